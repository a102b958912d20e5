using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace OfficeHub.Core.Publishing.Content;

/// <summary>One row of a table as a line: ｜单位｜人数｜. A bar or a backslash in a cell has a backslash before it.</summary>
internal static class TableLine
{
    /// <summary>What a cell is parted by.</summary>
    public const char Bar = '｜';

    private const char Escape = '\\';

    public static string Write(IReadOnlyList<string> cells) => Bar + string.Concat(cells.Select(cell => Escaped(cell) + Bar));

    /// <summary>The cells; null for a line that is no row.</summary>
    public static IReadOnlyList<string>? Read(string line)
    {
        var row = line.TrimEnd();
        if (row.Length < 2 || row[0] != Bar || row[^1] != Bar) return null;
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 1; i < row.Length; i++)
        {
            if (row[i] == Escape && i + 1 < row.Length)
            {
                cell.Append(row[++i]);
            }
            else if (row[i] == Bar)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(row[i]);
            }
        }

        // The last bar belongs to a cell: the line is somebody's text.
        return cell.Length > 0 ? null : cells;
    }

    /// <summary>Every row as long as the longest.</summary>
    public static Table Square(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = rows.Max(row => row.Count);
        return new Table([.. rows.Select(row => row.Count == columns ? row : [.. row, .. Enumerable.Repeat("", columns - row.Count)])]);
    }

    private static string Escaped(string cell) => cell.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("｜", "\\｜", StringComparison.Ordinal);
}

/// <summary>A picture as a line: 〖图 hash 120×80〗 and its description.</summary>
internal static partial class PictureLine
{
    public static string Write(Picture picture) =>
        string.Create(CultureInfo.InvariantCulture, $"〖图 {picture.Hash} {picture.WidthMm:R}×{picture.HeightMm:R}〗{picture.Description}");

    /// <summary>The picture; null for a line that is none.</summary>
    public static Picture? Read(string line) => Pattern().Match(line.Trim()) is { Success: true } match
        ? new Picture(match.Groups["hash"].Value, Number(match.Groups["width"].Value), Number(match.Groups["height"].Value), match.Groups["words"].Value.Trim())
        : null;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^〖图 (?<hash>[0-9a-f]{64}) (?<width>[0-9]{1,4}(?:[.][0-9]{1,17})?)×(?<height>[0-9]{1,4}(?:[.][0-9]{1,17})?)〗(?<words>.*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
