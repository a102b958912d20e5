using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>Cleans what a drafter typed or pasted, and refuses marks of state secrets before anything is stored.</summary>
internal static class DraftTexts
{
    public const int ParagraphLimit = 5000;
    public const int MostBlocks = 2000;
    private const int LineLimit = 1000;
    private const int LongLimit = 20_000;

    public static Result<DraftFields> Clean(DraftFields typed)
    {
        if (SecretMark(typed) is { } where) return new SecretMarkInText(where);
        var check = new FieldCheck();
        var content = typed.Content;
        check.Require(content.MainText.Count <= MostBlocks, "MainText", $"正文超过 {MostBlocks} 段，请把一部分改作附件。");
        var clean = typed with
        {
            Basis = check.Line("Basis", "发文依据", typed.Basis, LineLimit, required: false),
            DisclosureReason = typed.Disclosure is DisclosureCategory.OnRequest or DisclosureCategory.NotPublic
                ? check.Line("DisclosureReason", "不公开的理由", typed.DisclosureReason, LineLimit, required: false)
                : "",
            InterpretationPlan = typed.IsPolicy ? check.Lines("InterpretationPlan", "解读方案", typed.InterpretationPlan, LongLimit) : "",
            Interpretation = typed.IsPolicy ? check.Lines("Interpretation", "解读材料", typed.Interpretation, LongLimit) : "",
            CounterSigners = [.. typed.CounterSigners.Distinct()],
            Leaders = [.. typed.Leaders.Distinct()],
            Attachments = AttachmentTexts.Clean(check, typed),
            Content = content with
            {
                // Not the drafter's to write.
                Number = null,
                DocumentDate = null,
                PrintingDate = null,
                Signatories = [],
                Title = check.Line("Title", "标题", content.Title, OfficialDocument.TitleLimit, required: false),
                PrimaryRecipients = check.Line("PrimaryRecipients", "主送机关", content.PrimaryRecipients, LineLimit, required: false).TrimEnd('：', ':'),
                CopyRecipients = check.Line("CopyRecipients", "抄送机关", content.CopyRecipients, LineLimit, required: false).TrimEnd('。'),
                Remark = check.Line("Remark", "附注", content.Remark, LineLimit, required: false).Trim('（', '）', '(', ')'),
                MainText = Blocks(check, content.MainText),
                Annexes = [.. content.Annexes.Select(annex => annex with { Title = check.Line("Annexes", "附件名称", annex.Title, OfficialDocument.TitleLimit, required: false), Blocks = Blocks(check, annex.Blocks) })],
                Attendances = [.. content.Attendances.Select(line => line with { Names = check.Line("Attendances", line.Label, line.Names, LineLimit, required: false) })],
            },
        };
        return check.Failed(out var invalid) ? invalid : clean;
    }

    private static IReadOnlyList<Block> Blocks(FieldCheck check, IReadOnlyList<Block> blocks) =>
        [.. blocks.Select((block, index) => block is Paragraph paragraph
            ? paragraph with { Level = Math.Clamp(paragraph.Level, 0, Paragraph.Deepest), Text = check.Line("MainText", $"正文第 {index + 1} 段", paragraph.Text, ParagraphLimit, required: false) }
            : block)];

    private static string? SecretMark(DraftFields typed)
    {
        var content = typed.Content;
        // As the paper would be printed: a mark stands above the title.
        if (SecrecyMarks.Find([content.Title, .. Lines(content.MainText)]) is { } mark) return mark.Line == 1 ? "标题" : $"正文第 {mark.Line - 1} 段";
        if (content.Annexes.Any(annex => SecrecyMarks.Find([annex.Title, .. Lines(annex.Blocks)]) is not null)) return "附件";
        if (typed.Attachments.Any(file => SecrecyMarks.FindInFileName(file.Name) is not null)) return "附件名称";
        (string Name, string Text)[] others =
        [
            ("发文依据", typed.Basis), ("附注", content.Remark), ("解读方案", typed.InterpretationPlan), ("解读材料", typed.Interpretation),
            ("主送机关", content.PrimaryRecipients), ("抄送机关", content.CopyRecipients), ("不公开的理由", typed.DisclosureReason),
        ];
        return others.FirstOrDefault(other => SecrecyMarks.Find(other.Text) is not null).Name;
    }

    private static IEnumerable<string> Lines(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.SelectMany(row => row),
        _ => Enumerable.Empty<string>(),
    });
}
