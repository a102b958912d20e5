using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OfficeHub.Core.Common;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Documents;

/// <summary>The text of a document as it is now, apart from the document so that no list loads it. Its id is the document's.</summary>
public sealed class DocumentText : Entity
{
    private DocumentText()
    {
    }

    /// <summary><see cref="DraftFields"/> as JSON: exactly the bytes the hash is taken of.</summary>
    public string Json { get; private set; } = "";

    /// <summary>SM3 of <see cref="Json"/> in UTF-8, lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>The fields.</summary>
    public DraftFields Fields => DraftJson.Read(Json);

    /// <summary>A text for a document.</summary>
    public static DocumentText For(Guid documentId, DraftFields fields)
    {
        var text = new DocumentText { Id = documentId };
        text.Write(fields);
        return text;
    }

    /// <summary>Replaces the text.</summary>
    /// <returns>Whether it is another one than before.</returns>
    public bool Write(DraftFields fields)
    {
        var json = DraftJson.Write(fields);
        if (json == Json) return false;
        (Json, Hash) = (json, DraftJson.HashOf(json));
        return true;
    }
}

/// <summary>稿: a text that was kept when its document moved on; never changed, never overwritten.</summary>
public sealed class DocumentVersion : Entity
{
    internal DocumentVersion(Guid documentId, int number, string json, string hash, string stepName, string author, Guid authorId, string note, DateTime at)
    {
        Id = Guid.CreateVersion7();
        (DocumentId, Number, Json, Hash, StepName, Author, AuthorId, Note, At) = (documentId, number, json, hash, stepName, author, authorId, note, at);
    }

    /// <summary>Whose text.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>第几稿, from 1.</summary>
    public int Number { get; private init; }

    /// <summary><see cref="DraftFields"/> as JSON.</summary>
    public string Json { get; private init; }

    /// <summary>SM3 of <see cref="Json"/> in UTF-8, lower-case hex.</summary>
    public string Hash { get; private init; }

    /// <summary>The step it was made in.</summary>
    public string StepName { get; private init; }

    /// <summary>Name and post of who made it.</summary>
    public string Author { get; private init; }

    /// <summary>Who made it.</summary>
    public Guid AuthorId { get; private init; }

    /// <summary>What was changed and why, in the author's words; may be empty.</summary>
    public string Note { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>The fields.</summary>
    public DraftFields Fields => DraftJson.Read(Json);
}

/// <summary>How the fields of a draft are written: the same fields always give the same text, and so the same hash.</summary>
internal static class DraftJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    public static string Write(DraftFields fields) => JsonSerializer.Serialize(fields, Options);

    public static DraftFields Read(string json) => JsonSerializer.Deserialize<DraftFields>(json, Options)!;

    public static string HashOf(string json) => Convert.ToHexStringLower(Sm3.Hash(Encoding.UTF8.GetBytes(json)));
}
