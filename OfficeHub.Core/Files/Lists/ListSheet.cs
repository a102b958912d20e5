using OfficeHub.Core.Files.Spreadsheets;

namespace OfficeHub.Core.Files.Lists;

/// <summary>A list that can be taken out as a table.</summary>
/// <param name="Code">Stable, stands in addresses: <c>own-documents</c>.</param>
/// <param name="Name">Chinese, as on the page: 我起草的.</param>
public abstract record ListSheet(string Code, string Name)
{
    /// <summary>Its columns, in the order of the list.</summary>
    public abstract IReadOnlyList<ColumnHead> Heads { get; }
}

/// <summary>A column by name.</summary>
/// <param name="Key">Stable within the list.</param>
/// <param name="Name">Chinese heading.</param>
public sealed record ColumnHead(string Key, string Name);

/// <summary>A column with what stands in it.</summary>
/// <param name="Key">Stable within the list; kept with people's choices.</param>
/// <param name="Name">Chinese heading.</param>
/// <param name="Value">Its cell in a row.</param>
public sealed record ListColumn<TRow>(string Key, string Name, Func<TRow, SheetCell> Value);

/// <summary>The same with its columns. Declared once, beside the list's query.</summary>
/// <param name="Code">See <see cref="ListSheet"/>.</param>
/// <param name="Name">See <see cref="ListSheet"/>.</param>
/// <param name="Columns">In the order of the list.</param>
public sealed record ListSheet<TRow>(string Code, string Name, IReadOnlyList<ListColumn<TRow>> Columns) : ListSheet(Code, Name)
{
    /// <inheritdoc/>
    public override IReadOnlyList<ColumnHead> Heads => [.. Columns.Select(column => new ColumnHead(column.Key, column.Name))];

    /// <summary>Those of the keys, in the order of the list; all of them when the keys name none.</summary>
    public IReadOnlyList<ListColumn<TRow>> Chosen(IReadOnlyList<string> keys)
    {
        var chosen = Columns.Where(column => keys.Contains(column.Key, StringComparer.Ordinal)).ToList();
        return chosen.Count == 0 ? Columns : chosen;
    }
}
