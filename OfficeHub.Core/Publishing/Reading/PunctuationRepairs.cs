namespace OfficeHub.Core.Publishing.Reading;

/// <summary>Full-width punctuation where a web page left half-width in Chinese text.</summary>
/// <remarks>GB/T 15834; document-format.md rules B14 and X04.</remarks>
internal static class PunctuationRepairs
{
    private const string Half = ",;:!?()";
    private const string Full = "，；：！？（）";

    /// <summary>The corrections of one line. Figures (1,000), times (10:30) and Latin text keep theirs.</summary>
    public static IEnumerable<TextRepair> Of(string line, int number)
    {
        var partners = Partners(line);
        for (var i = 0; i < line.Length; i++)
        {
            var kind = Half.IndexOf(line[i], StringComparison.Ordinal);
            if (kind < 0)
            {
                continue;
            }

            var isMeant = line[i] is '(' or ')'
                ? partners.TryGetValue(i, out var other) ? IsChinesePair(line, Math.Min(i, other), Math.Max(i, other)) : IsBesideChinese(line, i)
                : IsBesideChinese(line, i) && !IsInFigure(line, i);
            if (isMeant)
            {
                yield return new TextRepair(number, i + 1, line[i].ToString(), Full[kind].ToString(), RepairKind.Punctuation);
            }
        }
    }

    private static Dictionary<int, int> Partners(string line)
    {
        var partners = new Dictionary<int, int>();
        var open = new Stack<int>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '(')
            {
                open.Push(i);
            }
            else if (line[i] == ')' && open.TryPop(out var start))
            {
                (partners[start], partners[i]) = (i, start);
            }
        }

        return partners;
    }

    private static bool IsChinesePair(string line, int start, int end) =>
        IsBesideChinese(line, start) || IsBesideChinese(line, end) || line.AsSpan(start, end - start).ContainsAnyInRange('\u4E00', '\u9FFF');

    private static bool IsBesideChinese(string line, int at) => Neighbour(line, at, -1) is { } before && IsChinese(before) || Neighbour(line, at, 1) is { } after && IsChinese(after);

    private static bool IsInFigure(string line, int at) =>
        at > 0 && at + 1 < line.Length && char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(line[at + 1]);

    private static char? Neighbour(string line, int at, int step)
    {
        do
        {
            at += step;
        }
        while (at >= 0 && at < line.Length && (line[at] == ' ' || Half.Contains(line[at], StringComparison.Ordinal)));
        return at >= 0 && at < line.Length ? line[at] : null;
    }

    private static bool IsChinese(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3000' and <= '\u303F') or (>= '\uFF00' and <= '\uFFEF') or '“' or '”' or '‘' or '’' or '—' or '×' or '％';
}
