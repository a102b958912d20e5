using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Numbering;

public sealed class AssignNumberTests
{
    [Fact]
    public async Task Number_is_given_registered_and_ends_the_step_in_one_act()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.RecheckedAsync();

        Assert.Equal("北署发〔2026〕1号", (await desk.NumberAsync(paper)).Value);

        var document = await desk.FindAsync(paper);
        Assert.Equal(("北署发〔2026〕1号", DocumentStatus.Numbered), (document.Number, document.Status));
        Assert.Equal(StepState.Done, (await desk.RouteAsync(paper)).Steps.Single(step => step.Kind == DocumentSteps.Numbering.Code).State);
        Assert.Equal(["排版 孟和", "排版 高静"], await desk.OpenAsync(paper));
        var entry = Assert.Single(await EntriesAsync(desk));
        Assert.Equal((paper, "各旗人民政府，行署各委、办、局", 60, "高静（文电科编号登记员）"), (entry.DocumentId, entry.Distribution, entry.Copies, entry.NumberedBy));
        var row = (await desk.Office.LogAsync())[^1];
        Assert.Equal(("编号", document.Title, "编号：北署发〔2026〕1号，60 份", "OK"), (row.ActionName, row.SubjectName, row.Summary, row.Outcome));
    }

    [Fact]
    public async Task Each_abbreviation_counts_for_itself()
    {
        await using var desk = await DocumentOffice.OpenAsync();

        Assert.Equal("北署发〔2026〕1号", (await desk.NumberAsync(await desk.RecheckedAsync())).Value);
        Assert.Equal("北署函〔2026〕1号", (await desk.NumberAsync(await desk.RecheckedAsync(), "北署函")).Value);
        Assert.Equal("北署发〔2026〕2号", (await desk.NumberAsync(await desk.RecheckedAsync(), "北署发")).Value);
    }

    [Fact]
    public async Task Paper_signed_on_31_December_and_numbered_in_January_has_the_old_years_number()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        // 23:59:00 on 31 December in Beijing.
        desk.Office.Clock.SetTo(new DateTimeOffset(2026, 12, 31, 15, 59, 0, TimeSpan.Zero));
        var old = await desk.DraftAsync();
        await desk.ReviewedAsync(old);
        desk.Office.Clock.SetTo(new DateTimeOffset(2026, 12, 31, 15, 59, 55, TimeSpan.Zero));
        Assert.Null((await desk.DecideAsync(old, Signatory)).Error);
        Assert.Equal(new DateOnly(2027, 1, 1), BeijingTime.Today(desk.Office.Clock));
        Assert.Null((await desk.DecideAsync(old, Director)).Error);
        var young = await desk.RecheckedAsync();

        Assert.Equal("北署发〔2027〕1号", (await desk.NumberAsync(young)).Value);
        Assert.Equal("北署发〔2026〕1号", (await desk.NumberAsync(old)).Value);
        Assert.Equal(new DateOnly(2026, 12, 31), (await desk.FindAsync(old)).DocumentDate);
    }

    [Fact]
    public async Task Refused_press_takes_no_number_away()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.RecheckedAsync();
        var item = await desk.ItemAsync(paper, Registrar);
        await desk.NumberAsync(paper, by: "孟和");
        var handler = desk.Office.Get<AssignNumberHandler>();

        var second = await handler.HandleAsync(new(Guid.NewGuid(), item.Id, item.Revision, null, "各旗人民政府", 60), await desk.AsAsync(Registrar), default);

        Assert.Equal(new MoveNotAllowed(DocumentStatus.Numbered, DocumentAction.AssignNumber), second.Error);
        Assert.Equal("北署发〔2026〕2号", (await desk.NumberAsync(await desk.RecheckedAsync())).Value);
    }

    [Fact]
    public async Task Text_that_is_not_the_one_signed_off_gets_no_number()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var (changed, sound) = (await desk.RecheckedAsync(), await desk.RecheckedAsync());
        await using (var db = await desk.Office.ContextAsync())
        {
            await db.Set<OfficialDocument>().Where(row => row.Id == changed).ExecuteUpdateAsync(set => set.SetProperty(row => row.TextHash, new string('0', 64)));
        }

        Assert.IsType<SignOffOfAnotherText>((await desk.NumberAsync(changed)).Error);
        Assert.Equal("北署发〔2026〕1号", (await desk.NumberAsync(sound)).Value);
        Assert.Equal("", (await desk.FindAsync(changed)).Number);
    }

    [Fact]
    public async Task Step_cannot_be_answered_without_a_number()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.RecheckedAsync();

        Assert.IsType<MoveNotAllowed>((await desk.DecideAsync(paper, Registrar)).Error);

        Assert.Equal(DocumentStatus.Rechecked, (await desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task Abbreviation_that_is_not_the_issuers_is_refused()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.RecheckedAsync();

        Assert.IsType<AbbreviationNotOwned>((await desk.NumberAsync(paper, "东政发")).Error);
        Assert.IsType<AbbreviationNotOwned>((await desk.NumberAsync(paper, "北署办函")).Error);

        Assert.Empty(await EntriesAsync(desk));
    }

    [Fact]
    public async Task Series_of_another_agency_is_not_gone_on_with()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.RecheckedAsync();
        var other = await desk.Office.UnitAsync("东河旗人民政府");
        await using (var db = await desk.Office.ContextAsync())
        {
            db.Add(NumberSeries.Begin(Guid.NewGuid(), other.Id, "北署发", 2026));
            await db.SaveChangesAsync();
        }

        Assert.Equal(new AbbreviationOfAnother("北署发", "东河旗人民政府"), (await desk.NumberAsync(paper)).Error);
    }

    [Fact]
    public async Task Only_the_owner_of_the_item_with_the_right_may_number()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.RecheckedAsync();
        var item = await desk.ItemAsync(paper, Registrar);
        var handler = desk.Office.Get<AssignNumberHandler>();
        var press = new AssignNumber(Guid.NewGuid(), item.Id, item.Revision, null, "各旗人民政府", 60);

        Assert.IsType<NotAllowed>((await handler.HandleAsync(press, await desk.AsAsync(Drafter), default)).Error);
        Assert.IsType<NotFound>((await handler.HandleAsync(press with { CommandId = Guid.NewGuid() }, await desk.AsAsync("孟和"), default)).Error);
        var faults = Assert.IsType<Invalid>((await handler.HandleAsync(press with { CommandId = Guid.NewGuid(), Distribution = " ", Copies = 0 }, await desk.AsAsync(Registrar), default)).Error);

        Assert.Equal(["Distribution", "Copies"], faults.Faults.Select(fault => fault.Field));
    }

    [Fact]
    public async Task Offer_says_what_comes_next_and_whoever_is_quicker_gets_it()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var (paper, other) = (await desk.RecheckedAsync(fields => fields with { Content = fields.Content with { CopyRecipients = "盟委办公室" } }), await desk.RecheckedAsync());
        var item = await desk.ItemAsync(paper, Registrar);

        var offer = (await desk.Office.Get<NumberOfferQuery>().ForItemAsync(item.Id, await desk.AsAsync(Registrar), default)).Value;
        Assert.Equal(["北署发〔2026〕1号", "北署任〔2026〕1号", "北署函〔2026〕1号"], offer.Choices.Select(choice => choice.Number));
        Assert.Equal(("北署发", "主送：各旗人民政府，行署各委、办、局；抄送：盟委办公室", item.Revision), (offer.Choices[0].Abbreviation, offer.Distribution, offer.Revision));

        Assert.Equal("北署发〔2026〕1号", (await desk.NumberAsync(other, by: "孟和")).Value);
        Assert.Equal("北署发〔2026〕2号", (await desk.NumberAsync(paper)).Value);
        Assert.IsType<MoveNotAllowed>((await desk.Office.Get<NumberOfferQuery>().ForItemAsync(item.Id, await desk.AsAsync(Registrar), default)).Error);
    }

    [Fact]
    public async Task First_serial_is_set_with_a_reason_before_the_first_number_and_by_the_office_that_keeps_the_series()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var agency = (await desk.Office.UnitAsync("北原盟行政公署")).Id;
        var handler = desk.Office.Get<SetFirstSerialHandler>();
        Task<Result> SetAsync(Actor actor, int first, string reason = "上半年用纸质登记簿", int year = 2026, string abbreviation = "北署发") =>
            handler.HandleAsync(new SetFirstSerial(Guid.NewGuid(), agency, abbreviation, year, first, reason), actor, default);
        var registrar = await desk.AsAsync(Registrar);

        Assert.IsType<NotFound>((await SetAsync(await desk.AsAsync("郑小雨"), 19)).Error);
        Assert.IsType<NotAllowed>((await SetAsync(await desk.AsAsync(Drafter), 19)).Error);
        Assert.IsType<Invalid>((await SetAsync(registrar, 19, reason: " ")).Error);
        Assert.IsType<Invalid>((await SetAsync(registrar, 0)).Error);
        Assert.IsType<Invalid>((await SetAsync(registrar, 19, year: 2024)).Error);
        Assert.IsType<AbbreviationNotOwned>((await SetAsync(registrar, 19, abbreviation: "东政发")).Error);
        Assert.Null((await SetAsync(registrar, 18)).Error);
        Assert.Null((await SetAsync(registrar, 19)).Error);

        Assert.Equal("北署发〔2026〕19号", (await desk.NumberAsync(await desk.RecheckedAsync())).Value);
        Assert.IsType<SeriesIsInUse>((await SetAsync(registrar, 30)).Error);
        Assert.Equal("北署发〔2026〕20号", (await desk.NumberAsync(await desk.RecheckedAsync())).Value);
    }

    [Fact]
    public async Task Abbreviations_are_added_stopped_and_taken_up_again()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var agency = (await desk.Office.UnitAsync("北原盟行政公署")).Id;
        var handler = desk.Office.Get<KeepAbbreviationsHandler>();
        var registrar = await desk.AsAsync(Registrar);
        Task<Result> AddAsync(string text) => handler.HandleAsync(new AddAbbreviation(Guid.NewGuid(), agency, text, "电报"), registrar, default);

        Assert.Null((await AddAsync("北署电")).Error);
        Assert.IsType<AbbreviationIsKnown>((await AddAsync("北署电")).Error);
        Assert.IsType<AbbreviationIsKnown>((await AddAsync("北署发")).Error);
        Assert.IsType<Invalid>((await AddAsync("BSD")).Error);
        Assert.Equal(new AbbreviationOfAnother("东政函", "东河旗人民政府"), (await AddAsync("东政函")).Error);
        Assert.Equal(new AbbreviationOfAnother("北署办发", "北原盟行政公署办公室"), (await AddAsync("北署办发")).Error);
        Assert.Equal("北署电〔2026〕1号", (await desk.NumberAsync(await desk.RecheckedAsync(), "北署电")).Value);

        var row = await RowAsync();
        Assert.IsType<ChangedMeanwhile>((await handler.HandleAsync(new StopAbbreviation(Guid.NewGuid(), row.Id, row.Revision + 1), registrar, default)).Error);
        Assert.Null((await handler.HandleAsync(new StopAbbreviation(Guid.NewGuid(), row.Id, row.Revision), registrar, default)).Error);
        Assert.IsType<AbbreviationNotOwned>((await desk.NumberAsync(await desk.RecheckedAsync(), "北署电")).Error);
        Assert.Null((await AddAsync("北署电")).Error);
        Assert.Equal("北署电〔2026〕2号", (await desk.NumberAsync(await desk.RecheckedAsync(), "北署电")).Value);

        async Task<AgencyAbbreviation> RowAsync()
        {
            await using var db = await desk.Office.ContextAsync();
            return await db.Set<AgencyAbbreviation>().AsNoTracking().SingleAsync(one => one.Text == "北署电");
        }
    }

    private static async Task<IReadOnlyList<NumberEntry>> EntriesAsync(DocumentOffice desk)
    {
        await using var db = await desk.Office.ContextAsync();
        return await db.Set<NumberEntry>().AsNoTracking().OrderBy(entry => entry.Serial).ToListAsync();
    }
}
