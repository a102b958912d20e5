using System.Globalization;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>What the files of a published document are called. They lie in one folder and refer to each other by these names alone, so a page is the same on the site and unpacked.</summary>
public static class SiteNames
{
    /// <summary>The page of the document.</summary>
    public const string Index = "index.html";

    /// <summary>Its text.</summary>
    public const string Text = "document.txt";

    /// <summary>The sealed OFD.</summary>
    public const string Ofd = "document.ofd";

    /// <summary>The DOCX.</summary>
    public const string Docx = "document.docx";

    /// <summary>What is known of it, for machines.</summary>
    public const string Metadata = "metadata.json";

    /// <summary>All of it; only on the site.</summary>
    public const string Bundle = "bundle.zip";

    /// <summary>A page of the OFD.</summary>
    /// <param name="number">From 1.</param>
    public static string Page(int number) => string.Create(CultureInfo.InvariantCulture, $"page-{number}.svg");

    /// <summary>The page of a 解读材料.</summary>
    /// <param name="number">From 1.</param>
    public static string Interpretation(int number) => string.Create(CultureInfo.InvariantCulture, $"interpretation-{number}.html");

    /// <summary>The picture of a 图解.</summary>
    /// <param name="number">Of the material, from 1.</param>
    public static string Infographic(int number) => string.Create(CultureInfo.InvariantCulture, $"interpretation-{number}.svg");

    /// <summary>An annex.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="extension">With its dot.</param>
    public static string Annex(int number, string extension) => string.Create(CultureInfo.InvariantCulture, $"annex-{number}{extension}");

    /// <summary>A picture of the text.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="extension">With its dot.</param>
    public static string Picture(int number, string extension) => string.Create(CultureInfo.InvariantCulture, $"picture-{number}{extension}");
}
