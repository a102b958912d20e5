using System.Globalization;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>The head some texts begin with, between two lines <c>---</c>: one <c>key: "value"</c> a line.</summary>
/// <remarks>A small part of YAML; lines of lists (<c>  - …</c>) and comments (<c>null  # …</c>) are passed over.</remarks>
public sealed class TextHeader
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private TextHeader(int lines) => Lines = lines;

    /// <summary>Lines the head takes, its two fences included; 0 when there is none.</summary>
    public int Lines { get; }

    /// <summary>The value of a key; empty when it is not there, null or empty.</summary>
    public string this[string key] => _values.GetValueOrDefault(key, "");

    /// <summary>A day written 2016-09-25; null for anything else.</summary>
    public DateOnly? Day(string key) =>
        DateOnly.TryParseExact(this[key], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Reads the head, if there is one.</summary>
    /// <param name="lines">The whole text.</param>
    public static TextHeader Read(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var end = lines.Count > 0 && lines[0].Trim() == "---" ? lines.Skip(1).TakeWhile(line => line.Trim() != "---").Count() + 1 : 0;
        if (end == 0 || end >= lines.Count)
        {
            return new TextHeader(0);
        }

        var header = new TextHeader(end + 1);
        foreach (var line in lines.Take(end).Skip(1).Where(line => line.Length > 0 && !char.IsWhiteSpace(line[0]) && line[0] is not '-' and not '#'))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                header._values[line[..colon].Trim()] = Value(line[(colon + 1)..].Trim());
            }
        }

        return header;
    }

    private static string Value(string text)
    {
        if (text is ['"', ..])
        {
            var end = 1;
            while (end < text.Length && text[end] != '"')
            {
                end += text[end] == '\\' ? 2 : 1;
            }

            return Unescaped(text[1..Math.Min(end, text.Length)]);
        }

        var comment = text.IndexOf(" #", StringComparison.Ordinal);
        var plain = (comment < 0 ? text : text[..comment]).Trim();
        return plain is "null" or "~" ? "" : plain;
    }

    private static string Unescaped(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) i++;
            plain.Append(text[i]);
        }

        return plain.ToString();
    }
}
