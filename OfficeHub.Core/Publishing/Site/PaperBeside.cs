using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Barcodes;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>What belongs to a published document at the moment it is looked at, beside its mark: where it is checked, and what corrects it or is corrected by it.</summary>
/// <param name="CheckAddress">Whole; empty for a paper without a seal.</param>
/// <param name="CheckCode">核验码 as printed.</param>
/// <param name="CorrectedBy">The 更正件 that has taken its place; null while it holds.</param>
/// <param name="Corrects">What it corrects; null of every other.</param>
public sealed record PaperBeside(string CheckAddress, string CheckCode, PublishedCorrection? CorrectedBy, PublishedCorrection? Corrects)
{
    /// <summary>In a bundle, where no neighbour lies beside it.</summary>
    public PaperBeside Unpacked() => this with { CorrectedBy = CorrectedBy is { } by ? by with { Address = null } : null, Corrects = Corrects is { } of ? of with { Address = null } : null };
}

/// <summary>The other document of a correction.</summary>
/// <param name="Number">发文字号.</param>
/// <param name="Address">Where it is read; null when nowhere.</param>
/// <param name="On">Since when.</param>
public sealed record PublishedCorrection(string Number, string? Address, DateOnly On);

/// <summary>Writes it on the page.</summary>
internal static class PaperBesidePart
{
    public static void Corrected(Markup page, PaperBeside? beside)
    {
        if (beside?.CorrectedBy is { } by)
        {
            page.Tags("<p class=\"mark changed\" role=\"note\"><strong>").Words($"本文件有误，自{BeijingTime.Day(by.On)}起由更正件替代，请以更正件为准：").Tags("</strong>").Link(by.Address, by.Number).Tags("</p>\n");
        }

        if (beside?.Corrects is { } of)
        {
            page.Tags("<p class=\"mark changed\" role=\"note\">").Words("本文件是更正件，更正的是：").Link(of.Address, of.Number).Tags("</p>\n");
        }
    }

    // The one part of the page that is for paper: it stays when the page is printed.
    public static void Check(Markup page, PaperBeside? beside)
    {
        if (beside is not { CheckAddress: { Length: > 0 and <= QrSymbol.LongestText } address }) return;
        page.Tags("<section aria-labelledby=\"check\"><h2 id=\"check\">核验</h2><div class=\"check\">").Tags(QrSymbol.Of(address).Svg("核验二维码"))
            .Tags("<p>").Words("扫码或打开 ").Link(address, address).Words("，核对印章真伪和文件现在是否有效，不需要账号。核验码：").Element("code", beside.CheckCode).Tags("</p></div></section>\n");
    }
}
