using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Normative;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing.News;
using OfficeHub.Tests.Core.Documents.Archiving;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Normative;

public sealed class RegisterNormativeTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Normative_document_goes_out_only_with_its_number_and_the_public_reads_until_when_it_holds(DatabaseProvider provider)
    {
        await using var office = await ArchiveOffice.OpenAsync(provider);
        var desk = office.Desk.Desk;
        var paper = await office.ReadyAsync(Normative);
        Assert.IsType<NormativeNotRegistered>((await office.IssueAsync(paper)).Error);
        Assert.Equal(paper, Assert.Single((await ListAsync(desk, NormativePart.Undecided)).Rows).DocumentId);
        var offer = (await desk.Office.Get<NormativeOfDocumentQuery>().OfferAsync(paper, await desk.AsAsync(Registrar), default)).Value;
        Assert.Equal((true, $"北署发-规-{BeijingTime.Today(desk.Office.Clock).Year}-001", "正文写明有效期3年。"), (offer.IsMarked, offer.Next, offer.Term.Why));

        Assert.Equal(offer.Next, (await RegisterAsync(desk, paper, offer.Term.From, offer.Term.Until)).Value);

        Assert.Null((await office.IssueAsync(paper)).Error);
        Assert.Equal((offer.Next, offer.Term.Until), Assert.Single((await ListAsync(desk, NormativePart.InForce)).Rows) is var row ? (row.RegisterNumber, row.Until) : default);
        Assert.Empty((await ListAsync(desk, NormativePart.Undecided)).Rows);
        Assert.IsType<RegisteredAlready>((await RegisterAsync(desk, paper, offer.Term.From, offer.Term.Until)).Error);
        var library = desk.Office.Get<PublishedLibrary>();
        var index = (await library.PageAsync(null, 10, default)).Rows[0].Index;
        var page = (await library.FileAsync(index, "index.html", null, default))!;
        Assert.Contains($"至{BeijingTime.Day(offer.Term.Until)}", System.Text.Encoding.UTF8.GetString(page.Content!), StringComparison.Ordinal);

        Assert.Null((await ChangeAsync(desk, paper, offer.Term.Until.AddYears(1), "评估后继续有效")).Error);

        var changed = (await library.FileAsync(index, "index.html", page.Tag, default))!;
        Assert.Contains($"至{BeijingTime.Day(offer.Term.Until.AddYears(1))}", System.Text.Encoding.UTF8.GetString(changed.Content!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Term_is_asked_for_bounded_by_the_rule_and_explained_beyond_it()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await NumberedAsync(desk, Normative);
        var from = new DateOnly(2026, 12, 1);

        Assert.Equal(["From", "Until"], Assert.IsType<Invalid>((await RegisterAsync(desk, paper, null, null)).Error).Faults.Select(fault => fault.Field));
        Assert.IsType<TermEndsBeforeItBegins>((await RegisterAsync(desk, paper, from, from)).Error);
        Assert.Equal(new DateOnly(2031, 11, 30), Assert.IsType<TermLongerThanRule>((await RegisterAsync(desk, paper, from, new DateOnly(2031, 12, 1))).Error).Latest);
        Assert.IsType<NotAllowed>((await RegisterAsync(desk, paper, from, new DateOnly(2031, 11, 30), by: Disclosure)).Error);
        Assert.IsType<ChangedMeanwhile>((await desk.Office.Get<RegisterNormativeHandler>().HandleAsync(new RegisterNormative(Guid.NewGuid(), paper, 0, from, from.AddYears(1), ""), await desk.AsAsync(Registrar), default)).Error);
        Assert.Null((await RegisterAsync(desk, paper, from, new DateOnly(2036, 11, 30), "上位法规定有效期10年")).Error);
        Assert.Equal("上位法规定有效期10年", Assert.Single((await ListAsync(desk, NormativePart.All)).Rows).Reason);
    }

    [Fact]
    public async Task Office_decides_that_it_is_none_and_what_was_not_reviewed_as_one_gets_no_number()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var looks = await NumberedAsync(desk, fields => Normative(fields) with { IsNormative = false });
        Assert.False(Assert.Single((await ListAsync(desk, NormativePart.Undecided)).Rows).IsMarked);
        Assert.IsType<NotReviewedAsNormative>((await RegisterAsync(desk, looks, new DateOnly(2026, 12, 1), new DateOnly(2027, 12, 1))).Error);
        Assert.IsType<Invalid>((await DeclineAsync(desk, looks, " ")).Error);

        Assert.Null((await DeclineAsync(desk, looks, "只规范本机关内部工作")).Error);

        Assert.Empty((await ListAsync(desk, NormativePart.Undecided)).Rows);
        Assert.Equal(("", "只规范本机关内部工作"), Assert.Single((await ListAsync(desk, NormativePart.Declined)).Rows) is var row ? (row.RegisterNumber, row.Reason) : default);
        var early = await GoAsync(desk, Normative, "编号");
        Assert.IsType<NotNumberedYet>((await RegisterAsync(desk, early, new DateOnly(2026, 12, 1), new DateOnly(2027, 12, 1))).Error);
    }

    [Fact]
    public async Task End_of_a_term_is_told_at_its_marks_proposed_as_expired_and_never_set_by_itself()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var desk = office.Desk.Desk;
        var paper = await office.ReadyAsync(Normative);
        var today = BeijingTime.Today(desk.Office.Clock);
        Assert.Null((await RegisterAsync(desk, paper, today, today.AddDays(100))).Error);
        Assert.Null((await office.IssueAsync(paper)).Error);

        foreach (var (days, count, part) in new[] { (5, 0, NormativePart.InForce), (6, 1, NormativePart.Ending), (30, 0, NormativePart.Ending), (35, 1, NormativePart.Ending), (25, 1, NormativePart.Ended), (10, 0, NormativePart.Ended) })
        {
            desk.Office.Clock.Advance(TimeSpan.FromDays(days));
            Assert.Equal(count, await desk.Office.Get<RemindOfTerms>().RemindAsync(Actor.System("提醒有效期届满"), default));
            Assert.Equal(paper, Assert.Single((await ListAsync(desk, part)).Rows).DocumentId);
        }

        Assert.Equal(DocumentValidity.InForce, (await desk.FindAsync(paper)).Validity);
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        var notices = (await desk.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), await desk.Office.SignInAsync(Registrar), default)).Value.Rows.SelectMany(group => group.Notices).Where(notice => notice.Kind is RouteNewsKind.TermEnding).ToList();
        Assert.Equal(3, notices.Count);
        Assert.Contains("不再适用的请标注失效", notices[0].Words, StringComparison.Ordinal);
        var revision = (await desk.FindAsync(paper)).Revision;
        Assert.Null((await desk.Office.Get<MarkValidityHandler>().HandleAsync(new MarkValidity(Guid.NewGuid(), paper, revision, DocumentValidity.Expired, BeijingTime.Today(desk.Office.Clock), "有效期届满", null, "", ""), await desk.Office.SignInAsync(Registrar), default)).Error);
        Assert.Empty((await ListAsync(desk, NormativePart.Ended)).Rows);
        Assert.Equal("失效", Assert.IsType<TermOfWhatHoldsNoMore>((await ChangeAsync(desk, paper, today.AddYears(3), "继续有效")).Error).Mark);
    }

    private static DraftFields Normative(DraftFields fields) => fields with
    {
        IsNormative = true,
        Content = fields.Content with
        {
            Title = "关于印发《北原盟草原禁牧补助管理办法》的通知",
            MainText = [new Paragraph(0, "现将《北原盟草原禁牧补助管理办法》印发给你们，请认真贯彻执行。"), new Paragraph(0, "申请人应当如实提交材料。"), new Paragraph(0, "本办法自2026年12月1日起施行，有效期3年。")],
        },
    };

    private static async Task<Guid> NumberedAsync(DocumentOffice desk, Func<DraftFields, DraftFields> change)
    {
        var paper = await GoAsync(desk, change, "编号");
        Assert.Null((await desk.NumberAsync(paper)).Error);
        return paper;
    }

    private static async Task<Guid> GoAsync(DocumentOffice desk, Func<DraftFields, DraftFields> change, string until)
    {
        var paper = await desk.DraftAsync(change);
        Assert.Null((await desk.SubmitAsync(paper)).Error);
        while (await desk.OpenAsync(paper) is [var next, ..] && next.Split(' ') is [var step, var name] && step != until) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        return paper;
    }

    private static async Task<Page<NormativeRow>> ListAsync(DocumentOffice desk, NormativePart part) =>
        (await desk.Office.Get<NormativeQuery>().PageAsync(new NormativeFilter(part), null, await desk.Office.SignInAsync(Registrar), default)).Value;

    private static async Task<Result<string>> RegisterAsync(DocumentOffice desk, Guid paper, DateOnly? from, DateOnly? until, string reason = "", string by = Registrar) =>
        await desk.Office.Get<RegisterNormativeHandler>().HandleAsync(new RegisterNormative(Guid.NewGuid(), paper, (await desk.FindAsync(paper)).Revision, from, until, reason), await desk.Office.SignInAsync(by), default);

    private static async Task<Result> DeclineAsync(DocumentOffice desk, Guid paper, string reason) =>
        await desk.Office.Get<RegisterNormativeHandler>().HandleAsync(new DeclineNormative(Guid.NewGuid(), paper, (await desk.FindAsync(paper)).Revision, reason), await desk.Office.SignInAsync(Registrar), default);

    private static async Task<Result> ChangeAsync(DocumentOffice desk, Guid paper, DateOnly until, string basis)
    {
        var view = (await desk.Office.Get<NormativeOfDocumentQuery>().FindAsync(paper, await desk.Office.SignInAsync(Registrar), default)).Value!;
        return await desk.Office.Get<RegisterNormativeHandler>().HandleAsync(new ChangeTerm(Guid.NewGuid(), view.Row.EntryId!.Value, view.Row.Revision, until, basis), await desk.Office.SignInAsync(Registrar), default);
    }
}
