using System.Globalization;
using System.Text;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>Writes a published document as plain text: what a screen reader, a search engine or a clerk with a text editor reads.</summary>
public static class PaperText
{
    /// <summary>The text, a line a paragraph, ended by line feeds.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="standing">What is said of it since.</param>
    public static string Write(PublishedPaper paper, PaperStanding standing)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(standing);
        var content = paper.Content;
        var text = new StringBuilder();
        if (standing.Down is { } down) Line(text, $"【{DownWords.Sentence(down)}{(down.Words.Length > 0 ? $"。说明：{down.Words}" : "")}】\n");
        if (standing.Mark is { } notice) Line(text, $"【本文件{PageFrame.InWords(notice)}{(notice.Basis.Length > 0 ? $"。依据：{notice.Basis}" : "")}】\n");
        foreach (var line in new[] { TitleOf(paper), paper.Number, "" }) Line(text, line);
        if (content.PrimaryRecipients.Length > 0) Line(text, content.PrimaryRecipients + "：");
        Blocks(text, content.MainText, content.SectionsRunOn);
        foreach (var line in AnnexList(content)) Line(text, line);
        Line(text, "");
        foreach (var name in SignedBy(paper)) Line(text, name);
        Line(text, BeijingTime.Day(paper.DocumentDate));
        if (content.Remark.Length > 0) Line(text, $"（{content.Remark}）");
        foreach (var (i, annex) in content.Annexes.Index())
        {
            Line(text, $"\n{PrintedText.AnnexLabel(i, content.Annexes.Count)}\n{annex.Title}");
            Blocks(text, annex.Blocks, sectionsRunOn: false);
        }

        foreach (var one in content.Attendances) Line(text, $"{one.Label}：{one.Names}");
        return Markup.Clean(text.ToString());
    }

    /// <summary>What the document is called: its title, or its number where it has none.</summary>
    internal static string TitleOf(PublishedPaper paper) => paper.Content.Title.Length > 0 ? paper.Content.Title : paper.Number;

    /// <summary>附件说明, a line an annex.</summary>
    internal static IEnumerable<string> AnnexList(DocumentContent content) => content.Annexes.Count == 1
        ? [$"附件：{content.Annexes[0].Title}"]
        : content.Annexes.Select((annex, i) => string.Create(CultureInfo.InvariantCulture, $"{(i == 0 ? "附件：" : "　　　")}{i + 1}. {annex.Title}"));

    /// <summary>Who signed: the agencies; minutes have none.</summary>
    /// <remarks>GB/T 9704-2012, 10.3.</remarks>
    internal static IReadOnlyList<string> SignedBy(PublishedPaper paper) => paper.Content.Kind is DocumentKind.Minutes ? [] : [.. paper.Agencies, .. paper.Content.Kind is DocumentKind.Order ? paper.Content.Signatories : []];

    private static void Blocks(StringBuilder text, IReadOnlyList<Block> blocks, bool sectionsRunOn)
    {
        var ordinals = Ordinals.Of(blocks, sectionsRunOn);
        foreach (var (i, block) in blocks.Index())
        {
            Line(text, block switch
            {
                Paragraph paragraph => $"　　{ordinals[i]}{paragraph.Text}",
                Table table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row))),
                Picture picture => $"（图：{picture.Description}）",
                _ => "",
            });
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
