using System.Globalization;
using System.Xml.Linq;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>Writes out the numbers that Word counts by itself.</summary>
/// <remarks>ISO/IEC 29500-1, 17.9.</remarks>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<string, XElement> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, XElement> _instances = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int[]> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);

    public WordNumbering(XElement? part)
    {
        foreach (var list in part.Children("abstractNum")) _lists.TryAdd(list.Value("abstractNumId") ?? "", list);
        foreach (var instance in part.Children("num")) _instances.TryAdd(instance.Value("numId") ?? "", instance);
    }

    /// <summary>The number of the next paragraph of a list.</summary>
    /// <param name="id">The list; empty or 0 for none.</param>
    /// <param name="level">From 0.</param>
    /// <returns>As it is seen; empty where there is none. <c>IsBullet</c> for a mark without a number.</returns>
    public (string Text, bool IsBullet) Next(string id, int level)
    {
        if (id.Length == 0 || id == "0" || level is < 0 or >= Levels || !_instances.TryGetValue(id, out var instance)) return ("", false);
        var listId = instance.Child("abstractNumId").Value() ?? "";
        if (!_lists.TryGetValue(listId, out var list)) return ("", false);
        if (!_counts.TryGetValue(listId, out var counts)) _counts.Add(listId, counts = new int[Levels]);
        var start = LevelOf(list, instance, level).Child("start").Number() ?? 1;
        if (_begun.Add(id + ":" + level.ToString(CultureInfo.InvariantCulture)) && Override(instance, level).Child("startOverride").Number() is { } anew) counts[level] = anew;
        else counts[level] = counts[level] == 0 ? start : counts[level] + 1;
        Array.Clear(counts, level + 1, Levels - level - 1);
        var format = LevelOf(list, instance, level).Child("numFmt").Value() ?? "decimal";
        if (format is "bullet" or "none") return ("", format == "bullet");
        var text = LevelOf(list, instance, level).Child("lvlText").Value() ?? "";
        for (var i = 0; i <= level; i++)
        {
            var place = "%" + (i + 1).ToString(CultureInfo.InvariantCulture);
            if (!text.Contains(place, StringComparison.Ordinal)) continue;
            var formatOfLevel = LevelOf(list, instance, i).Child("numFmt").Value() ?? "decimal";
            text = text.Replace(place, Write(formatOfLevel, Math.Max(1, counts[i])), StringComparison.Ordinal);
        }

        // A bare figure is read as text; with a point it is an ordinal.
        return (text.All(char.IsAsciiDigit) && text.Length > 0 ? text + "." : text, false);
    }

    private static XElement? Override(XElement instance, int level) => instance.Children("lvlOverride").FirstOrDefault(one => one.Number("ilvl") == level);

    private static XElement? LevelOf(XElement list, XElement instance, int level) =>
        Override(instance, level).Child("lvl") ?? list.Children("lvl").FirstOrDefault(one => one.Number("ilvl") == level);

    private static string Write(string format, int number) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "ideographDigital" or "taiwaneseCounting" or "taiwaneseCountingThousand"
            or "chineseLegalSimplified" or "ideographLegalTraditional" or "japaneseLegal" or "taiwaneseDigital" or "japaneseDigitalTenThousand" => Ordinals.Chinese(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number <= 20 => ((char)('①' + number - 1)).ToString(),
        "decimalEnclosedParen" => string.Create(CultureInfo.InvariantCulture, $"（{number}）"),
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperLetter" => ((char)('A' + ((number - 1) % 26))).ToString(),
        "lowerLetter" => ((char)('a' + ((number - 1) % 26))).ToString(),
        "upperRoman" => Roman(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Roman(int number)
    {
        (int Value, string Text)[] signs = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = "";
        foreach (var (value, sign) in signs)
        {
            for (; number >= value && text.Length < 20; number -= value) text += sign;
        }

        return text;
    }
}
