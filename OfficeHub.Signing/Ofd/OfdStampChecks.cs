using System.Globalization;
using OfficeHub.Signing.Packages;
using OfficeHub.Signing.Seals;
using OfficeHub.Signing.Verification;

namespace OfficeHub.Signing.Ofd;

/// <summary>Whether the pictures of a seal stand on pages.</summary>
/// <remarks>ofd.md 5, step 10; GB/T 33190-2016, 18.2.3.</remarks>
internal static class OfdStampChecks
{
    // e-seal.md 8: the boundary decides, the seal's own millimetres are what the maker meant.
    private const double MostDifferenceMm = 1;

    /// <summary>A note when the picture is shown larger or smaller than the seal says; else null.</summary>
    public static VerificationCheck? Size(OfdSignature signature, SealPicture picture) =>
        signature.Stamps.Select(stamp => stamp.Boundary).OfType<OfdBox>()
            .Where(box => Math.Abs(box.Width - picture.WidthMm) > MostDifferenceMm || Math.Abs(box.Height - picture.HeightMm) > MostDifferenceMm)
            .Select(box => new VerificationCheck(CheckStep.StampPlace, CheckOutcome.Noted, CheckCode.Tolerated, "印章图像在页面上的大小与印章写明的不同。",
                string.Create(CultureInfo.InvariantCulture, $"页面上 {box.Width:0.#}×{box.Height:0.#} 毫米，印章写明 {picture.WidthMm}×{picture.HeightMm} 毫米"))).FirstOrDefault();

    /// <summary>A note when the picture is an OFD that no reader should draw; else null.</summary>
    public static VerificationCheck? Picture(SealPicture picture) =>
        picture.Type.Equals("ofd", StringComparison.OrdinalIgnoreCase) && OfdPictureCheck.Read(picture.Data) is { IsSuccess: false, Fault: var fault }
            ? new VerificationCheck(CheckStep.StampPlace, CheckOutcome.Noted, CheckCode.Tolerated, $"印章图像不能放心显示：{fault.Message}") : null;

    public static IEnumerable<VerificationCheck> Of(OfdSignature signature)
    {
        if (!signature.IsSeal || signature.Fault is not null)
        {
            yield break;
        }

        if (signature.Stamps.Count == 0)
        {
            yield return new VerificationCheck(CheckStep.StampPlace, CheckOutcome.NotPresent, null, "签章没有写明印章图像的位置。");
        }

        var isGood = true;
        foreach (var stamp in signature.Stamps)
        {
            if (Fault(stamp, signature.Document) is { } fault)
            {
                isGood = false;
                yield return new VerificationCheck(CheckStep.StampPlace, CheckOutcome.Noted, CheckCode.StampOffPage, fault, ZipEntryNames.Printable($"印章图像 {stamp.Id}，页面 {stamp.PageRef}"));
            }
        }

        if (isGood && signature.Stamps.Count > 0)
        {
            yield return VerificationCheck.Passed(CheckStep.StampPlace, "印章图像都在页面之内。");
        }
    }

    private static string? Fault(OfdStamp stamp, OfdDocument document)
    {
        var page = document.Pages.FirstOrDefault(one => one.Id == stamp.PageRef);
        return page is null ? "印章图像所在的页面不存在。"
            : stamp.Visible is not { } seen ? "印章图像的位置读不出来。"
            : page.Box is { } box && !box.Holds(seen) ? "印章图像超出页面。"
            : null;
    }
}
