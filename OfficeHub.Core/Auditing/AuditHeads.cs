using System.Text.Json;

namespace OfficeHub.Core.Auditing;

/// <summary>Reads the file of kept heads.</summary>
public static class AuditHeads
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>All heads, oldest first; a last line cut short by a crash is passed over.</summary>
    public static async Task<IReadOnlyList<KeptHead>> ReadAsync(string file, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            return [];
        }

        var heads = new List<KeptHead>();
        await foreach (var line in File.ReadLinesAsync(file, ct))
        {
            if (Parse(line) is { } head)
            {
                heads.Add(head);
            }
        }

        return heads;
    }

    /// <summary>The newest head, or null.</summary>
    public static async Task<KeptHead?> LastAsync(string file, CancellationToken ct) => await ReadAsync(file, ct) is [.., var last] ? last : null;

    private static KeptHead? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptHead>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
