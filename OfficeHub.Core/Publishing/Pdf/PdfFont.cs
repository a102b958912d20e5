using System.Globalization;
using System.Text;
using OfficeHub.Core.Publishing.FontFiles;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Publishing.Pdf;

/// <summary>A font of a PDF: the glyphs that are used, embedded, and the characters they stand for.</summary>
/// <remarks>ISO 32000-1, 9.7 (composite fonts), 9.9 (embedded fonts), 9.10.3 (ToUnicode).</remarks>
internal sealed class PdfFont(FontFace face, string name)
{
    private const int InOneList = 100;

    private readonly SortedDictionary<int, Rune> _used = [];

    /// <summary>As pages name it.</summary>
    public string Name => name;

    /// <summary>Takes a glyph into use.</summary>
    /// <returns>Its code as hexadecimal, and whether a reader who copies it gets this character: a glyph may be drawn for several, but stands for the first.</returns>
    public (string Code, bool StandsFor) Use(int glyph, Rune rune)
    {
        if (!_used.TryGetValue(glyph, out var first))
        {
            _used[glyph] = first = rune;
        }

        return (face.Code(glyph).ToString("X4", CultureInfo.InvariantCulture), first == rune);
    }

    /// <summary>Writes it.</summary>
    /// <returns>The number of its object.</returns>
    public int Write(PdfBody body)
    {
        var (kind, key) = face.IsCompact ? ("CIDFontType0", "FontFile3") : ("CIDFontType2", "FontFile2");
        var program = face.Program(_used.Keys);
        var file = body.AddStream(program, face.IsCompact ? "/Subtype/CIDFontType0C" : $"/Length1 {program.Length}");
        var measures = face.Measures;
        var called = face.Head.MayThin ? $"{Tag()}+{face.Name}" : face.Name;
        // Flag 4: its characters are its own, not those of a standard set.
        var descriptor = body.Add(
            $"<</Type/FontDescriptor/FontName/{called}/Flags 4/ItalicAngle 0/StemV 80"
            + $"/FontBBox[{measures.Thousandths(measures.Left)} {measures.Thousandths(measures.Bottom)} {measures.Thousandths(measures.Right)} {measures.Thousandths(measures.Top)}]"
            + $"/Ascent {measures.Thousandths(measures.Ascent)}/Descent {measures.Thousandths(measures.Descent)}/CapHeight {measures.Thousandths(measures.Ascent)}/{key} {file} 0 R>>");
        var codes = _used.OrderBy(pair => face.Code(pair.Key)).Select(pair => (Code: face.Code(pair.Key), Glyph: pair.Key, pair.Value)).ToList();
        var widths = string.Concat(codes.Where(one => face.Width(one.Glyph) is not 1000).Select(one => $"{one.Code}[{PdfBody.Number(face.Width(one.Glyph))}]"));
        var descendant = body.Add(
            $"<</Type/Font/Subtype/{kind}/BaseFont/{called}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R"
            + $"/DW 1000/W[{widths}]{(face.IsCompact ? "" : "/CIDToGIDMap/Identity")}>>");
        var unicode = body.AddStream(Encoding.Latin1.GetBytes(Unicode(codes.ConvertAll(one => (one.Code, one.Value)))));
        return body.Add($"<</Type/Font/Subtype/Type0/BaseFont/{called}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>");
    }

    // Six letters that tell one choice of glyphs from another; made of the choice.
    private string Tag() => string.Concat(Sm3.Hash(Encoding.ASCII.GetBytes(string.Join(' ', _used.Keys))).Take(6).Select(value => (char)('A' + (value % 26))));

    private static string Unicode(List<(int Code, Rune Rune)> codes)
    {
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var some in codes.Chunk(InOneList))
        {
            map.Append(CultureInfo.InvariantCulture, $"{some.Length} beginbfchar\n");
            foreach (var (code, rune) in some)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rune.ToString()))}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }
}
