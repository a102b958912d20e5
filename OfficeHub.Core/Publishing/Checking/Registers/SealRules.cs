using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>P01: who issues, seals, and nobody else.</summary>
internal sealed class SealsOfIssuers() : CheckRule("P01", FindingLevel.Error, "《党政机关公文处理工作条例》第九条（十三）；GB/T 9704—2012 7.3.5"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (facts.Sealing is not { } sealing || document.Content.Kind is DocumentKind.Minutes) yield break;
        var (issuers, owners) = (document.Content.Issuers, sealing.Seals.Select(seal => seal.Agency).ToHashSet(StringComparer.Ordinal));
        foreach (var issuer in issuers.Where(issuer => !owners.Contains(issuer))) yield return Found(CheckedElement.Signature, issuer, $"“{Quote(issuer)}”署了名，没有盖章，请补盖。");
        foreach (var other in owners.Where(agency => !issuers.Contains(agency, StringComparer.Ordinal))) yield return Found(CheckedElement.Signature, other, $"盖了“{Quote(other)}”的章，落款没有这个机关，请核对。");
    }
}

/// <summary>P02: a seal presses the name it belongs to, the last one the date too, on a page with text.</summary>
/// <remarks>As a machine measures it: the middle of the date, top and bottom, lies in the circle. Its ends may stick out, since 2026年12月31日 is almost as wide as a seal.</remarks>
internal sealed class SealsInPlace() : CheckRule("P02", FindingLevel.Error, "GB/T 9704—2012 7.3.5.1"), IRegisterRule
{
    private const double AsideMm = 1;

    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (facts.Sealing is not { } sealing || document.Content.Kind is DocumentKind.Minutes) yield break;
        for (var i = 0; i < sealing.Seals.Count; i++)
        {
            var seal = sealing.Seals[i];
            var isLast = i == sealing.Seals.Count - 1;
            if (Fault(seal, isLast, sealing.Pages) is { } fault) yield return Found(CheckedElement.Signature, seal.Agency, $"“{Quote(seal.Agency)}”的章{fault}");
        }
    }

    private static string? Fault(PlacedSeal seal, bool isLast, LaidDocument pages)
    {
        if (pages.Pages.FirstOrDefault(page => page.Number == seal.Page) is not { } page || !page.Items.Any(SealPlaces.IsOfText)) return "盖在没有正文的页上，请移到落款处。";
        var place = page.Items.OfType<LaidSeal>().Where(one => one.Agency == seal.Agency).MinBy(one => Math.Abs(one.X - seal.X) + Math.Abs(one.Y - seal.Y));
        var date = SealPlaces.DateOn(page);
        if (place is null || date is null && isLast) return "没有压住署名和日期，请移到落款处。";
        if (Math.Abs(seal.X - place.X) > AsideMm) return "没有对正署名，请左右移一移。";
        var isPressing = !isLast || date is { } box && box.Top >= seal.Y - SealPlaces.RoundingMm && box.Middle.All(point => SealPlaces.Distance(point, (seal.X, seal.Y)) <= seal.DiameterMm / 2);
        return isPressing && Math.Abs(seal.Y - place.Y) <= GbT9704.LineMm ? null : "没有压住署名和日期，请上下移一移。";
    }
}

/// <summary>P03: seals do not touch and stay in the type area.</summary>
internal sealed class SealsApart() : CheckRule("P03", FindingLevel.Error, "GB/T 9704—2012 7.3.5.1"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (facts.Sealing is not { Seals: var seals }) yield break;
        for (var i = 0; i < seals.Count; i++)
        {
            var (seal, radius) = (seals[i], seals[i].DiameterMm / 2);
            if (seals.Take(i).FirstOrDefault(other => other.Page == seal.Page && SealPlaces.Distance((other.X, other.Y), (seal.X, seal.Y)) <= radius + (other.DiameterMm / 2)) is { } touching)
            {
                yield return Found(CheckedElement.Signature, seal.Agency, $"“{Quote(seal.Agency)}”和“{Quote(touching.Agency)}”的章相碰，请分开。");
            }

            if (seal.X - radius < GbT9704.BindingMarginMm - SealPlaces.RoundingMm || seal.X + radius > GbT9704.PageWidthMm - GbT9704.OuterMarginMm + SealPlaces.RoundingMm)
            {
                yield return Found(CheckedElement.Signature, seal.Agency, $"“{Quote(seal.Agency)}”的章超出版心，请移进来。");
            }
        }
    }
}

/// <summary>P04: minutes carry no seal.</summary>
internal sealed class MinutesUnsealed() : CheckRule("P04", FindingLevel.Warning, "《党政机关公文处理工作条例》第九条（十三）；GB/T 9704—2012 10.3"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (document.Content.Kind is DocumentKind.Minutes && facts.Sealing is { Seals.Count: > 0 }) yield return Found(CheckedElement.Signature, "", "纪要不加盖印章，请核对。");
    }
}

/// <summary>P05: the file is what was sealed.</summary>
internal sealed class SealedUnchanged() : CheckRule("P05", FindingLevel.Error, "《电子印章管理办法》（国办发〔2025〕33号）"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (facts.Sealing is { IsUnchanged: false }) yield return Found(CheckedElement.Document, "", "用印后文件被改动过，印章已失效，请用盖章时的原件。");
    }
}

/// <summary>What the rules on seals measure.</summary>
internal static class SealPlaces
{
    /// <summary>Places are stored in hundredths.</summary>
    public const double RoundingMm = 0.05;

    public static bool IsOfText(LaidItem item) => item.Source is { Block: >= 0 } && item is LaidText or LaidPicture;

    public static double Distance((double X, double Y) one, (double X, double Y) other) => Math.Sqrt(((one.X - other.X) * (one.X - other.X)) + ((one.Y - other.Y) * (one.Y - other.Y)));

    /// <summary>The box of 成文日期; null where it is not on the page.</summary>
    public static DateBox? DateOn(LaidPage page)
    {
        var texts = page.Items.OfType<LaidText>().Where(text => text.Element == GbT33476.DocumentDate && text.Xs.Count > 0).ToList();
        return texts.Count == 0 ? null : new DateBox(texts.Min(text => text.Xs[0]), texts.Min(text => text.TopMm), texts.Max(text => text.Xs[^1] + text.Style.SizeMm), texts.Max(text => text.TopMm + text.Style.SizeMm));
    }

    /// <summary>A box on a page.</summary>
    public sealed record DateBox(double Left, double Top, double Right, double Bottom)
    {
        public IEnumerable<(double X, double Y)> Middle => [((Left + Right) / 2, Top), ((Left + Right) / 2, Bottom)];
    }
}
