using System.Text;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>AbbreviatedData as the path data of SVG.</summary>
/// <remarks>GB/T 33190-2016, 9.1.</remarks>
internal static class PathData
{
    private const int Longest = 1024 * 1024;

    /// <summary>The same path; null when it is empty or cannot be read. What follows the first nonsense is left out.</summary>
    public static string? ToSvg(string? data)
    {
        if (data is null || data.Length > Longest) return null;
        var path = new StringBuilder();
        var words = Words(data);
        var has = false;
        for (var i = 0; i < words.Count;)
        {
            var (letter, count) = words[i] switch
            {
                "S" or "M" or "s" or "m" => ('M', 2),
                "L" or "l" => ('L', 2),
                "Q" or "q" => ('Q', 4),
                "B" or "b" => ('C', 6),
                "A" or "a" => ('A', 7),
                "C" or "c" or "Z" or "z" => ('Z', 0),
                _ => ('?', 0),
            };
            i++;
            if (letter == '?' || i + count > words.Count || (!has && letter != 'M')) break;
            var numbers = new double[count];
            for (var k = 0; k < count; k++)
            {
                if (!OfdValues.TryNumber(words[i + k], out numbers[k])) return has ? path.ToString() : null;
            }

            i += count;
            has = true;
            path.Append(path.Length > 0 ? " " : "").Append(letter);
            if (letter == 'A') Arc(path, numbers);
            else if (count > 0) path.Append(SvgText.Numbers(numbers));
        }

        return has ? path.ToString() : null;
    }

    private static void Arc(StringBuilder path, double[] n) =>
        path.Append(SvgText.Numbers([Math.Abs(n[0]), Math.Abs(n[1]), n[2]])).Append(n[3] != 0 ? " 1" : " 0").Append(n[4] != 0 ? " 1 " : " 0 ").Append(SvgText.Numbers([n[5], n[6]]));

    // Some programs write commas, or letters right against numbers.
    private static List<string> Words(string data)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= data.Length; i++)
        {
            var c = i < data.Length ? data[i] : ' ';
            var isLetter = char.IsAsciiLetter(c) && c is not ('e' or 'E');
            if ((isLetter || char.IsWhiteSpace(c) || c == ',') && start >= 0)
            {
                words.Add(data[start..i]);
                start = -1;
            }

            if (isLetter) words.Add(c.ToString());
            else if (start < 0 && !char.IsWhiteSpace(c) && c != ',') start = i;
        }

        return words;
    }
}
