using System.IO.Compression;
using System.Text;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>A file of a published document as it is written.</summary>
/// <param name="Name">Of <see cref="SiteNames"/>.</param>
/// <param name="MediaType">Served with.</param>
/// <param name="Content">The bytes.</param>
public sealed record SiteFile(string Name, string MediaType, byte[] Content);

/// <summary>All that a published document consists of, as one folder: on the site, and in the bundle.</summary>
public static class PaperFolder
{
    /// <summary>Pages.</summary>
    public const string Html = "text/html; charset=utf-8";

    /// <summary>Pictures of ours.</summary>
    public const string Svg = "image/svg+xml; charset=utf-8";

    /// <summary>Metadata.</summary>
    public const string Json = "application/json; charset=utf-8";

    /// <summary>Text.</summary>
    public const string Text = "text/plain; charset=utf-8";

    // A ZIP knows no time before.
    private static readonly DateTime Earliest = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>One of the files that are written anew each time; null for one that is kept, or is not there.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="standing">What is said of it since.</param>
    /// <param name="name">Its name.</param>
    /// <param name="hasBundle">Whether the bundle lies beside it.</param>
    /// <param name="beside">What the site knows of it besides; null for nothing.</param>
    public static SiteFile? Write(PublishedPaper paper, PaperStanding standing, string name, bool hasBundle, PaperBeside? beside = null)
    {
        ArgumentNullException.ThrowIfNull(paper);
        switch (name)
        {
            case SiteNames.Index: return File(name, Html, PaperPage.Write(paper, standing, hasBundle, beside));
            case SiteNames.Text: return File(name, Text, PaperText.Write(paper, standing));
            case SiteNames.Metadata: return new SiteFile(name, Json, PaperMetadata.Write(paper, standing));
        }

        foreach (var one in paper.Explained())
        {
            if (name == SiteNames.Interpretation(one.Number)) return File(name, Html, InterpretationPage.Write(paper, one, standing));
            if (name == SiteNames.Infographic(one.Number) && InterpretationPage.Picture(one.Section) is { } picture) return File(name, Svg, picture);
        }

        return null;
    }

    /// <summary>Names of all files that are written anew, in the order of the bundle.</summary>
    /// <param name="paper">The document.</param>
    public static IEnumerable<string> Written(PublishedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        string[] always = [SiteNames.Index, SiteNames.Text, SiteNames.Metadata];
        return always.Concat(paper.Explained().SelectMany(one => one.Section.Blocks.Count > 0 ? new[] { SiteNames.Interpretation(one.Number), SiteNames.Infographic(one.Number) } : [SiteNames.Interpretation(one.Number)]));
    }

    /// <summary>Packs the folder. The same document with the same supplements under the same mark gives the same bytes.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="standing">What is said of it since.</param>
    /// <param name="kept">The content of a file of <see cref="PublishedPaper.Files"/>.</param>
    /// <param name="output">Where the ZIP goes; may only be written to.</param>
    /// <param name="beside">What the site knows of it besides; null for nothing.</param>
    /// <remarks>All entries carry the time of the release, 北京时间, since a ZIP knows no zones.</remarks>
    public static void Pack(PublishedPaper paper, PaperStanding standing, Func<PublishedFile, byte[]> kept, Stream output, PaperBeside? beside = null)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(kept);
        var at = Common.BeijingTime.From(paper.ReleasedAt) is var released && released < Earliest ? Earliest : released;
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in Written(paper)) Add(name, Write(paper, standing, name, hasBundle: false, beside)!.Content, CompressionLevel.Optimal);
        // OFD, DOCX and most annexes are packed already.
        foreach (var file in paper.Files) Add(file.Name, kept(file), file.Role is PublishedFileRole.Page ? CompressionLevel.Optimal : CompressionLevel.NoCompression);

        void Add(string name, byte[] content, CompressionLevel level)
        {
            var entry = zip.CreateEntry(name, level);
            entry.LastWriteTime = new DateTimeOffset(DateTime.SpecifyKind(at, DateTimeKind.Unspecified), TimeSpan.Zero);
            using var inside = entry.Open();
            inside.Write(content);
        }
    }

    private static SiteFile File(string name, string mediaType, string content) => new(name, mediaType, Encoding.UTF8.GetBytes(content));
}
