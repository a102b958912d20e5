using System.Globalization;
using System.Text;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Auditing;

/// <summary>How a row becomes bytes and the bytes a hash: all that somebody needs to check the log without this program.</summary>
/// <remarks>
/// Hash = SM3(the previous hash in lower-case hex, then the UTF-8 bytes of the canonical text). The canonical text is a
/// JSON object without white space, members in the order below, strings written as RFC 8785, 3.2.2.2 asks, instants as
/// <c>yyyy-MM-ddTHH:mm:ss.fffZ</c>, ids in lower case with hyphens. The strings are escaped here and not by the JSON
/// library, whose choice of characters follows the Unicode tables of its version: a hash must outlive those. docs/audit-format.md.
/// </remarks>
public static class AuditChain
{
    /// <summary>What stands before the first row.</summary>
    public static string Genesis { get; } = new('0', Sm3.Length * 2);

    /// <summary>The canonical text of a row, without its two hashes.</summary>
    public static string Canonical(AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Write(new StringBuilder(1024), entry).ToString();
    }

    /// <summary>The hash a row must have after the given one.</summary>
    public static string HashOf(string previousHash, AuditEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Sm3.HexOf(Write(new StringBuilder(previousHash, 1024), entry).ToString());
    }

    /// <summary>Whether everything in the row is in its canonical text: nothing finer than the text can say is hidden in it.</summary>
    internal static bool IsExact(AuditEntry entry) =>
        entry.At.Ticks % TimeSpan.TicksPerMillisecond == 0 && Texts(entry).All(text => !HasLoneSurrogate(text));

    private static StringBuilder Write(StringBuilder json, AuditEntry entry)
    {
        json.Append("{\"sequence\":").Append(CultureInfo.InvariantCulture, $"{entry.Sequence}");
        Member(json, "at", entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        Member(json, "accountId", entry.AccountId);
        Member(json, "staffId", entry.StaffId);
        Member(json, "actorName", entry.ActorName);
        Member(json, "postName", entry.PostName);
        Member(json, "unitId", entry.UnitId);
        Member(json, "unitName", entry.UnitName);
        Member(json, "roles", entry.Roles);
        Member(json, "onBehalfOf", entry.OnBehalfOf);
        Member(json, "address", entry.Address);
        Member(json, "sessionId", entry.SessionId);
        Member(json, "action", entry.Action);
        Member(json, "actionName", entry.ActionName);
        Member(json, "subjectKind", entry.SubjectKind);
        Member(json, "subjectId", entry.SubjectId);
        Member(json, "subjectName", entry.SubjectName);
        Member(json, "summary", entry.Summary);
        Member(json, "beforeHash", entry.BeforeHash);
        Member(json, "afterHash", entry.AfterHash);
        Member(json, "outcome", entry.Outcome);
        Member(json, "commandId", entry.CommandId);
        return json.Append('}');
    }

    private static IEnumerable<string> Texts(AuditEntry entry) =>
    [
        entry.ActorName, entry.PostName, entry.UnitName, entry.Roles, entry.OnBehalfOf, entry.Address, entry.Action, entry.ActionName,
        entry.SubjectKind, entry.SubjectName, entry.Summary, entry.BeforeHash, entry.AfterHash, entry.Outcome, entry.PreviousHash, entry.Hash,
    ];

    private static void Member(StringBuilder json, string name, Guid value) => Member(json, name, value.ToString("D"));

    private static void Member(StringBuilder json, string name, string value)
    {
        json.Append(",\"").Append(name).Append("\":\"");
        foreach (var character in value)
        {
            switch (character)
            {
                case '"': json.Append("\\\""); break;
                case '\\': json.Append("\\\\"); break;
                case '\b': json.Append("\\b"); break;
                case '\t': json.Append("\\t"); break;
                case '\n': json.Append("\\n"); break;
                case '\f': json.Append("\\f"); break;
                case '\r': json.Append("\\r"); break;
                case < ' ': json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"); break;
                default: json.Append(character); break;
            }
        }

        json.Append('"');
    }

    private static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return true;
            }
        }

        return false;
    }
}
