using System.Buffers;
using System.Globalization;
using System.Text;

namespace OfficeHub.Signing.Packages;

/// <summary>Which entry names are taken. Nothing is ever extracted by name; a package with such a name is refused all the same.</summary>
public static class ZipEntryNames
{
    /// <summary>Most bytes of a name in UTF-8.</summary>
    public const int MaxBytes = 255;

    private static readonly SearchValues<char> Forbidden = SearchValues.Create("\\:*?\"<>|");

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
        "COM0", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "COM¹", "COM²", "COM³",
        "LPT0", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9", "LPT¹", "LPT²", "LPT³",
    };

    /// <summary>Whether the name is relative, stays inside, and can be held by every system. A folder may end with one slash.</summary>
    public static bool IsGood(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0 || Encoding.UTF8.GetByteCount(name) > MaxBytes || name.AsSpan().ContainsAny(Forbidden))
        {
            return false;
        }

        foreach (var rune in name.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                return false;
            }
        }

        var path = name.EndsWith('/') ? name[..^1] : name;
        return path.Split('/').All(IsGoodSegment);
    }

    /// <summary>The name as case-blind systems see it: equal keys are equal files there.</summary>
    public static string Key(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Normalize(NormalizationForm.FormC).ToUpperInvariant().Normalize(NormalizationForm.FormC).TrimEnd('/');
    }

    /// <summary>The name with everything unprintable replaced, for a message; at most 80 characters.</summary>
    public static string Printable(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (text.Length >= 80)
            {
                return text.Append('…').ToString();
            }

            text.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? "□" : rune.ToString());
        }

        return text.ToString();
    }

    private static bool IsGoodSegment(string segment)
    {
        if (segment.Length == 0 || segment[^1] is '.' or ' ' || segment[0] == ' ')
        {
            return false;
        }

        var dot = segment.IndexOf('.', StringComparison.Ordinal);
        return !Devices.Contains((dot < 0 ? segment : segment[..dot]).TrimEnd());
    }
}
