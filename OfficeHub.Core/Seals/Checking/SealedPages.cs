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

    private readonly List<Stamped> _stamps =
    [
        .. report.Signatures.SelectMany(one => one.Signature.Stamps.Select(stamp => new Stamped(one, stamp, one.Signature.Document.Pages.FirstOrDefault(page => page.Id == stamp.PageRef))))
            .Where(one => one.Page is not null && one.Stamp.Boundary is not null),
    ];

    /// <summary>How many pages carry a seal.</summary>
    public int Count => _stamps.Select(one => one.Key).Distinct().Count();

    /// <summary>The first page of every seal goes before the others of a straddle seal.</summary>
    /// <param name="stop">Once it is cancelled, the rest of a page is left out.</param>
    public IReadOnlyList<SealedPageView> Draw(CancellationToken stop)
    {
        var firsts = _stamps.GroupBy(one => one.Signature).Select(of => of.First());
        var chosen = firsts.Concat(_stamps).DistinctBy(one => one.Key).Take(Most).ToList();
        return [.. chosen.OrderBy(one => one.Document.Number).ThenBy(one => one.Number).Select(one => View(one, one.Key == _stamps[0].Key, stop))];
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

    private SealedPageView View(Stamped chosen, bool isFirst, CancellationToken stop)
    {
        var here = _stamps.Where(one => one.Key == chosen.Key).ToList();
        var pictures = here.Where(one => one.Signature.Report.Seal is not null).Select(one => new StampOnPage(one.Stamp.Boundary!.Value, one.Stamp.Clip, one.Signature.Report.Seal!.Picture.Data)).ToList();
        var picture = OfdPageRenderer.Draw(package, chosen.Document, chosen.Page!, pictures, report.Verdict is Verdict.Failed ? Warning : null, stop: stop);
        string[] unread = pictures.Count < here.Count ? ["有的印章读不出来，图上没有它。"] : [];
        return new SealedPageView(
            chosen.Number, chosen.Document.Pages.Count, isFirst, [.. here.Select(one => one.Signature.Report.Seal?.Name).OfType<string>().Distinct(StringComparer.Ordinal)], picture.Svg, [.. picture.Notes, .. unread]);
    }

    private sealed record Stamped(OfdSignatureReport Signature, OfdStamp Stamp, OfdPage? Page)
    {
        public OfdDocument Document => Signature.Signature.Document;

        /// <summary>From 1.</summary>
        public int Number => Document.Pages.Index().First(one => ReferenceEquals(one.Item, Page)).Index + 1;

        public (int Document, int Page) Key => (Document.Number, Number);
    }
}
