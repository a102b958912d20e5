using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>Cleans what a drafter typed or pasted, and refuses marks of state secrets before anything is stored.</summary>
internal static class DraftTexts
{
    private const int LabelLimit = 10;
    private const int LineLimit = 1000;

    public static Result<DraftFields> Clean(DraftFields typed)
    {
        if (SecretMark(typed) is { } where) return new SecretMarkInText(where);
        var check = new FieldCheck();
        var content = typed.Content;
        // What a document of this kind has not is not kept behind the drafter's back either.
        string Asked(DocumentElement element, string text) => ElementRules.IsAsked(element, typed) ? text : "";
        var clean = typed with
        {
            Basis = check.Line("Basis", "发文依据", typed.Basis, LineLimit, required: false),
            DisclosureReason = check.Line("DisclosureReason", "不公开的理由", Asked(DocumentElement.DisclosureReason, typed.DisclosureReason), LineLimit, required: false),
            OpennessClass = typed.Disclosure is DisclosureCategory.Public ? typed.OpennessClass : null,
            DisclosureGround = ElementRules.IsAsked(DocumentElement.DisclosureReason, typed) ? typed.DisclosureGround : null,
            Interpretation = typed.Interpretation is { } interpretation && ElementRules.IsAsked(DocumentElement.Interpretation, typed) ? InterpretationCleaning.Clean(check, interpretation) : null,
            JointIssuers = typed is { IssuerId: not null, JointIssuers.Count: > 0, Content.Kind: not DocumentKind.Minutes } ? typed.JointIssuers : null,
            CounterSigners = [.. typed.CounterSigners.Distinct()],
            Leaders = [.. typed.Leaders.Distinct()],
            Attachments = AttachmentTexts.Clean(check, typed),
            Doubts = DoubtPlaces.Clean(typed.Doubts),
            Content = content with
            {
                // Not the drafter's to write.
                Number = null,
                DocumentDate = null,
                PrintingDate = null,
                Signatories = [],
                Title = check.Line("Title", "标题", content.Title, OfficialDocument.TitleLimit, required: false),
                PrimaryRecipients = check.Line("PrimaryRecipients", "主送机关", Asked(DocumentElement.PrimaryRecipients, content.PrimaryRecipients), LineLimit, required: false).TrimEnd('：', ':'),
                CopyRecipients = check.Line("CopyRecipients", "抄送机关", Asked(DocumentElement.CopyRecipients, content.CopyRecipients), LineLimit, required: false).TrimEnd('。'),
                Remark = check.Line("Remark", "附注", Asked(DocumentElement.Remark, content.Remark), LineLimit, required: false).Trim('（', '）', '(', ')'),
                MainText = BlockTexts.Clean(check, "MainText", "正文", content.MainText),
                Annexes = [.. content.Annexes.Select(annex => annex with { Title = check.Line("Annexes", "附件名称", annex.Title, OfficialDocument.TitleLimit, required: false), Blocks = BlockTexts.Clean(check, "Annexes", $"附件《{annex.Title.Trim()}》", annex.Blocks) })],
                PrintingAgency = check.Line("PrintingAgency", "印发机关", Asked(DocumentElement.PrintingAgency, content.PrintingAgency), OfficialDocument.TitleLimit, required: false),
                Attendances = ElementRules.IsAsked(DocumentElement.Attendances, typed)
                    ? [.. content.Attendances.Select(line => line with { Label = check.Line("Attendances", "出席情况", line.Label, LabelLimit), Names = check.Line("Attendances", "出席情况", line.Names, LineLimit, required: false) }).Where(line => line.Names.Length > 0)]
                    : [],
            },
        };
        return check.Failed(out var invalid) ? invalid : clean;
    }

    private static string? SecretMark(DraftFields typed)
    {
        var content = typed.Content;
        // As the paper would be printed: a mark stands above the title.
        if (SecrecyMarks.Find([content.Title, .. Lines(content.MainText)]) is { } mark) return mark.Line == 1 ? "标题" : $"正文第 {BlockOfLine(content.MainText, mark.Line - 1)} 段";
        if (content.Annexes.Any(annex => SecrecyMarks.Find([annex.Title, .. Lines(annex.Blocks)]) is not null)) return "附件";
        if (typed.Attachments.Any(file => SecrecyMarks.FindInFileName(file.Name) is not null)) return "附件名称";
        (string Name, string Text)[] others =
        [
            ("发文依据", typed.Basis), ("附注", content.Remark), .. InterpretationTexts.Of(typed.Interpretation).Select(text => (text.Part is InterpretationPart.Materials ? $"解读材料（{text.Label}）" : text.Label, text.Text)),
            ("主送机关", content.PrimaryRecipients), ("抄送机关", content.CopyRecipients), ("不公开的理由", typed.DisclosureReason),
            ("印发机关", content.PrintingAgency), ("待确认", string.Join('\n', (typed.Doubts ?? []).Select(doubt => doubt.Reason + doubt.Quote))), .. content.Attendances.SelectMany(line => new[] { ("出席情况", line.Label), ("出席情况", line.Names) }),
        ];
        return others.FirstOrDefault(other => SecrecyMarks.Find(other.Text) is not null).Name;
    }

    private static int BlockOfLine(IReadOnlyList<Block> blocks, int line) =>
        blocks.SelectMany((block, index) => Enumerable.Repeat(index + 1, Lines([block]).Count())).ElementAt(line - 1);

    private static IEnumerable<string> Lines(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.SelectMany(row => row),
        Picture picture => [picture.Description],
        _ => Enumerable.Empty<string>(),
    });
}
