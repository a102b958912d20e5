using System.Buffers.Text;
using System.Text.Json;

namespace OfficeHub.Core.Persistence.Paging;

/// <summary>Where a page begins or ends, as text that may stand in a URL. It carries key values, no rights: the filter is applied anew each time.</summary>
internal sealed record KeysetCursor(bool Backward, object[] Values)
{
    public static string Write(bool backward, IEnumerable<object?> values)
    {
        object?[] content = [backward, .. values];
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));
    }

    /// <summary>Null when the text is no cursor of this order: the list then begins at its first page.</summary>
    public static KeysetCursor? Read(string? text, IReadOnlyList<Type> types)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 2000)
        {
            return null;
        }

        try
        {
            var content = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(text));
            if (content is null || content.Length != types.Count + 1)
            {
                return null;
            }

            var values = new object[types.Count];
            for (var index = 0; index < types.Count; index++)
            {
                values[index] = content[index + 1].Deserialize(types[index]) ?? throw new JsonException("null key");
            }

            return new KeysetCursor(content[0].GetBoolean(), values);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }
}
