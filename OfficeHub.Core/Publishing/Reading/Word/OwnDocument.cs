using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>A file that our own writer made, perhaps changed in Word since: its styles and named elements say what everything is.</summary>
internal static class OwnDocument
{
    /// <summary>What the names of our styles begin with.</summary>
    public const string StylePrefix = "Official";

    private static readonly HashSet<string> TextStyles = new(
        [DocxStyle.MainText, DocxStyle.Normal, DocxStyle.Picture, .. Enumerable.Range(1, Paragraph.Deepest).Select(level => DocxStyle.Heading + level.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        StringComparer.Ordinal);

    public static string Text(IReadOnlyList<WordItem> items, WordPackage package)
    {
        var paragraphs = items.OfType<WordParagraph>().ToList();
        var tags = paragraphs.SelectMany(paragraph => paragraph.Tags).Concat(items.OfType<WordTable>().SelectMany(table => table.Tags)).ToLookup(tag => tag.Key, tag => tag.Text.Trim(), StringComparer.Ordinal);
        // An order carries no agency at its end: who signs it stands there.
        var isOrder = DocumentKinds.Find(package.Property("category")) is DocumentKind.Order;
        var issuers = Said(package.Property("creator"), isOrder ? "" : string.Join('、', tags[GbT33476.Signature].Select(name => name.ReplaceLineEndings(""))));
        var signatories = isOrder ? tags[GbT33476.Signature].Except(issuers.Split('、'), StringComparer.Ordinal) : tags[GbT33476.Signatory];
        var lines = new List<string>(WordLines.Header(
        [
            ("title", Title(paragraphs, package)),
            ("issuer", issuers),
            ("wenzhong", package.Property("category")),
            ("wenhao", Closed(package.Property("subject"))),
            ("jinji", tags[GbT33476.Urgency].FirstOrDefault() ?? ""),
            ("qianfaren", string.Join('、', signatories.Select(name => name is [_, '　', _] ? name.Replace("　", "", StringComparison.Ordinal) : name))),
            ("zhusong", Of(paragraphs, DocxStyle.Recipients).TrimEnd('：', ':')),
            ("fuzhu", Of(paragraphs, DocxStyle.Remark).TrimStart('（').TrimEnd('）')),
            ("chaosong", tags[GbT33476.CopyRecipients].FirstOrDefault() ?? ""),
            ("yinfa", tags[GbT33476.PrintingAgency].FirstOrDefault() ?? ""),
            ("yinfariqi", Day(tags[GbT33476.PrintingDate].FirstOrDefault())),
            ("date", Day(tags[GbT33476.DocumentDate].FirstOrDefault())),
            .. paragraphs.Where(paragraph => paragraph.StyleId == DocxStyle.Attendance).Select(Attendance),
        ]));
        lines.AddRange(Body(items));
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Body(IReadOnlyList<WordItem> items)
    {
        foreach (var item in items)
        {
            switch (item)
            {
                case WordParagraph { StyleId: DocxStyle.AnnexTitle } title:
                    yield return title.Text.ReplaceLineEndings("");
                    break;
                case WordParagraph paragraph when TextStyles.Contains(paragraph.StyleId) || !paragraph.StyleId.StartsWith(StylePrefix, StringComparison.Ordinal)
                    || paragraph.StyleId is DocxStyle.AnnexNote or DocxStyle.AnnexLabel:
                    foreach (var line in WordLines.Of(paragraph)) yield return line;
                    break;
                case WordPictureLine picture:
                    yield return picture.Line;
                    break;
                // The mark and the signatures of a joint document stand in tables of their own.
                case WordTable { Rows.Count: > 0 } table when table.Tags.Count == 0:
                    foreach (var line in WordLines.Of(table)) yield return line;
                    break;
            }
        }
    }

    // The mark of minutes is their title.
    private static string Title(List<WordParagraph> paragraphs, WordPackage package) =>
        Said(string.Concat(paragraphs.Where(paragraph => paragraph.StyleId == DocxStyle.Title).Select(paragraph => paragraph.Text.ReplaceLineEndings(""))), package.Property("title"));

    private static (string Key, string Value) Attendance(WordParagraph paragraph)
    {
        var (label, names) = paragraph.Text.Split('：', 2) is [var before, var after] ? (before.Trim(), after) : ("", "");
        return (label switch { "出席" => "chuxi", "请假" => "qingjia", _ => "liexi" }, names);
    }

    private static string Of(List<WordParagraph> paragraphs, string style) => paragraphs.Find(paragraph => paragraph.StyleId == style)?.Text.Trim() ?? "";

    private static string Day(string? written) => LineKinds.FindDate(written ?? "")?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    // A number that is still open is none.
    private static string Closed(string number) => number.Contains(PrintedText.Open, StringComparison.Ordinal) ? "" : number;

    private static string Said(string first, string second) => first.Trim().Length > 0 ? first : second;
}
