using System.Text;

namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>Who a face is and what its maker allows.</summary>
/// <param name="Names">Family and full names in every language, as the file gives them.</param>
/// <param name="IsRegular">Upright and of usual weight: what documents are set in.</param>
/// <param name="MayEmbed">Whether its maker allows it inside a document.</param>
/// <param name="MayThin">Whether a document may hold only the characters it uses.</param>
internal sealed record FontHead(IReadOnlyList<string> Names, bool IsRegular, bool MayEmbed, bool MayThin)
{
    private const int Family = 1;
    private const int Full = 4;
    private const int PostScript = 6;
    private const int TypographicFamily = 16;
    private const int MostNames = 2000;
    private const int LongestName = 512;

    // OS/2 fsType: restricted licence; no subsetting; bitmaps only.
    private const int Restricted = 0x0002;
    private const int Usable = 0x000C;
    private const int NoSubset = 0x0100;
    private const int BitmapsOnly = 0x0200;

    /// <summary>Reads it; null when the names cannot be read.</summary>
    /// <remarks>ISO/IEC 14496-22, 5.1 (OS/2, head, name).</remarks>
    public static FontHead? Read(FontTables tables)
    {
        if (tables.Table("name") is not { } name)
        {
            return null;
        }

        var names = Of(name);
        if (name.IsBroken || names.Count == 0)
        {
            return null;
        }

        var os2 = tables.Table("OS/2");
        var use = os2?.U16(8) ?? 0;
        var weight = os2?.U16(4) ?? 400;
        var style = os2 is { Length: >= 64 } ? os2.U16(62) : 0;
        // Old fonts count weights from 1 to 9. Of several leaves the most liberal holds.
        var isRestricted = (use & Restricted) != 0 && (use & Usable) == 0;
        return new FontHead(names, weight is < 10 or (>= 350 and <= 500) && (style & 1) == 0, !isRestricted && (use & BitmapsOnly) == 0, (use & NoSubset) == 0);
    }

    private static List<string> Of(FontBytes table)
    {
        var (count, texts) = (Math.Min(table.U16(2), MostNames), table.U16(4));
        var names = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var at = 6 + (12 * i);
            var (platform, id, length) = (table.U16(at), table.U16(at + 6), table.U16(at + 8));
            if (id is not (Family or Full or PostScript or TypographicFamily) || length > LongestName)
            {
                continue;
            }

            // Windows and Unicode names are UTF-16; those of old Macintoshes are read where they are plain ASCII.
            var text = table.Text(texts + table.U16(at + 10), length, platform is 0 or 3 ? Encoding.BigEndianUnicode : Encoding.Latin1);
            if (text.Length > 0 && (platform is 0 or 3 || text.All(char.IsAscii)) && !names.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                names.Add(text);
            }
        }

        return names;
    }
}
