using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace OfficeHub.Core.Organization.People;

/// <summary>A place in a staff list: the sort values of a line, and which way to read on. Stands in addresses, so anything may come back.</summary>
internal sealed record StaffCursor(bool Back, string Path, int Order, string Initials, string Name, Guid Id)
{
    private const int Longest = 1000;

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this));

    /// <summary>The cursor, or null for the first page when there is none or it was tampered with.</summary>
    public static StaffCursor? Read(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > Longest || !Base64Url.IsValid(text)) return null;
        try
        {
            return JsonSerializer.Deserialize<StaffCursor>(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text))) is { Path: not null, Initials: not null, Name: not null } cursor
                ? cursor
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
