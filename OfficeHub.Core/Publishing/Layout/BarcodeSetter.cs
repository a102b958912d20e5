using System.Runtime.InteropServices;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>公文二维条码: outside the type area, where it pushes nothing.</summary>
/// <remarks>
/// No national rule fixes its place. Below the imprint it stands beside the page number; what is too wide for that stands below the number. What has no room at the
/// level wished for gets the highest level that has. A letter of one page has its double line there, so that what is too large for the rest goes to its head.
/// </remarks>
internal sealed class BarcodeSetter(PrintedBarcode barcode)
{
    /// <summary>Highest symbol.</summary>
    private const double MostHeightMm = 15;

    /// <summary>Free of ink around it; its quiet zone is 0.5 mm.</summary>
    private const double FreeMm = 2;

    /// <summary>Lower edge of one at the head of a page: above the mark of a letter, which is the highest of all marks.</summary>
    private const double HeadFootMm = GbT9704.LetterMarkTopMm - FreeMm;

    private readonly byte[] _bytes = BarcodeText.Bytes(barcode.Text);

    /// <summary>The pages with the barcode on one of them.</summary>
    public IReadOnlyList<LaidPage> On(IReadOnlyList<LaidPage> pages)
    {
        var page = barcode.Place is BarcodePlace.HeadRight ? 0 : pages.Count - 1;
        var item = Place(barcode.Place is BarcodePlace.HeadRight ? [Head(isRight: true)] : [.. Feet(pages[page])]);
        return [.. pages.Select((one, i) => i == page ? one with { Items = [.. one.Items, item] } : one)];
    }

    private LaidBarcode Place(IReadOnlyList<BarcodeRoom> rooms)
    {
        for (var level = barcode.Level; level >= Pdf417Symbol.LowestLevel; level--)
        {
            foreach (var room in rooms)
            {
                if (Pdf417Symbol.Fit(_bytes, level, new Pdf417Room(Modules(room.Right - room.Left), Modules(room.Bottom - room.Top))) is { } symbol)
                {
                    var laid = new LaidBarcode(symbol, room.Left, room.Top);
                    return laid with { X = room.IsRight ? room.Right - laid.WidthMm : room.Left, Y = room.IsAtHead ? room.Bottom - laid.HeightMm : room.Top };
                }
            }
        }

        throw new InvalidOperationException($"{_bytes.Length} bytes have no room on a page; BarcodeText writes no more than {BarcodeText.MostBytes}.");
    }

    private IEnumerable<BarcodeRoom> Feet(LaidPage page)
    {
        const double top = Grid.Foot + FreeMm;
        var isRight = barcode.Place is BarcodePlace.FootRight;
        // Red lines below the type area are those of a letter's first page.
        if (page.Items.OfType<LaidRule>().Where(rule => rule.Y1 > top).Select(rule => rule.Y1 - rule.ThicknessMm).DefaultIfEmpty(double.MaxValue).Min() is var line && line < top + MostHeightMm)
        {
            yield return new BarcodeRoom(Grid.Left, Grid.Right, top, line - FreeMm, isRight);
            yield return Head(isRight);
        }
        else if (page.Items.OfType<LaidText>().FirstOrDefault(text => text.TopMm > Grid.Foot) is { } number)
        {
            var (left, right) = (number.Xs[0] - (2 * FreeMm), number.Xs[^1] + number.Style.SizeMm + (2 * FreeMm));
            var isNumberRight = page.Number % 2 == 1;
            yield return new BarcodeRoom(isNumberRight ? Grid.Left : right, isNumberRight ? left : Grid.Right, top, top + MostHeightMm, isRight);
            var below = number.TopMm + number.Style.SizeMm + FreeMm;
            yield return new BarcodeRoom(Grid.Left, Grid.Right, below, below + MostHeightMm, isRight);
        }
        else
        {
            yield return new BarcodeRoom(Grid.Left, Grid.Right, top, top + MostHeightMm, isRight);
        }
    }

    private static BarcodeRoom Head(bool isRight) => new(Grid.Left, Grid.Right, HeadFootMm - MostHeightMm, HeadFootMm, isRight) { IsAtHead = true };

    private static int Modules(double mm) => (int)(mm / LaidBarcode.ModuleMm);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct BarcodeRoom(double Left, double Right, double Top, double Bottom, bool IsRight)
    {
        public bool IsAtHead { get; init; }
    }
}
