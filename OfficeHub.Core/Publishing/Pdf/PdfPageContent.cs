using System.Globalization;
using System.Text;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using static OfficeHub.Core.Publishing.Pdf.PdfBody;

namespace OfficeHub.Core.Publishing.Pdf;

/// <summary>Draws a page: every character at its place in the layout.</summary>
/// <remarks>ISO 32000-1, 8 and 9.4. Lengths of the layout are millimetres from the top, those of a PDF points from the foot.</remarks>
internal sealed class PdfPageContent(PdfFonts fonts, PdfPictures pictures)
{
    private const double PointsPerMm = 72 / 25.4;

    /// <summary>Latin letters take half a square in the layout; those of another face may be wider and are set narrower.</summary>
    private const double HalfSquare = 500;

    /// <summary>The content of a page.</summary>
    public byte[] Of(LaidPage page)
    {
        var content = new StringBuilder();
        foreach (var item in page.Items)
        {
            switch (item)
            {
                case LaidText text:
                    Text(content, text);
                    break;
                case LaidRule rule:
                    content.Append(
                        CultureInfo.InvariantCulture,
                        $"{Colour(rule.Ink)} RG {Number(rule.ThicknessMm * PointsPerMm)} w {Number(X(rule.X1))} {Number(Y(rule.Y1))} m {Number(X(rule.X2))} {Number(Y(rule.Y2))} l S\n");
                    break;
                case LaidBarcode barcode:
                    Barcode(content, barcode);
                    break;
                case LaidPicture picture:
                    Picture(content, picture);
                    break;
                default:
                    // The place of a seal is not printed.
                    break;
            }
        }

        return Encoding.Latin1.GetBytes(content.ToString());
    }

    private void Text(StringBuilder content, LaidText text)
    {
        var set = Glyphs(text);
        if (set.Count == 0)
        {
            return;
        }

        content.Append(CultureInfo.InvariantCulture, $"BT {Colour(text.Style.Ink)} rg\n");
        for (var start = 0; start < set.Count;)
        {
            var end = start + 1;
            while (end < set.Count && set[start].Glyph.StandsFor && set[end].Glyph.StandsFor && set[end].Glyph.Font == set[start].Glyph.Font && set[end].Narrow.Equals(set[start].Narrow))
            {
                end++;
            }

            Run(content, text, set[start..end]);
            start = end;
        }

        content.Append("ET\n");
    }

    private List<Placed> Glyphs(LaidText text)
    {
        var set = new List<Placed>();
        var i = 0;
        foreach (var rune in text.Text.EnumerateRunes())
        {
            var shown = Rune.IsControl(rune) ? new Rune(' ') : rune;
            if (i < text.Xs.Count && fonts.Of(text.Style.Face, shown) is { } glyph)
            {
                set.Add(new Placed(shown, text.Xs[i], glyph, shown.Value < 0x80 && glyph.Width > HalfSquare ? HalfSquare / glyph.Width : 1));
            }

            i++;
        }

        return set;
    }

    // Glyphs of one font and width; from each to the next the pen goes by its own width, and what is missing is said.
    private static void Run(StringBuilder content, LaidText text, List<Placed> run)
    {
        var (first, size) = (run[0], text.Style.SizeMm * PointsPerMm);
        var stretch = text.Style.Scale * first.Narrow;
        // What the glyph does not say of itself is said for it, so that it is found and copied as it was written.
        content.Append(first.Glyph.StandsFor ? "" : $"/Span<</ActualText{PdfBody.Text(first.Rune.ToString())}>>BDC\n");
        content.Append(CultureInfo.InvariantCulture, $"/{first.Glyph.Font} {Number(size)} Tf {Number(stretch * 100)} Tz 1 0 0 1 {Number(X(first.X))} {Number(Y(text.Y))} Tm [");
        for (var i = 0; i < run.Count; i++)
        {
            content.Append('<').Append(run[i].Glyph.Code).Append('>');
            if (i + 1 < run.Count)
            {
                content.Append(Number(run[i].Glyph.Width - ((run[i + 1].X - run[i].X) * PointsPerMm * 1000 / (size * stretch))));
            }
        }

        content.Append(first.Glyph.StandsFor ? "] TJ\n" : "] TJ\nEMC\n");
    }

    private void Picture(StringBuilder content, LaidPicture picture)
    {
        if (pictures.Name(picture.Hash) is { } name)
        {
            content.Append(
                CultureInfo.InvariantCulture,
                $"q {Number(picture.WidthMm * PointsPerMm)} 0 0 {Number(picture.HeightMm * PointsPerMm)} {Number(X(picture.X))} {Number(Y(picture.Y + picture.HeightMm))} cm "
                + $"/Figure<</Alt{PdfBody.Text(picture.Description)}>>BDC /{name} Do EMC Q\n");
            return;
        }

        var style = TypeStyle.Small;
        var words = $"（图：{picture.Description}）";
        Text(content, new LaidText(words, [.. words.EnumerateRunes().Select((_, i) => picture.X + (i * style.PitchMm))], picture.Y + (picture.HeightMm / 2), style, "", null));
    }

    private static void Barcode(StringBuilder content, LaidBarcode barcode)
    {
        content.Append(CultureInfo.InvariantCulture, $"/Figure<</Alt{PdfBody.Text(LaidBarcode.Description)}>>BDC {Colour(Ink.Black)} rg\n");
        foreach (var (x, y, width, height) in barcode.Bars())
        {
            content.Append(CultureInfo.InvariantCulture, $"{Number(X(x))} {Number(Y(y + height))} {Number(width * PointsPerMm)} {Number(height * PointsPerMm)} re\n");
        }

        content.Append("f\nEMC\n");
    }

    private static string Colour(Ink ink) => ink is Ink.Red ? "1 0 0" : "0 0 0";

    private static double X(double mm) => mm * PointsPerMm;

    private static double Y(double mm) => (GbT9704.PageHeightMm - mm) * PointsPerMm;

    private sealed record Placed(Rune Rune, double X, PdfGlyph Glyph, double Narrow);
}
