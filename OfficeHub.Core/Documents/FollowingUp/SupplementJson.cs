using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>How a supplement is written: the same material always gives the same text, and so the same hash.</summary>
internal static class SupplementJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    public static string Write(InterpretationMaterial material) => JsonSerializer.Serialize(material, Options);

    public static InterpretationMaterial Read(string json) => json.Length == 0 ? new InterpretationMaterial() : JsonSerializer.Deserialize<InterpretationMaterial>(json, Options)!;

    public static string HashOf(string json) => Convert.ToHexStringLower(Sm3.Hash(Encoding.UTF8.GetBytes(json)));

    /// <summary>One with nothing in it but the places its form has.</summary>
    public static InterpretationMaterial Blank(InterpretationForm form) => new()
    {
        Form = form,
        Blocks = form is InterpretationForm.Infographic ? [.. Enumerable.Repeat(new InfographicBlock(), InfographicBlock.Fewest)] : [],
        Questions = form is InterpretationForm.QuestionsAndAnswers ? [new QuestionAnswer()] : [],
        Event = form is InterpretationForm.PressConference or InterpretationForm.Interview ? new MaterialEvent() : null,
    };

    public static string WriteChannels(IReadOnlyList<ChannelResult> channels) => JsonSerializer.Serialize(channels, Options);

    public static List<ChannelResult> ReadChannels(string json) => JsonSerializer.Deserialize<List<ChannelResult>>(json, Options)!;
}
