using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Auditing;

/// <summary>How a row becomes bytes and the bytes a hash: all that somebody needs to check the log without this program.</summary>
/// <remarks>
/// Hash = SM3(UTF-8 of the previous hash in lower-case hex, then of the canonical text). The canonical text is a JSON
/// object, no white space, members in the order below, non-ASCII characters unescaped, instants as
/// <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>, ids in lower case with hyphens.
/// </remarks>
public static class AuditChain
{
    /// <summary>What stands before the first row.</summary>
    public static string Genesis { get; } = new('0', Sm3.Length * 2);

    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The canonical text of a row, without its two hashes.</summary>
    public static string Canonical(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Unescaped))
        {
            json.WriteStartObject();
            WriteMembers(json, entry);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The hash a row must have after the given one.</summary>
    public static string HashOf(string previousHash, AuditEntry entry) => Sm3.HexOf(previousHash + Canonical(entry));

    internal static void WriteMembers(Utf8JsonWriter json, AuditEntry entry)
    {
        json.WriteNumber("sequence", entry.Sequence);
        json.WriteString("at", entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        json.WriteString("accountId", entry.AccountId);
        json.WriteString("staffId", entry.StaffId);
        json.WriteString("actorName", entry.ActorName);
        json.WriteString("postName", entry.PostName);
        json.WriteString("unitId", entry.UnitId);
        json.WriteString("unitName", entry.UnitName);
        json.WriteString("roles", entry.Roles);
        json.WriteString("onBehalfOf", entry.OnBehalfOf);
        json.WriteString("address", entry.Address);
        json.WriteString("sessionId", entry.SessionId);
        json.WriteString("action", entry.Action);
        json.WriteString("actionName", entry.ActionName);
        json.WriteString("subjectKind", entry.SubjectKind);
        json.WriteString("subjectId", entry.SubjectId);
        json.WriteString("subjectName", entry.SubjectName);
        json.WriteString("summary", entry.Summary);
        json.WriteString("beforeHash", entry.BeforeHash);
        json.WriteString("afterHash", entry.AfterHash);
        json.WriteString("outcome", entry.Outcome);
        json.WriteString("commandId", entry.CommandId);
    }
}
