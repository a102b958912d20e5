using System.Globalization;
using OfficeHub.Core.Common;

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

/// <summary>One cell: a text, a number, a day, an instant, or nothing. Never a formula.</summary>
public readonly record struct SheetCell
{
    private SheetCell(string? text, decimal? number, DateOnly? day, DateTime? time = null) => (Text, Number, Day, Time) = (text, number, day, time);

    /// <summary>The text, when it is one.</summary>
    public string? Text { get; }

    /// <summary>The number, when it is one.</summary>
    public decimal? Number { get; }

    /// <summary>The day, when it is one.</summary>
    public DateOnly? Day { get; }

    /// <summary>The wall-clock time in Beijing, when it is an instant.</summary>
    public DateTime? Time { get; }

    /// <summary>An instant, to the minute, in 北京时间; null gives an empty cell.</summary>
    /// <param name="utc">UTC.</param>
    public static SheetCell At(DateTime? utc) => new(null, null, null, utc is { } at ? BeijingTime.From(at) : null);

    /// <summary>A text; null and empty give an empty cell.</summary>
    public static implicit operator SheetCell(string? text) => new(string.IsNullOrEmpty(text) ? null : text, null, null);

    /// <summary>A number.</summary>
    public static implicit operator SheetCell(decimal number) => new(null, number, null);

    /// <summary>A number.</summary>
    public static implicit operator SheetCell(int number) => new(null, number, null);

    /// <summary>A day; null gives an empty cell.</summary>
    public static implicit operator SheetCell(DateOnly? day) => new(null, null, day);

    /// <summary>The cell as a reader sees it, for measuring.</summary>
    internal string Shown => Text ?? Number?.ToString(CultureInfo.InvariantCulture) ?? (Day is not null ? "2000-01-01" : Time is not null ? "2000-01-01 00:00" : "");
}
