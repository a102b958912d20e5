using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence.Erasing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Validity;

public sealed class MarkValidityTests
{
    private const string Title = "关于印发防火办法的通知";

    [Fact]
    public async Task Document_is_repealed_with_day_and_basis_and_keeps_its_place_on_the_way()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);
        var deciding = await desk.OutAsync("关于废止防火办法的通知");
        var (before, number) = (await desk.FindAsync(document), (await desk.FindAsync(deciding)).Number);
        var on = before.DocumentDate!.Value.AddDays(30);

        var command = await desk.CommandAsync(document, DocumentValidity.Repealed, on) with { BasisDocumentId = deciding };
        Assert.Null((await desk.Office.Get<MarkValidityHandler>().HandleAsync(command, await desk.AsAsync(Registrar), default)).Error);

        var after = await desk.FindAsync(document);
        Assert.Equal((DocumentValidity.Repealed, on, before.Status), (after.Validity, after.ValidityOn, after.Status));
        var mark = Assert.Single((await desk.ValidityAsync(document, Registrar)).Marks);
        Assert.Equal((DocumentValidity.Repealed, on, ValidityDesk.Basis, deciding, number), (mark.Mark, mark.EffectiveOn, mark.Basis, mark.BasisDocumentId, mark.BasisNumber));
        Assert.Equal(("新办法已经施行。", "盟应急管理局", "高静（文电科编号登记员）"), (mark.Reason, mark.ProposedBy, mark.SetBy));
        Assert.Equal((document, DocumentValidity.Repealed), Assert.Single((await desk.ValidityAsync(deciding, Registrar)).Decided) is var row ? (row.DocumentId, row.Mark) : default);
        var logged = (await desk.Office.LogAsync())[^1];
        Assert.Equal(("标注效力", Title, $"自{BeijingTime.Day(on)}起废止，依据：{ValidityDesk.Basis}；没有在办公文引用", "OK"), (logged.ActionName, logged.SubjectName, logged.Summary, logged.Outcome));
        await using var db = await desk.Office.ContextAsync();
        Assert.Equal(new ValidityNotice("废止", on, ValidityDesk.Basis, number, deciding, mark.SetAt), Assert.Single(await ValidityNotices.OfAsync(db, [document, deciding], default)).Value);
        var line = Assert.Single((await desk.Office.Get<RegisterQuery>().PageAsync(new RegisterFilter(Text: Title), null, await desk.AsAsync(Registrar), default)).Value.Rows);
        Assert.Equal((DocumentValidity.Repealed, on), (line.Validity, line.ValidityOn));
        Assert.Contains((await desk.DetailAsync(document)).Timeline, entry => entry.Act == "标注废止" && entry.Words.EndsWith(ValidityDesk.Basis, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Annulled_document_is_void_from_its_own_day_whatever_day_was_sent()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);
        var date = (await desk.FindAsync(document)).DocumentDate!.Value;

        var command = await desk.CommandAsync(document, DocumentValidity.Annulled) with { EffectiveOn = date.AddDays(9) };
        Assert.Null((await desk.Office.Get<MarkValidityHandler>().HandleAsync(command, await desk.AsAsync(Registrar), default)).Error);

        Assert.Equal((DocumentValidity.Annulled, date), await desk.FindAsync(document) is var after ? (after.Validity, after.ValidityOn) : default);
        Assert.Equal("已撤销，自始无效", ValidityWords.Of(after.Validity, after.ValidityOn));
    }

    [Fact]
    public async Task Mark_without_basis_or_day_or_before_the_document_is_refused_and_changes_nothing()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);
        var (good, registrar) = (await desk.CommandAsync(document, DocumentValidity.Repealed), await desk.AsAsync(Registrar));
        Task<Result<int>> TryAsync(MarkValidity command) => desk.Office.Get<MarkValidityHandler>().HandleAsync(command with { CommandId = Guid.NewGuid() }, registrar, default);

        var invalid = Assert.IsType<Invalid>((await TryAsync(good with { Basis = " ", EffectiveOn = null })).Error);
        Assert.Equal(["Basis", "EffectiveOn"], invalid.Faults.Select(fault => fault.Field));
        Assert.Equal(good.EffectiveOn, Assert.IsType<MarkBeforeDocument>((await TryAsync(good with { EffectiveOn = good.EffectiveOn!.Value.AddDays(-1) })).Error).Date);
        Assert.IsType<MarkCannotFollow>((await TryAsync(good with { Mark = DocumentValidity.InForce })).Error);
        Assert.IsType<DecidesAboutItself>((await TryAsync(good with { BasisDocumentId = document })).Error);
        Assert.IsType<NotFound>((await TryAsync(good with { BasisDocumentId = Guid.NewGuid() })).Error);
        // A draft decides nothing.
        Assert.IsType<NotFound>((await TryAsync(good with { BasisDocumentId = await desk.DraftAsync() })).Error);

        Assert.Equal(DocumentValidity.InForce, (await desk.FindAsync(document)).Validity);
        Assert.Empty((await desk.ValidityAsync(document)).Marks);
    }

    [Fact]
    public async Task Only_what_has_gone_out_is_marked()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var (waiting, voided) = (await desk.RecheckedAsync(), await desk.OutAsync(Title));
        await using (var db = await desk.Office.ContextAsync())
        {
            await db.Set<OfficialDocument>().Where(row => row.Id == voided).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DocumentStatus.Voided));
        }

        Assert.Equal(DocumentStatus.Rechecked, Assert.IsType<NotOutYet>((await desk.MarkAsync(waiting, DocumentValidity.Repealed)).Error).Status);
        Assert.Equal(DocumentStatus.Voided, Assert.IsType<NotOutYet>((await desk.MarkAsync(voided, DocumentValidity.Repealed)).Error).Status);
        Assert.False((await desk.ValidityAsync(waiting, Registrar)).MayMark);
    }

    [Fact]
    public async Task Marks_follow_each_other_in_one_direction_and_go_back_only_as_an_error()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);

        Assert.Null((await desk.MarkAsync(document, DocumentValidity.Amended)).Error);
        Assert.Null((await desk.MarkAsync(document, DocumentValidity.Amended)).Error);
        Assert.Null((await desk.MarkAsync(document, DocumentValidity.Repealed)).Error);
        Assert.IsType<MarkCannotFollow>((await desk.MarkAsync(document, DocumentValidity.Amended)).Error);
        Assert.IsType<MarkCannotFollow>((await desk.MarkAsync(document, DocumentValidity.Expired)).Error);
        Assert.IsType<Invalid>((await desk.CorrectAsync(document, " ")).Error);
        Assert.Null((await desk.CorrectAsync(document, "废止的是另一份同名办法。")).Error);

        var view = await desk.ValidityAsync(document);
        Assert.Equal((DocumentValidity.Amended, DocumentValidity.Amended), (view.Validity, view.Standing!.Mark));
        Assert.Equal(("废止的是另一份同名办法。", "马会川（北原盟行政公署办公室主任）"), (view.Marks[0].WithdrawReason, view.Marks[0].WithdrawnBy));
        Assert.Equal([DocumentValidity.Repealed, DocumentValidity.Amended, DocumentValidity.Amended], view.Marks.Select(mark => mark.Mark));
        Assert.Null((await desk.MarkAsync(document, DocumentValidity.Expired)).Error);
        Assert.Null((await desk.MarkAsync(document, DocumentValidity.Annulled)).Error);
        Assert.IsType<MarkCannotFollow>((await desk.MarkAsync(document, DocumentValidity.Repealed)).Error);
        for (var left = 4; left > 0; left--) Assert.Null((await desk.CorrectAsync(document, "整份标错了。")).Error);
        Assert.Equal((DocumentValidity.InForce, null), await desk.FindAsync(document) is var whole ? (whole.Validity, whole.ValidityOn) : default);
        Assert.IsType<NothingMarked>((await desk.CorrectAsync(document, "整份标错了。")).Error);
    }

    [Fact]
    public async Task Marks_are_set_by_the_issuing_agencys_office_and_corrected_by_its_director()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);

        foreach (var name in new[] { Drafter, UnitHead, Signatory, Disclosure }) Assert.IsType<NotAllowed>((await desk.MarkAsync(document, DocumentValidity.Repealed, by: name)).Error);
        Assert.False((await desk.ValidityAsync(document)).MayMark);
        var registrar = await desk.AsAsync(Registrar);
        // He has had a part in it, from another agency's office.
        var stranger = registrar with { AgencyId = (await desk.Office.UnitAsync("东河旗人民政府")).Id, ServedAgencyId = null };
        Assert.IsType<NotYoursToMark>((await desk.Office.Get<MarkValidityHandler>().HandleAsync(await desk.CommandAsync(document, DocumentValidity.Repealed), stranger, default)).Error);
        Assert.True((await desk.ValidityAsync(document, Registrar)).MayMark);
        Assert.Null((await desk.MarkAsync(document, DocumentValidity.Repealed)).Error);
        Assert.IsType<NotAllowed>((await desk.CorrectAsync(document, "标错了。", registrar)).Error);
        Assert.False((await desk.ValidityAsync(document, Registrar)).MayCorrect);
        Assert.Null((await desk.CorrectAsync(document, "标错了。")).Error);
        Assert.IsType<NotFound>((await desk.Office.Get<ValidityQuery>().FindAsync(document, await desk.AsAsync("王晓峰"), default)).Error);
    }

    [Fact]
    public async Task Of_two_who_mark_at_once_one_is_told_that_the_other_was_first()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);
        var (one, other) = (await desk.CommandAsync(document, DocumentValidity.Repealed), await desk.CommandAsync(document, DocumentValidity.Expired));
        var (registrar, director, handler) = (await desk.AsAsync(Registrar), await desk.AsDirectorAsync(), desk.Office.Get<MarkValidityHandler>());

        var done = await Task.WhenAll(handler.HandleAsync(one, registrar, default), handler.HandleAsync(other, director, default));

        Assert.Equal("标注效力", Assert.IsType<ChangedMeanwhile>(Assert.Single(done, result => !result.IsSuccess).Error).What);
        Assert.Equal((await desk.FindAsync(document)).Validity, Assert.Single((await desk.ValidityAsync(document)).Marks).Mark);
    }

    [Fact]
    public async Task Same_press_sent_twice_marks_once()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var document = await desk.OutAsync(Title);
        var (command, registrar) = (await desk.CommandAsync(document, DocumentValidity.Amended), await desk.AsAsync(Registrar));

        foreach (var _ in new[] { 1, 2 }) Assert.Null((await desk.Office.Get<MarkValidityHandler>().HandleAsync(command, registrar, default)).Error);

        Assert.Single((await desk.ValidityAsync(document)).Marks);
    }

    [Fact]
    public async Task Words_of_a_mark_go_with_a_classified_document()
    {
        await using var desk = await ValidityDesk.OpenAsync();
        var (document, deciding, other) = (await desk.OutAsync(Title), await desk.OutAsync("关于废止防火办法的通知"), await desk.OutAsync("关于开展普查的通知"));
        var command = await desk.CommandAsync(document, DocumentValidity.Repealed) with { BasisDocumentId = deciding, Basis = "《关于废止防火办法的通知》" };
        Assert.Null((await desk.Office.Get<MarkValidityHandler>().HandleAsync(command, await desk.AsAsync(Registrar), default)).Error);
        Assert.Null((await desk.MarkAsync(other, DocumentValidity.Expired)).Error);

        await DropAsync(desk, deciding);
        Assert.Equal(("", "", ""), Assert.Single((await desk.ValidityAsync(document)).Marks) is var mark ? (mark.Basis, mark.BasisNumber, mark.Reason) : default);
        await DropAsync(desk, document);
        Assert.Equal(("", ""), Assert.Single((await desk.ValidityAsync(document)).Marks) is var emptied ? (emptied.Basis, emptied.Reason) : default);
        Assert.Equal(ValidityDesk.Basis, Assert.Single((await desk.ValidityAsync(other)).Marks).Basis);
    }

    private static async Task DropAsync(DocumentOffice desk, Guid document)
    {
        var done = await desk.Office.Get<OfficeHub.Core.Persistence.Commands.CommandPath>().RunAsync(
            new CloseWords(Guid.NewGuid()), Actor.System("封存"), DocumentPermissions.HandleClassified,
            async scope =>
            {
                scope.Concerns("公文", document, "公文");
                await new CopiesInMarks().DropAsync(scope, new ClosedPaper(document, "公文（已判定涉密）", [document], [], DateTime.UnixEpoch));
                return Result.Success;
            },
            default);
        Assert.Null(done.Error);
    }

    [Act("封存")]
    private sealed record CloseWords(Guid CommandId) : ICommand;
}
