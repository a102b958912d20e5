using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace OfficeHub.Core.Auditing.Exporting;

/// <summary>The log as text, one row a line: the canonical members, then the two hashes. docs/audit-format.md.</summary>
public static class AuditJsonl
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    /// <summary>The line of a row, without its line feed.</summary>
    public static string Line(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return $"{AuditChain.Canonical(entry)[..^1]},\"previousHash\":\"{entry.PreviousHash}\",\"hash\":\"{entry.Hash}\"}}";
    }

    /// <summary>The row of a line; null when the line is not exactly what <see cref="Line"/> writes for it, so that nothing can be added unseen.</summary>
    public static AuditEntry? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<AuditEntry>(line, Json) is { } entry && Line(entry) == line ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes rows as they come, UTF-8 without a byte order mark, each line ended by a line feed.</summary>
    /// <returns>How many.</returns>
    public static async Task<long> WriteAsync(IAsyncEnumerable<AuditEntry> rows, Stream to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var count = 0L;
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await foreach (var row in rows.WithCancellation(ct))
        {
            await writer.WriteAsync(Line(row).AsMemory(), ct);
            await writer.WriteAsync("\n".AsMemory(), ct);
            count++;
        }

        await writer.FlushAsync(ct);
        return count;
    }

    /// <summary>Reads an exported file in its own order; a line that is no row comes as null.</summary>
    public static async IAsyncEnumerable<AuditEntry?> ReadAsync(Stream from, [EnumeratorCancellation] CancellationToken ct = default)
    {
        using var reader = new StreamReader(from, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        while (await reader.ReadLineAsync(ct) is { } line)
        {
            yield return Parse(line);
        }
    }
}
