using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Drafting;

public sealed class BeginDraftTests
{
    public static TheoryData<string> Codes => [.. BodyTemplates.All.Select(template => template.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Template_lacks_nothing_but_what_stands_open_in_it(string code)
    {
        var template = BodyTemplates.Find(code)!;
        var fields = template.Fill(new DraftFields { Content = new DocumentContent { Kind = template.Kind, Direction = KindNames.DirectionsOf(template.Kind)[0] } });

        var faults = DraftCheck.Faults(fields).Where(fault => fault is { MustChange: true, Field: "Title" or "PrimaryRecipients" or "MainText" or "Remark" or "Annexes" }).ToList();

        Assert.Contains(faults, fault => fault.Field == "MainText");
        // An order has its title in its mark, an annex wants its file; every other fault is a place to fill.
        Assert.All(faults.Where(fault => !(fault.Field == "Title" && template.Kind is DocumentKind.Order) && !fault.Sentence.EndsWith("请上传。", StringComparison.Ordinal)), fault => Assert.Contains("没填：【", fault.Sentence, StringComparison.Ordinal));
        AssertLinesAre(template, fields.Content.MainText);
    }

    [Fact]
    public void Several_templates_are_offered_of_the_kinds_written_most()
    {
        Assert.Equal(BodyTemplates.All.Count, BodyTemplates.All.Select(template => template.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            new[] { DocumentKind.Notice, DocumentKind.RequestForInstructions, DocumentKind.Report, DocumentKind.Letter, DocumentKind.Reply, DocumentKind.Circular, DocumentKind.Minutes },
            kind => Assert.True(BodyTemplates.Of(kind).Count > 1));
    }

    [Fact]
    public async Task Draft_begun_with_a_template_is_not_sent_while_a_place_stands_open()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = (await BeginAsync(desk, DocumentKind.Notice, template: "notice-meeting")).Value;
        var begun = await desk.FieldsAsync(paper);
        await desk.SaveAsync(paper, await desk.CompleteAsync() with { Content = begun.Content });

        var sent = await desk.SubmitAsync(paper);

        var lacking = Assert.IsType<NotReadyToSend>(sent.Error).Faults;
        Assert.Equal(["Title", "PrimaryRecipients", "MainText"], lacking.Select(fault => fault.Field));
        Assert.Equal(0, lacking[2].Block);
    }

    [Theory]
    [InlineData("nothing-of-the-kind")]
    [InlineData("letter-consult")]
    public async Task Template_that_is_not_there_or_of_another_kind_is_not_found(string code)
    {
        await using var desk = await DocumentOffice.OpenAsync();

        Assert.IsType<NotFound>((await BeginAsync(desk, DocumentKind.Notice, template: code)).Error);
    }

    [Fact]
    public async Task Copy_of_a_numbered_document_has_its_words_and_neither_number_nor_date_nor_signature()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var original = await desk.RecheckedAsync();
        Assert.Null((await desk.NumberAsync(original)).Error);

        var copy = (await BeginAsync(desk, DocumentKind.Notice, original)).Value;

        var (document, fields) = (await desk.FindAsync(copy), await desk.FieldsAsync(copy));
        Assert.Equal((await desk.FieldsAsync(original)).Content.Title, fields.Content.Title);
        Assert.Equal((DocumentStatus.Drafting, "", null, null, 0, ""), (document.Status, document.Number, document.DocumentDate, document.SignedOff, document.VersionNumber, document.RecheckedBy));
        Assert.Null(fields.Content.Number);
        Assert.Null(fields.Content.DocumentDate);
        Assert.Empty(fields.Content.Signatories);
        Assert.Null(document.RouteId);
    }

    [Fact]
    public async Task Copy_as_another_kind_goes_that_kinds_way_and_is_checked_by_it()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var original = await desk.DraftAsync();

        var copy = (await BeginAsync(desk, DocumentKind.RequestForInstructions, original)).Value;

        var fields = await desk.FieldsAsync(copy);
        Assert.Equal((DocumentKind.RequestForInstructions, DocumentDirection.Upward), (fields.Content.Kind, fields.Content.Direction));
        Assert.Equal(["Title", "PrimaryRecipients", "Remark"], DraftCheck.Faults(fields).Where(fault => fault.MustChange).Select(fault => fault.Field));
    }

    private static async Task<Result<Guid>> BeginAsync(DocumentOffice desk, DocumentKind kind, Guid? clone = null, string? template = null) =>
        await desk.Office.Get<DraftHandler>().HandleAsync(new BeginDraft(Guid.NewGuid(), kind, clone, template), await desk.AsAsync(Drafter), CancellationToken.None);

    private static void AssertLinesAre(BodyTemplate template, IReadOnlyList<Block> blocks) =>
        Assert.Equal(template.Text.ReplaceLineEndings("\n").Trim(), OutlineText.Write(blocks));
}
