using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>How a published document is written: the same one always gives the same text, and so the same hash.</summary>
internal static class PublishedJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static string Write(PublishedPaper paper) => JsonSerializer.Serialize(paper, Options);

    public static PublishedPaper Read(string json) => JsonSerializer.Deserialize<PublishedPaper>(json, Options)!;

    public static string WriteSection(InterpretationSection section) => JsonSerializer.Serialize(section, Options);

    public static InterpretationSection ReadSection(string json) => JsonSerializer.Deserialize<InterpretationSection>(json, Options)!;

    public static string HashOf(string text) => Convert.ToHexStringLower(Sm3.Hash(Encoding.UTF8.GetBytes(text)));
}
