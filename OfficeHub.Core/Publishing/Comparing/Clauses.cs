using System.Globalization;
using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>Takes a text apart into clauses and names each by its place: 条, 款, 项 where the text has articles, else the ordinals above it.</summary>
/// <remarks>GB/T 9704-2012, 7.3.3 for the levels; a 款 is a paragraph of an article and has no number of its own.</remarks>
public static partial class Clauses
{
    /// <summary>The clauses of a text.</summary>
    /// <param name="part">The element.</param>
    /// <param name="blocks">In order.</param>
    /// <param name="sectionsRunOn">As in <see cref="DocumentContent.SectionsRunOn"/>.</param>
    /// <param name="within">Before every place: 附件1; empty for none.</param>
    public static IReadOnlyList<Clause> Of(string part, IReadOnlyList<Block> blocks, bool sectionsRunOn = false, string within = "")
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var ordinals = Ordinals.Of(blocks, sectionsRunOn);
        var above = new string[Paragraph.Deepest + 1];
        Array.Fill(above, "");
        var (article, paragraphs, plain, tables, pictures) = ("", 0, 0, 0, 0);
        var clauses = new List<Clause>(blocks.Count);
        for (var i = 0; i < blocks.Count; i++)
        {
            clauses.Add(blocks[i] switch
            {
                Paragraph { Level: > 0 } heading => Heading(heading, ordinals[i]),
                Paragraph paragraph when Written().Match(paragraph.Text) is { Success: true } written => Article(paragraph, written),
                Paragraph paragraph => new Clause(part, within + PlainPlace(), "", paragraph),
                Table table => new Clause(part, within + Figure($"表 {++tables}"), "", table),
                Picture picture => new Clause(part, within + Figure($"图 {++pictures}"), "", picture),
                _ => throw new NotSupportedException(blocks[i].GetType().Name),
            });
        }

        return clauses;

        Clause Heading(Paragraph heading, string ordinal)
        {
            var level = Math.Min(heading.Level, Paragraph.Deepest);
            above[level] = ordinal;
            Array.Fill(above, "", level + 1, above.Length - level - 1);
            plain = 0;
            // Below an article （一） is an item of it; a new part of the whole ends the article.
            if (level == 1) article = "";
            return new Clause(part, within + (article.Length > 0 ? $"{article}第{ordinal.TrimEnd('、', '.')}项" : string.Concat(above)), ordinal, heading);
        }

        Clause Article(Paragraph paragraph, Match written)
        {
            var name = written.Groups["name"].Value;
            if (name.EndsWith('条'))
            {
                (article, paragraphs) = (name, 1);
                Array.Fill(above, "", 2, above.Length - 2);
            }
            else
            {
                article = "";
            }

            return new Clause(part, within + name, written.Value, paragraph with { Text = paragraph.Text[written.Length..] });
        }

        string PlainPlace()
        {
            if (article.Length > 0) return $"{article}第{Ordinals.Chinese(++paragraphs)}款";
            var inside = string.Concat(above);
            return string.Create(CultureInfo.InvariantCulture, $"{inside}{(inside.Length > 0 ? "下" : "")}第 {++plain} 段");
        }

        string Figure(string name) => (article.Length > 0 ? article : string.Concat(above)) + name;
    }

    /// <summary>An element of one line; none for an empty one.</summary>
    public static IReadOnlyList<Clause> OfLine(string part, string text) => text.Length == 0 ? [] : [new Clause(part, part, "", new Paragraph(0, text))];

    [GeneratedRegex("^(?<name>第[一二三四五六七八九十百零〇0-9]{1,6}[编章节条](?:之[一二三四五六七八九十]{1,2})?)[　 ]*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Written();
}
