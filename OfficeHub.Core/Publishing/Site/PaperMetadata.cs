using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>Writes what is known of a published document for machines. The names are English and stay as they are; what is added later comes beside them.</summary>
/// <remarks>JSON (RFC 8259), UTF-8. Days are <c>yyyy-MM-dd</c>, instants UTC with a <c>Z</c>, hashes SM3 in lower-case hex, addresses relative to the document's own.</remarks>
public static class PaperMetadata
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>All of it.</summary>
    /// <param name="paper">The document.</param>
    /// <param name="standing">What is said of it since.</param>
    public static byte[] Write(PublishedPaper paper, PaperStanding standing)
    {
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(standing);
        return Write(json =>
        {
            json.WriteString("index", paper.Index);
            json.WriteString("title", PaperText.TitleOf(paper));
            json.WriteString("number", paper.Number);
            Strings(json, "agencies", paper.Agencies);
            json.WriteString("kind", DocumentKinds.Name(paper.Content.Kind));
            json.WriteString("documentDate", Day(paper.DocumentDate));
            json.WriteString("releasedAt", Instant(paper.ReleasedAt));
            Validity(json, standing.Mark);
            if (paper.InForceUntil is { } until) json.WriteString("inForceUntil", Day(until));
            Availability(json, standing.Down);
            Changes(json, standing.Changes);
            json.WriteString("page", SiteNames.Index);
            json.WriteString("text", SiteNames.Text);
            json.WriteString("signedTextSm3", paper.TextHash);
            json.WriteStartArray("files");
            foreach (var file in paper.Files)
            {
                json.WriteStartObject();
                json.WriteString("name", file.Name);
                json.WriteString("title", file.Title);
                json.WriteString("role", RoleOf(file.Role));
                json.WriteString("mediaType", file.MediaType);
                json.WriteNumber("length", file.Length);
                json.WriteString("sm3", file.Hash);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("interpretations");
            foreach (var one in paper.Explained())
            {
                json.WriteStartObject();
                json.WriteString("title", one.Section.Title);
                json.WriteString("form", one.Section.Note);
                json.WriteString("page", SiteNames.Interpretation(one.Number));
                if (one.Section.Blocks.Count > 0) json.WriteString("picture", SiteNames.Infographic(one.Number));
                if (one.SupplementedAt is { } at) json.WriteString("supplementedAt", Instant(at));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
    }

    /// <summary>The object <c>availability</c> of metadata, list and feed: whether it is up, and what became of it if not.</summary>
    /// <param name="json">Inside an object.</param>
    /// <param name="down">How it went down; null while it is up.</param>
    public static void Availability(Utf8JsonWriter json, PublishedDown? down)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject("availability");
        json.WriteString("state", DownWords.Code(down?.Way));
        if (down is not null)
        {
            json.WriteString("since", Instant(down.At));
            if (down.Words.Length > 0) json.WriteString("note", down.Words);
            if (down.Contact.Length > 0) json.WriteString("contact", down.Contact);
            if (down.TargetIndex.Length > 0) json.WriteString("mergedInto", down.TargetIndex);
        }

        json.WriteEndObject();
    }

    /// <summary>The array <c>changes</c>, the last first.</summary>
    /// <param name="json">Inside an object.</param>
    /// <param name="changes">What became of it.</param>
    internal static void Changes(Utf8JsonWriter json, IReadOnlyList<PublishedChange> changes)
    {
        json.WriteStartArray("changes");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("at", Instant(change.At));
            json.WriteString("kind", change.What);
            json.WriteString("words", change.Words);
            if (change.Basis.Length > 0) json.WriteString("basis", change.Basis);
            if (Markup.IsSafe(change.Address)) json.WriteString("address", change.Address);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>An object written in the house's way.</summary>
    /// <param name="inside">What is in it.</param>
    internal static byte[] Write(Action<Utf8JsonWriter> inside)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            inside(json);
            json.WriteEndObject();
        }

        return output.ToArray();
    }

    /// <summary>The object <c>validity</c> of metadata, list and feed.</summary>
    /// <param name="json">Inside an object.</param>
    /// <param name="notice">The mark; null for none.</param>
    public static void Validity(Utf8JsonWriter json, PublishedMark? notice)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject("validity");
        json.WriteString("state", StateOf(notice));
        if (notice is not null)
        {
            json.WriteString("mark", notice.Mark);
            json.WriteString("effectiveOn", Day(notice.EffectiveOn));
            json.WriteString("basis", notice.Basis);
            if (Markup.IsSafe(notice.BasisAddress)) json.WriteString("basisAddress", notice.BasisAddress);
        }

        json.WriteEndObject();
    }

    /// <summary>A day as machines read it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant as machines read it.</summary>
    /// <param name="utc">UTC.</param>
    public static string Instant(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    internal static string StateOf(PublishedMark? notice) => notice is { IsComing: false } holds ? StateOf(holds.Mark) : "inForce";

    private static string StateOf(string mark) => mark switch
    {
        "已修改" => "amended",
        "废止" => "repealed",
        "失效" => "expired",
        "撤销" => "annulled",
        "作废" => "voided",
        _ => "marked",
    };

    private static string RoleOf(PublishedFileRole role) => role switch
    {
        PublishedFileRole.Ofd => "ofd",
        PublishedFileRole.Docx => "docx",
        PublishedFileRole.Page => "page",
        PublishedFileRole.Annex => "annex",
        _ => "picture",
    };

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
