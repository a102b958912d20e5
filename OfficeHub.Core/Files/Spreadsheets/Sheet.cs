using System.Globalization;

namespace OfficeHub.Core.Files.Spreadsheets;

/// <summary>A table to be written as the only sheet of a workbook.</summary>
/// <param name="Name">Shown on the tab; characters Excel forbids become spaces, 31 characters at most.</param>
/// <param name="Columns">The heading row.</param>
/// <param name="Rows">The rows below it, read once; a row may be shorter than the heading.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetColumn> Columns, IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows);

/// <summary>One column.</summary>
/// <param name="Header">Chinese heading.</param>
/// <param name="Width">Width in half-width characters (a 汉字 takes two), or null to measure heading and first rows.</param>
public sealed record SheetColumn(string Header, double? Width = null);

/// <summary>One cell: a text, a number, a day, or nothing. Never a formula.</summary>
public readonly record struct SheetCell
{
    private SheetCell(string? text, decimal? number, DateOnly? day) => (Text, Number, Day) = (text, number, day);

    /// <summary>The text, when it is one.</summary>
    public string? Text { get; }

    /// <summary>The number, when it is one.</summary>
    public decimal? Number { get; }

    /// <summary>The day, when it is one.</summary>
    public DateOnly? Day { get; }

    /// <summary>A text; null and empty give an empty cell.</summary>
    public static implicit operator SheetCell(string? text) => new(string.IsNullOrEmpty(text) ? null : text, null, null);

    /// <summary>A number.</summary>
    public static implicit operator SheetCell(decimal number) => new(null, number, null);

    /// <summary>A number.</summary>
    public static implicit operator SheetCell(int number) => new(null, number, null);

    /// <summary>A day; null gives an empty cell.</summary>
    public static implicit operator SheetCell(DateOnly? day) => new(null, null, day);

    /// <summary>The cell as a reader sees it, for measuring.</summary>
    internal string Shown => Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? (Day is null ? "" : "2000-01-01");
}
