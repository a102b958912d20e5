using System.IO.Compression;
using System.Text;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>What stands at the place of a publication whose text is not shown any more: that it was there, since when it is not, and whom to ask.</summary>
/// <remarks>features.md 80: error (gone), merged (redirect).</remarks>
public static class Tombstone
{
    /// <summary>The page.</summary>
    /// <param name="stub">The publication.</param>
    /// <param name="standing">How it went down.</param>
    public static string Page(PublishedStub stub, PaperStanding standing)
    {
        ArgumentNullException.ThrowIfNull(stub);
        ArgumentNullException.ThrowIfNull(standing);
        var down = standing.Down!;
        var title = down.Way is DownWay.Merged ? "这份文件已并入其他文件" : "这份文件已撤下";
        var page = new Markup().Element("h1", title).Tags("\n").Element("p", $"{DownWords.Sentence(down)}。", ("class", "calm")).Tags("\n");
        if (down.Way is DownWay.Removed) page.Element("p", "原来的网页、文件和附件不再提供。已经下载、转载的，请不要再使用和传播。", ("class", "calm")).Tags("\n");
        page.Tags("<table class=\"facts\"><caption>文件信息</caption><tbody>\n");
        (string Name, string Value)[] rows = [("索引号", stub.Index), ("发文机关", stub.Agencies), ("发文字号", stub.Number), ("成文日期", BeijingTime.Day(stub.DocumentDate)), ("咨询", down.Contact)];
        foreach (var (name, value) in rows.Where(row => row.Value.Length > 0)) page.Tags("<tr>").Element("th", name, ("scope", "row")).Element("td", value).Tags("</tr>\n");
        page.Tags("</tbody></table>\n");
        ChangeList.Write(page, standing.Changes);
        return PageFrame.Write(stub, title, PaperStanding.AsReleased, page);
    }

    /// <summary>The same for machines.</summary>
    /// <inheritdoc cref="Page"/>
    public static byte[] Metadata(PublishedStub stub, PaperStanding standing)
    {
        ArgumentNullException.ThrowIfNull(stub);
        ArgumentNullException.ThrowIfNull(standing);
        return PaperMetadata.Write(json =>
        {
            json.WriteString("index", stub.Index);
            json.WriteString("number", stub.Number);
            json.WriteString("documentDate", PaperMetadata.Day(stub.DocumentDate));
            json.WriteString("releasedAt", PaperMetadata.Instant(stub.ReleasedAt));
            PaperMetadata.Availability(json, standing.Down);
            PaperMetadata.Changes(json, standing.Changes);
        });
    }

    /// <summary>The folder: nothing of the document is in it, so that a mirror that unpacks it anew loses the text.</summary>
    /// <param name="stub">The publication.</param>
    /// <param name="standing">How it went down.</param>
    /// <param name="output">Where the ZIP goes.</param>
    public static void Pack(PublishedStub stub, PaperStanding standing, Stream output)
    {
        ArgumentNullException.ThrowIfNull(stub);
        ArgumentNullException.ThrowIfNull(standing);
        var alone = standing.Alone();
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in new[] { (SiteNames.Index, Encoding.UTF8.GetBytes(Page(stub, alone))), (SiteNames.Metadata, Metadata(stub, alone)) })
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = new DateTimeOffset(DateTime.SpecifyKind(BeijingTime.From(standing.Down!.At), DateTimeKind.Unspecified), TimeSpan.Zero);
            using var inside = entry.Open();
            inside.Write(content);
        }
    }
}
