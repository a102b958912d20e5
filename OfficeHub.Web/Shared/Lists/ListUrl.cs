using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace OfficeHub.Web.Shared.Lists;

/// <summary>The address of a list: filters, order and place live in it, so that coming back finds the same rows.</summary>
public sealed class ListUrl
{
    private const string CursorName = "cursor", FromName = "from", SortName = "sort";

    private readonly string _path;
    private readonly SortedDictionary<string, string> _values;

    private ListUrl(string path, SortedDictionary<string, string> values) => (_path, _values) = (path, values);

    /// <summary>The list the browser shows.</summary>
    public static ListUrl Of(NavigationManager navigation)
    {
        ArgumentNullException.ThrowIfNull(navigation);
        var uri = new Uri(navigation.Uri);
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in QueryHelpers.ParseQuery(uri.Query)) values[name] = value.ToString();
        return new ListUrl(uri.AbsolutePath, values);
    }

    /// <summary>Where the page of rows begins; null at the start.</summary>
    public string? Cursor => this[CursorName];

    /// <summary>Number of the first row, for the foot.</summary>
    public int From => int.TryParse(this[FromName], NumberStyles.None, CultureInfo.InvariantCulture, out var from) && from > 0 ? from : 1;

    /// <summary>The column's key; null for the list's own order.</summary>
    public string? Sort => this[SortName] is { Length: > 0 } sort ? sort.TrimStart('-') : null;

    /// <summary>Whether <see cref="Sort"/> runs downwards.</summary>
    public bool IsDescending => this[SortName] is ['-', ..];

    /// <summary>A filter's text; null when not set.</summary>
    public string? this[string name] => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The list without a place and with these filters; an empty one is taken out.</summary>
    public string With(params IEnumerable<KeyValuePair<string, string?>> filters)
    {
        ArgumentNullException.ThrowIfNull(filters);
        var values = WithoutPlace();
        foreach (var (name, value) in filters)
        {
            if (string.IsNullOrWhiteSpace(value)) values.Remove(name);
            else values[name] = value.Trim();
        }

        return Write(values);
    }

    /// <summary>The list with one filter changed.</summary>
    public string With(string name, string? value) => With(new KeyValuePair<string, string?>(name, value));

    /// <summary>The list in the order of the column; asked for the present order, the other way round.</summary>
    public string SortedBy(string column)
    {
        var values = WithoutPlace();
        values[SortName] = string.Equals(Sort, column, StringComparison.Ordinal) && !IsDescending ? "-" + column : column;
        return Write(values);
    }

    /// <summary>Another page of rows.</summary>
    public string At(string? cursor, int from)
    {
        var values = WithoutPlace();
        if (cursor is not null && from > 1)
        {
            values[CursorName] = cursor;
            values[FromName] = from.ToString(CultureInfo.InvariantCulture);
        }

        return Write(values);
    }

    /// <summary>The same filters at another address, for what is made of the list.</summary>
    public string MovedTo(string path, string name, string value)
    {
        var values = WithoutPlace();
        values[name] = value;
        return Write(path, values);
    }

    /// <summary>The list without any filter or order.</summary>
    public string Bare => _path;

    private SortedDictionary<string, string> WithoutPlace()
    {
        var values = new SortedDictionary<string, string>(_values, StringComparer.Ordinal);
        values.Remove(CursorName);
        values.Remove(FromName);
        return values;
    }

    private string Write(SortedDictionary<string, string> values) => Write(_path, values);

    private static string Write(string path, SortedDictionary<string, string> values) =>
        QueryHelpers.AddQueryString(path, values.Select(pair => KeyValuePair.Create<string, string?>(pair.Key, pair.Value)));
}
