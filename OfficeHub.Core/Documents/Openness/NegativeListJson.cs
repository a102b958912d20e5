using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>How the items of a list are stored.</summary>
internal static class NegativeListJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static ValueConverter<IReadOnlyList<NegativeItem>, string> Converter { get; } = new(items => Write(items), json => Read(json));

    public static ValueComparer<IReadOnlyList<NegativeItem>> Comparer { get; } = new((one, other) => one!.SequenceEqual(other!), items => items.Count, items => items);

    public static ValueConverter<IReadOnlyList<ReviewedItem>, string> Reviewed { get; } = new(items => JsonSerializer.Serialize(items, Options), json => JsonSerializer.Deserialize<List<ReviewedItem>>(json, Options)!);

    public static ValueComparer<IReadOnlyList<ReviewedItem>> ReviewedComparer { get; } = new((one, other) => one!.SequenceEqual(other!), items => items.Count, items => items);

    private static string Write(IReadOnlyList<NegativeItem> items) => JsonSerializer.Serialize(items, Options);

    private static List<NegativeItem> Read(string json) => JsonSerializer.Deserialize<List<NegativeItem>>(json, Options)!;
}
