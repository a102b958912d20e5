using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Svg;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>Writes the page of a 解读材料, which leads back to the document, and the picture of a 图解.</summary>
/// <remarks>features.md 118; openness-and-interpretation.md I14.</remarks>
public static class InterpretationPage
{
    /// <summary>The page.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="shown">Which of its materials.</param>
    /// <param name="standing">What is said of the document.</param>
    public static string Write(PublishedPaper paper, ExplainingMaterial shown, PaperStanding standing)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(shown);
        var material = shown.Section;
        var page = new Markup().Element("p", $"政策解读　{shown.Note}", ("class", "kind")).Tags("\n").Element("h1", material.Title).Tags("\n<p class=\"aside\">解读的文件：")
            .Link(SiteNames.Index, $"{PaperText.TitleOf(paper)}（{paper.Number}）").Tags("</p>\n");
        if (material.Blocks.Count > 0)
        {
            var words = InfographicWriter.InWords(new Infographic(material.Title, material.Blocks));
            page.Open("img", ("class", "drawn"), ("src", SiteNames.Infographic(shown.Number)), ("alt", words)).Tags("\n<section aria-labelledby=\"words\"><h2 id=\"words\">图中文字</h2><dl>\n");
            foreach (var block in material.Blocks) Entry(page, block.Figure.Length > 0 ? $"{block.Heading}（{block.Figure}）" : block.Heading, block.Text);
            page.Tags("</dl></section>\n");
        }

        if (material.Entries.Count > 0)
        {
            page.Tags("<dl>\n");
            foreach (var entry in material.Entries) Entry(page, entry.Label, entry.Text);
            page.Tags("</dl>\n");
        }

        Others(page, paper, shown.Number);
        return PageFrame.Write(paper.Stub(), material.Title, standing, page, shown.SupplementedAt);
    }

    /// <summary>The picture of a 图解; null of every other material.</summary>
    /// <param name="material">The material.</param>
    public static string? Picture(InterpretationSection material)
    {
        ArgumentNullException.ThrowIfNull(material);
        return material.Blocks.Count == 0 ? null : InfographicWriter.Write(new Infographic(Markup.Clean(material.Title), [.. material.Blocks.Select(block => new InfographicBlock(Markup.Clean(block.Heading), Markup.Clean(block.Text), Markup.Clean(block.Figure)))]));
    }

    // An address is a link where it is one, and else the words it is.
    private static void Entry(Markup page, string label, string text)
    {
        page.Element("dt", label).Tags("<dd>");
        foreach (var line in text.Split('\n'))
        {
            page.Tags("<p>").Link(line.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? line.Trim() : null, line).Tags("</p>");
        }

        page.Tags("</dd>\n");
    }

    private static void Others(Markup page, PublishedPaper paper, int number)
    {
        var others = paper.Explained().Where(one => one.Number != number).ToList();
        if (others.Count == 0) return;
        page.Tags("<section class=\"aside\" aria-labelledby=\"others\"><h2 id=\"others\">这份文件的其他解读</h2><ul class=\"links\">\n");
        foreach (var one in others) page.Tags("<li>").Link(SiteNames.Interpretation(one.Number), $"{one.Section.Title}（{one.Note}）").Tags("</li>\n");
        page.Tags("</ul></section>\n");
    }
}
