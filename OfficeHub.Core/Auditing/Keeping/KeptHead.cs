using System.Globalization;
using System.Text.Json;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Auditing.Keeping;

/// <summary>A head as kept outside the database: whoever cuts or rewrites the log would have to do it here as well.</summary>
/// <param name="Sequence">Of the last row.</param>
/// <param name="Hash">Of the last row, hex.</param>
/// <param name="At">UTC, when it was kept.</param>
public sealed record KeptHead(long Sequence, string Hash, DateTime At)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The line of the heads file, without its line feed.</summary>
    public string ToLine() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads a line; null when it is none, as one cut short by a crash.</summary>
    public static KeptHead? FromLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptHead>(line, Json) is { Sequence: > 0, Hash.Length: Sm3.Length * 2 } head ? head : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads what a day sheet prints and <see cref="ToString"/> writes: <c>128:9f3a…</c>; null when it is not that.</summary>
    public static KeptHead? FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(':') is [var number, var hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && sequence > 0
            && IsHash(hash)
            ? new KeptHead(sequence, hash.ToLowerInvariant(), default)
            : null;
    }

    /// <summary>Whether the text is a digest in hex.</summary>
    public static bool IsHash(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Sm3.Length * 2 && text.All(char.IsAsciiHexDigit);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}:{Hash}");
}
