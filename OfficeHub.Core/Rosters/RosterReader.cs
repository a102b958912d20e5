using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Spreadsheets;

namespace OfficeHub.Core.Rosters;

/// <summary>One line of the sheet, as texts.</summary>
internal sealed record RosterRow(
    int Number, string Agency, string Department, string Post, string Name, string EmployeeNumber, string OfficePhone, string Mobile, string StartsOn, string Primary)
{
    /// <summary>A person only, without a post.</summary>
    public bool IsWithoutPost => Agency.Length == 0 && Department.Length == 0 && Post.Length == 0;
}

/// <summary>Something wrong in the sheet.</summary>
/// <param name="Row">As the spreadsheet program numbers it.</param>
/// <param name="Column">Heading.</param>
/// <param name="Message">Chinese, ends with 。</param>
public sealed record RosterFault(int Row, string Column, string Message);

/// <summary>Reads the stored sheet.</summary>
internal static class RosterReader
{
    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy'年'M'月'd'日'", "yyyyMMdd", "yyyy-MM-dd HH:mm:ss"];

    public static async Task<Result<IReadOnlyList<SheetRow>>> ReadAsync(FileStore store, string hash)
    {
        var opened = store.OpenRead(hash);
        if (!opened.IsSuccess) return opened.Error;
        await using var stream = opened.Value;
        return SpreadsheetReader.Read(stream, new SpreadsheetLimits());
    }

    /// <summary>The lines under the heading; headings that are missing are faults.</summary>
    public static IReadOnlyList<RosterRow> Rows(IReadOnlyList<SheetRow> sheet, List<RosterFault> faults)
    {
        if (sheet.Count == 0)
        {
            faults.Add(new RosterFault(1, "表头", "表是空的。请用导出的名册作样子填写。"));
            return [];
        }

        var heading = sheet[0];
        var places = RosterColumns.All.ToDictionary(name => name, name => Place(heading, name), StringComparer.Ordinal);
        var missing = places.Where(place => place.Value < 0).Select(place => place.Key).ToList();
        if (missing.Count > 0)
        {
            faults.AddRange(missing.Select(name => new RosterFault(heading.Number, name, $"表头没有“{name}”这一列，请补上。")));
            return [];
        }

        return [.. sheet.Skip(1).Select(row => new RosterRow(
            row.Number, Text(row, RosterColumns.Agency), Text(row, RosterColumns.Department), Text(row, RosterColumns.Post), Text(row, RosterColumns.Name),
            Text(row, RosterColumns.EmployeeNumber), Text(row, RosterColumns.OfficePhone), Text(row, RosterColumns.Mobile),
            Text(row, RosterColumns.StartsOn), Text(row, RosterColumns.Primary)))];

        string Text(SheetRow row, string column) => row[places[column]].Trim();
    }

    public static DateOnly? Day(string text) =>
        DateTime.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DateOnly.FromDateTime(day) : null;

    private static int Place(SheetRow heading, string name)
    {
        for (var column = 0; column < heading.Cells.Count; column++)
        {
            if (string.Equals(heading.Cells[column].Trim(), name, StringComparison.Ordinal)) return column;
        }

        return -1;
    }
}
