using System.Text;
using OfficeHub.Core.Publishing.FontFiles;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Pdf;

/// <summary>The fonts of one PDF, in the order of their first use.</summary>
internal sealed class PdfFonts(FaceSet faces)
{
    /// <summary>〓, what printers set where a character is missing.</summary>
    private static readonly Rune[] Instead = [new('〓'), new('□'), new('?')];

    private readonly Dictionary<FontFace, PdfFont> _fonts = [];
    private readonly List<PdfFont> _order = [];
    private readonly Dictionary<(Face Face, Rune Rune), PdfGlyph?> _glyphs = [];
    private readonly List<string> _undrawn = [];

    /// <summary>Characters that no font of the machine has, each once.</summary>
    public IReadOnlyList<string> Undrawn => _undrawn;

    /// <summary>How a character is drawn; null for what nobody would see.</summary>
    public PdfGlyph? Of(Face face, Rune rune)
    {
        if (!_glyphs.TryGetValue((face, rune), out var glyph))
        {
            _glyphs[(face, rune)] = glyph = Found(face, rune);
        }

        return glyph;
    }

    /// <summary>Writes them.</summary>
    /// <returns>The entries of the dictionary of fonts.</returns>
    public string Write(PdfBody body) => string.Concat(_order.Select(font => $"/{font.Name} {font.Write(body)} 0 R"));

    private PdfGlyph? Found(Face face, Rune rune)
    {
        if (faces.Find(face, rune) is { } found)
        {
            return Glyph(found, rune);
        }

        if (FaceSet.IsUnseen(face, rune))
        {
            return null;
        }

        if (!_undrawn.Contains(rune.ToString(), StringComparer.Ordinal))
        {
            _undrawn.Add(rune.ToString());
        }

        return Instead.Select(other => faces.Find(face, other)).FirstOrDefault(other => other is not null) is { } instead ? Glyph(instead, rune) : null;
    }

    private PdfGlyph Glyph((FontFace Font, int Glyph) found, Rune rune)
    {
        if (!_fonts.TryGetValue(found.Font, out var font))
        {
            _fonts[found.Font] = font = new PdfFont(found.Font, $"F{_fonts.Count + 1}");
            _order.Add(font);
        }

        var (code, standsFor) = font.Use(found.Glyph, rune);
        return new PdfGlyph(font.Name, code, found.Font.Width(found.Glyph), standsFor);
    }
}

/// <summary>A glyph on a page.</summary>
/// <param name="Font">As pages name it.</param>
/// <param name="Code">Hexadecimal.</param>
/// <param name="Width">In thousandths of an em.</param>
/// <param name="StandsFor">Whether it says by itself which character it is.</param>
internal sealed record PdfGlyph(string Font, string Code, double Width, bool StandsFor);
