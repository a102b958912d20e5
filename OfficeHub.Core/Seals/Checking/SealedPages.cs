using OfficeHub.Core.Publishing.Ofd.Viewing;
using OfficeHub.Signing.Ofd;
using OfficeHub.Signing.Packages;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Core.Seals.Checking;

/// <summary>The pages of a checked OFD that carry seals, as pictures, and its name.</summary>
internal sealed class SealedPages(OfdPackage package, OfdReport report)
{
    /// <summary>Pages drawn.</summary>
    public const int Most = 4;

    private const string Warning = "验章不通过，图仅供对照";

    // Anybody may write as many as he likes.
    private const int MostPictures = 2000;
    private const int MostOnPage = 100;

    private readonly List<Picture> _pictures = [.. All(report).Take(MostPictures)];

    /// <summary>How many pages carry a seal.</summary>
    public int Count => _pictures.Select(one => one.Key).Distinct().Count();

    /// <summary>The first page of every seal goes before the others of a straddle seal.</summary>
    /// <param name="stop">Once it is cancelled, the rest of a page is left out.</param>
    public IReadOnlyList<SealedPageView> Draw(CancellationToken stop)
    {
        var firsts = _pictures.GroupBy(one => one.Signature).Select(of => of.First());
        var chosen = firsts.Concat(_pictures).DistinctBy(one => one.Key).Take(Most).ToList();
        return [.. chosen.OrderBy(one => one.Document.Number).ThenBy(one => one.Number).Select(one => View(one, one.Key == _pictures[0].Key, stop))];
    }

    /// <summary>Every page of the first document of the file, with the seals on it.</summary>
    /// <param name="limits">Bounds of one picture.</param>
    /// <param name="stop">Once it is cancelled, the rest is left out.</param>
    public IReadOnlyList<PagePicture> DrawEach(ViewingLimits limits, CancellationToken stop)
    {
        if (report.Documents is not [var document, ..]) return [];
        return [.. document.Pages.Select((page, i) => OfdPageRenderer.Draw(package, document, page, Stamps(_pictures.Where(one => one.Key == (document.Number, i + 1))), limits: limits, stop: stop))];
    }

    /// <summary>Title and number, when a signature that was not found false protects them.</summary>
    public PaperName? Name()
    {
        var keeper = report.Signatures.FirstOrDefault(one => one.Signature.Covers(OfdPackage.Entry) && one.Report.Verdict is not Verdict.Failed);
        if (keeper is null || report.Verdict is Verdict.Failed || !package.TryLoad(OfdPackage.Entry, out var entry)) return null;
        var info = entry.Elements().Where(one => one.Name.LocalName == "DocBody").ElementAtOrDefault(keeper.Signature.Document.Number - 1)?.Elements().FirstOrDefault(one => one.Name.LocalName == "DocInfo");
        var title = info?.Elements().FirstOrDefault(one => one.Name.LocalName == "Title")?.Value.Trim() ?? "";
        var number = info?.Descendants().FirstOrDefault(one => one.Name.LocalName == "CustomData" && one.Attribute("Name")?.Value == "发文字号")?.Value.Trim() ?? "";
        return title.Length == 0 ? null : new PaperName(ZipEntryNames.Printable(title), ZipEntryNames.Printable(number));
    }

    private SealedPageView View(Picture chosen, bool isFirst, CancellationToken stop)
    {
        var here = _pictures.Where(one => one.Key == chosen.Key).Take(MostOnPage).ToList();
        var stamps = Stamps(here);
        var picture = OfdPageRenderer.Draw(package, chosen.Document, chosen.Page, stamps, report.Verdict is Verdict.Failed ? Warning : null, stop: stop);
        string[] unread = stamps.Count < here.Count ? ["有的印章读不出来，图上没有它。"] : [];
        return new SealedPageView(
            chosen.Number, chosen.Document.Pages.Count, isFirst, [.. here.Select(one => one.Signature.Report.Seal?.Name).OfType<string>().Distinct(StringComparer.Ordinal)], picture.Svg, [.. picture.Notes, .. unread]);
    }

    private static IReadOnlyList<StampOnPage> Stamps(IEnumerable<Picture> pictures) =>
        [.. pictures.Where(one => one.Signature.Report.Seal is not null).Select(one => new StampOnPage(one.Stamp.Boundary!.Value, one.Stamp.Clip, one.Signature.Report.Seal!.Picture.Data))];

    private static IEnumerable<Picture> All(OfdReport report)
    {
        var places = report.Documents.ToDictionary(
            document => document.Number,
            document => document.Pages.Index().GroupBy(page => page.Item.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Index, StringComparer.Ordinal));
        foreach (var one in report.Signatures)
        {
            foreach (var stamp in one.Signature.Stamps.Where(stamp => stamp.Boundary is not null))
            {
                if (places[one.Signature.Document.Number].TryGetValue(stamp.PageRef, out var index)) yield return new Picture(one, stamp, index + 1);
            }
        }
    }

    // The picture of a seal on a page; pages count from 1.
    private sealed record Picture(OfdSignatureReport Signature, OfdStamp Stamp, int Number)
    {
        public OfdDocument Document => Signature.Signature.Document;

        public OfdPage Page => Document.Pages[Number - 1];

        public (int Document, int Page) Key => (Document.Number, Number);
    }
}
