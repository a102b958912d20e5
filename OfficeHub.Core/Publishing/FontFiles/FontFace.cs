using System.Text;

namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>One face of a font file, with all that a document needs of it.</summary>
internal sealed class FontFace
{
    private readonly CharacterMap _map;
    private readonly FontBytes _widths;
    private readonly int _widthCount;
    private readonly FontOutlines _outlines;

    private FontFace(FontHead head, CharacterMap map, FontBytes widths, int widthCount, FontOutlines outlines, FontMeasures measures)
    {
        (Head, _map, _widths, _widthCount, _outlines, Measures) = (head, map, widths, widthCount, outlines, measures);
        Name = head.Names.FirstOrDefault(name => name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) ?? "Face";
    }

    public FontHead Head { get; }

    /// <summary>A name of ASCII letters, for where a file format asks for one.</summary>
    public string Name { get; }

    public FontMeasures Measures { get; }

    /// <summary>Whether its outlines are of the PostScript kind (CFF).</summary>
    public bool IsCompact => _outlines is CompactOutlines;

    /// <summary>Reads a face; null when the file is none, is not whole, or contradicts itself.</summary>
    public static FontFace? Open(Stream file, int index)
    {
        if (FontTables.Open(file, index) is not { } tables || FontHead.Read(tables) is not { } head
            || tables.Table("head") is not { } general || tables.Table("hhea") is not { } lines || tables.Table("maxp") is not { } most
            || tables.Table("hmtx") is not { } widths || tables.Table("cmap") is not { } characters || CharacterMap.Of(characters) is not { } map)
        {
            return null;
        }

        var (count, unit, widthCount) = (most.U16(4), general.U16(18), lines.U16(34));
        FontOutlines? outlines = tables.Has("CFF ") ? CompactOutlines.Read(tables, count) : TrueOutlines.Read(tables, count, general.U16(50) == 1);
        var measures = new FontMeasures(unit, lines.S16(4), lines.S16(6), general.S16(36), general.S16(38), general.S16(40), general.S16(42));
        var isWhole = outlines is not null && unit is >= 16 and <= 16384 && count > 0 && widthCount > 0 && widthCount <= count && widths.Length >= 4 * widthCount
            && !general.IsBroken && !lines.IsBroken && !most.IsBroken;
        return isWhole ? new FontFace(head, map, widths, widthCount, outlines!, measures) : null;
    }

    /// <summary>0 when the face does not have the character.</summary>
    public int Glyph(Rune rune) => _map.Glyph(rune) is var glyph && glyph < _outlines.Count ? glyph : 0;

    /// <summary>Its width in thousandths of an em.</summary>
    public double Width(int glyph) => _widths.U16(4L * Math.Min(glyph, _widthCount - 1)) * 1000.0 / Measures.Unit;

    /// <summary>The number a document calls the glyph by.</summary>
    public int Code(int glyph) => _outlines.Code(glyph);

    /// <summary>What a document holds of the face: these glyphs, or all where its maker asks for that.</summary>
    public byte[] Program(IReadOnlyCollection<int> glyphs) => Head.MayThin ? _outlines.Only(glyphs) : _outlines.All;
}

/// <summary>Measures of a face in its own units.</summary>
/// <param name="Unit">Units of an em.</param>
/// <param name="Ascent">Above the baseline.</param>
/// <param name="Descent">Below it, negative.</param>
/// <param name="Left">Of the box about all glyphs.</param>
/// <param name="Bottom">Of that box.</param>
/// <param name="Right">Of that box.</param>
/// <param name="Top">Of that box.</param>
internal sealed record FontMeasures(int Unit, int Ascent, int Descent, int Left, int Bottom, int Right, int Top)
{
    /// <summary>In thousandths of an em.</summary>
    public int Thousandths(int value) => (int)Math.Round(value * 1000.0 / Unit);
}

/// <summary>The outlines of a face.</summary>
internal abstract class FontOutlines
{
    /// <summary>How many glyphs.</summary>
    public abstract int Count { get; }

    /// <summary>All of them, as a document embeds them.</summary>
    public abstract byte[] All { get; }

    /// <summary>The number a document calls a glyph by.</summary>
    public virtual int Code(int glyph) => glyph;

    /// <summary>The same with only these glyphs drawn; their numbers stay.</summary>
    public abstract byte[] Only(IReadOnlyCollection<int> glyphs);
}
