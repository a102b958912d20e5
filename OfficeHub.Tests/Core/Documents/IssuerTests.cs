using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

/// <summary>In whose name an office drafts, whose office handles it, and who sees it.</summary>
public sealed class IssuerTests
{
    private const string League = "北原盟行政公署";
    private const string Banner = "东河旗人民政府";
    private const string BannerClerk = "其其格";

    [Theory]
    [InlineData(Drafter, "北原盟行政公署办公室", League)]
    [InlineData(BannerClerk, "东河旗人民政府办公室", Banner)]
    [InlineData("郑小雨", "北原盟财政局", null)]
    [InlineData("额尔敦", Banner, null)]
    public async Task Drafter_is_offered_his_agency_and_the_one_his_office_serves(string drafter, string own, string? served)
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await BlankAsync(desk, drafter);

        var offered = (await desk.Office.Get<DraftQuery>().IssuersAsync(paper, await desk.AsAsync(drafter), default)).Value;

        Assert.Equal(new[] { own, served }.OfType<string>(), offered.Select(issuer => issuer.Name));
    }

    [Theory]
    [InlineData(BannerClerk, League)]
    [InlineData(BannerClerk, "南滩旗人民政府")]
    [InlineData("郑小雨", League)]
    [InlineData(Drafter, Banner)]
    public async Task Name_of_an_agency_the_office_does_not_serve_is_refused_and_nothing_is_stored(string drafter, string issuer)
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await BlankAsync(desk, drafter);
        var before = await desk.HashAsync(paper);

        var refused = await desk.SaveAsync(paper, await WithIssuerAsync(desk, issuer), by: drafter);

        Assert.Equal(new IssuerNotServed(issuer), refused.Error);
        Assert.Equal(before, await desk.HashAsync(paper));
    }

    [Fact]
    public async Task Draft_begun_before_in_another_agencys_name_opens_and_is_saved_and_is_sent_once_the_name_is_changed()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await OldDraftAsync(desk);

        var view = (await desk.Office.Get<DraftQuery>().FindAsync(paper, await desk.AsAsync(BannerClerk), default)).Value;
        Assert.Null((await desk.SaveAsync(paper, view.Fields with { Basis = "旗长批示" }, by: BannerClerk)).Error);

        Assert.Equal((League, "旗长批示"), (Assert.Single((await desk.FieldsAsync(paper)).Content.Issuers), (await desk.FieldsAsync(paper)).Basis));
        var lacking = Assert.IsType<NotReadyToSend>((await desk.SubmitAsync(paper, by: BannerClerk)).Error).Faults;
        Assert.Equal("拟稿单位不替北原盟行政公署发文，请另选发文机关，或把稿子报给它的办公室拟稿。", lacking.Single(fault => fault.Field == "IssuerId").Sentence);
        Assert.Contains(lacking, fault => fault.Field == "IssuerId" && fault.MustChange);

        var fields = await desk.FieldsAsync(paper);
        Assert.Null((await desk.SaveAsync(paper, fields with { IssuerId = (await desk.Office.UnitAsync(Banner)).Id, SignatoryId = (await desk.Office.StaffAsync("额尔敦")).Id }, by: BannerClerk)).Error);
        Assert.Null((await desk.SubmitAsync(paper, by: BannerClerk)).Error);
    }

    [Fact]
    public async Task Copy_of_another_offices_document_begins_without_its_issuer()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var source = await OldDraftAsync(desk);

        var copy = (await desk.Office.Get<DraftHandler>().HandleAsync(new BeginDraft(Guid.NewGuid(), DocumentKind.Notice, source), await desk.AsAsync(BannerClerk), default)).Value;

        var fields = await desk.FieldsAsync(copy);
        Assert.Equal((null, null, 0, ""), (fields.IssuerId, fields.SignatoryId, fields.Content.Issuers.Count, fields.Content.Abbreviation));
        Assert.Equal("关于做好2026年防汛抗旱值班工作的通知", fields.Content.Title);
    }

    [Fact]
    public async Task Editor_of_the_office_above_keeps_the_banners_name()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await BannerPaperAsync(desk);
        await desk.SubmitAsync(paper, by: BannerClerk);
        await desk.DecideAsync(paper, "何建新");

        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { Basis = "旗长批示" }, by: Editor)).Error);

        Assert.Equal(["东河旗人民政府办公室", Banner], (await desk.Office.Get<DraftQuery>().IssuersAsync(paper, await desk.AsAsync(Editor), default)).Value.Select(issuer => issuer.Name));
        Assert.Equal(Banner, Assert.Single((await desk.FieldsAsync(paper)).Content.Issuers));
    }

    [Fact]
    public async Task Banners_own_office_numbers_in_its_series_and_the_office_above_rechecks_where_it_has_no_director()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await BannerPaperAsync(desk);
        Assert.Null((await desk.SubmitAsync(paper, by: BannerClerk)).Error);
        foreach (var name in new[] { "何建新", Editor, Secrecy, Disclosure, "额尔敦" }) Assert.Null((await desk.DecideAsync(paper, name)).Error);

        Assert.Equal(["复核 马会川"], await desk.OpenAsync(paper));
        await desk.DecideAsync(paper, Director);

        Assert.Equal(["编号 其其格"], await desk.OpenAsync(paper));
        Assert.Equal("东政发〔2026〕1号", (await desk.NumberAsync(paper, by: BannerClerk)).Value);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_of_an_agency_without_an_office_goes_to_the_one_above_and_to_none_beside_it(DatabaseProvider provider)
    {
        await using var desk = await DocumentOffice.OpenAsync(provider);
        var paper = await desk.DraftAsync(by: "罗秉正", change: fields => fields with { IssuerId = null });
        var bureau = (await desk.Office.UnitAsync("北原盟司法局")).Id;
        // R07: a department writes down to governments only with the consent of its own.
        var fields = await desk.FieldsAsync(paper);
        Assert.Null((await desk.SaveAsync(paper, fields with { IssuerId = bureau, SignatoryId = (await desk.Office.StaffAsync("罗秉正")).Id, IsNormative = true, Content = fields.Content with { MainText = [new Paragraph(0, "经行政公署同意，现将有关事项通知如下。"), .. fields.Content.MainText] } }, by: "罗秉正")).Error);
        Assert.Null((await desk.SubmitAsync(paper, by: "罗秉正")).Error);

        var steps = (await desk.DetailAsync(paper, by: "罗秉正")).Picture!.Steps;

        Assert.Equal(["孟和", "高静"], PeopleOf("编号"));
        Assert.Equal(["马会川"], PeopleOf("复核"));

        IEnumerable<string> PeopleOf(string step) => steps.Single(one => one.Name == step).People.Select(person => person.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Legal_review_is_asked_beside_where_no_office_above_has_a_lawyer()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(fields => fields with { IsNormative = true });
        await desk.SubmitAsync(paper);

        Assert.Equal(["罗秉正"], (await desk.DetailAsync(paper)).Picture!.Steps.Single(step => step.Name == "合法性审核").People.Select(person => person.Name));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_drafted_elsewhere_is_seen_by_the_issuers_office_and_by_no_other(DatabaseProvider provider)
    {
        await using var desk = await DocumentOffice.OpenAsync(provider);
        var paper = await desk.DraftAsync(by: "额尔敦", change: fields => fields with { IssuerId = null });
        Assert.Null((await desk.SaveAsync(paper, await desk.FieldsAsync(paper) with { IssuerId = (await desk.Office.UnitAsync(Banner)).Id, SignatoryId = (await desk.Office.StaffAsync("额尔敦")).Id }, by: "额尔敦")).Error);
        Assert.False(await SeesAsync(desk, paper, BannerClerk));
        Assert.Null((await desk.SubmitAsync(paper, by: "额尔敦")).Error);

        Assert.True(await SeesAsync(desk, paper, BannerClerk));
        Assert.False(await SeesAsync(desk, paper, "杨春梅"));
        Assert.False(await SeesAsync(desk, paper, "郑小雨"));
        var readers = (await desk.Office.Get<WhoMaySeeQuery>().FindAsync(DocumentVisibility.LimitKind, paper, await desk.AsAsync("额尔敦"), default)).Value.Rows;
        Assert.Contains(readers, row => row.Name == BannerClerk);
    }

    [Fact]
    public async Task Line_of_the_register_is_in_the_issuers_office_though_it_was_drafted_elsewhere()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync(by: "周文渊");
        Assert.Null((await desk.SubmitAsync(paper, by: "周文渊")).Error);
        foreach (var name in new[] { Signatory, Editor, Secrecy, Disclosure, Signatory, Director }) Assert.Null((await desk.DecideAsync(paper, name)).Error);
        Assert.Null((await desk.NumberAsync(paper)).Error);
        // She had no part in it: her office is all that gives it to her.
        await using (var db = await desk.Office.ContextAsync())
        {
            db.Add(RoleGrant.ToStaff(Guid.CreateVersion7(), RoleCodes.GeneralOffice, (await desk.Office.StaffAsync("吴海燕")).Id, Guid.Empty, "接手登记", desk.Office.Clock.UtcNow, null));
            await db.SaveChangesAsync();
        }

        var page = (await desk.Office.Get<RegisterQuery>().PageAsync(new RegisterFilter(), null, await desk.AsAsync("吴海燕"), default)).Value;

        Assert.Equal("北署发〔2026〕1号", Assert.Single(page.Rows).Number);
    }

    private static async Task<Guid> BlankAsync(DocumentOffice desk, string drafter) =>
        (await desk.Office.Get<DraftHandler>().HandleAsync(new BeginDraft(Guid.NewGuid(), DocumentKind.Notice), await desk.AsAsync(drafter), default)).Value;

    private static async Task<DraftFields> WithIssuerAsync(DocumentOffice desk, string issuer) => await desk.CompleteAsync() with { IssuerId = (await desk.Office.UnitAsync(issuer)).Id };

    private static async Task<Guid> BannerPaperAsync(DocumentOffice desk)
    {
        var paper = await BlankAsync(desk, BannerClerk);
        var fields = await WithIssuerAsync(desk, Banner) with { SignatoryId = (await desk.Office.StaffAsync("额尔敦")).Id };
        Assert.Null((await desk.SaveAsync(paper, fields, by: BannerClerk)).Error);
        return paper;
    }

    // As it was stored before: nobody asked whose office drafts it.
    private static async Task<Guid> OldDraftAsync(DocumentOffice desk)
    {
        var paper = await BlankAsync(desk, BannerClerk);
        var fields = await desk.CompleteAsync();
        fields = fields with { Content = fields.Content with { Issuers = [League], Abbreviation = "北署发" } };
        await using var db = await desk.Office.ContextAsync();
        var text = await db.FindAsync<DocumentText>(paper);
        text!.Write(fields);
        (await db.FindAsync<OfficialDocument>(paper))!.Write(fields, text.Hash, "北署发", desk.Office.Clock.UtcNow);
        await db.SaveChangesAsync();
        return paper;
    }

    private static async Task<bool> SeesAsync(DocumentOffice desk, Guid paper, string who) =>
        (await desk.Office.Get<DocumentViewQuery>().FindAsync(paper, await desk.AsAsync(who), default)).IsSuccess;
}
