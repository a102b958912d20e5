using System.Globalization;
using System.Xml;
using OfficeHub.Core.Common;
using OfficeHub.Signing.Packages;

namespace OfficeHub.Core.Files.Spreadsheets;

/// <summary>Bounds of what is read from a workbook.</summary>
public sealed record SpreadsheetLimits
{
    /// <summary>Most rows with something in them, the heading included.</summary>
    public int MaxRows { get; init; } = 5_000;

    /// <summary>Most columns.</summary>
    public int MaxColumns { get; init; } = 60;

    /// <summary>Most characters of all texts together.</summary>
    public int MaxCharacters { get; init; } = 10_000_000;
}

/// <summary>One row of a sheet.</summary>
/// <param name="Number">As the spreadsheet program shows it, from 1.</param>
/// <param name="Cells">Texts from column A on; empty cells are empty texts, nothing stands after the last filled one.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The text in a column counted from 0, empty beyond the last.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>Reads the first sheet of an XLSX as texts. Formulas count by their stored result and are never computed.</summary>
public static class SpreadsheetReader
{
    /// <summary>Reads the sheet.</summary>
    /// <param name="workbook">Seekable; it passed the upload gate, yet nothing is taken on trust.</param>
    /// <param name="limits">Bounds.</param>
    /// <returns>
    /// The rows that have something in them: days as 2026-07-01, with a time as 2026-07-01 15:30:00, truth values as TRUE and FALSE.
    /// Or <see cref="SpreadsheetUnreadable"/>, <see cref="TooManyRows"/>, <see cref="TooManyColumns"/>, <see cref="TooMuchText"/>.
    /// </returns>
    public static Result<IReadOnlyList<SheetRow>> Read(Stream workbook, SpreadsheetLimits limits)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            return ZipPackage.TryOpen(workbook, new ZipLimits(), out var package, out _)
                && WorkbookIndex.TryRead(package, limits.MaxCharacters, out var index)
                ? ReadSheet(package, index, limits)
                : new SpreadsheetUnreadable();
        }
        catch (Exception failure) when (failure is XmlException or ZipFaultException or IOException)
        {
            return new SpreadsheetUnreadable();
        }
    }

    private static Result<IReadOnlyList<SheetRow>> ReadSheet(ZipPackage package, WorkbookIndex index, SpreadsheetLimits limits)
    {
        using var stream = package.Open(index.Sheet);
        using var reader = SafeXml.CreateReader(stream);
        var rows = new List<SheetRow>();
        var cells = new List<string>();
        var number = 0;
        long characters = 0;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && string.Equals(reader.LocalName, "row", StringComparison.Ordinal))
            {
                number = int.TryParse(reader.GetAttribute("r"), CultureInfo.InvariantCulture, out var stated) && stated > number ? stated : number + 1;
                cells.Clear();
            }
            else if (reader.NodeType == XmlNodeType.Element && string.Equals(reader.LocalName, "c", StringComparison.Ordinal))
            {
                var column = ColumnOf(reader.GetAttribute("r")) ?? cells.Count;
                var text = CellReader.Read(reader, index);
                if (text.Length == 0)
                {
                    continue;
                }

                if (column >= limits.MaxColumns)
                {
                    return new TooManyColumns(number, limits.MaxColumns);
                }

                characters += text.Length;
                if (characters > limits.MaxCharacters)
                {
                    return new TooMuchText();
                }

                while (cells.Count <= column)
                {
                    cells.Add("");
                }

                cells[column] = text;
            }
            else if (reader.NodeType == XmlNodeType.EndElement && string.Equals(reader.LocalName, "row", StringComparison.Ordinal) && cells.Count > 0)
            {
                if (rows.Count == limits.MaxRows)
                {
                    return new TooManyRows(limits.MaxRows);
                }

                rows.Add(new SheetRow(number, cells.ToArray()));
                cells.Clear();
            }
        }

        return rows;
    }

    /// <summary>Column of a reference such as AB12, from 0.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > 100_000)
            {
                break;
            }

            column = (column * 26) + (c - 'A') + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
