using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Persistence.Commands;

/// <summary>SM3 over the rows an act changes, accounts and permissions of roles among them, before and after: the log proves what was there without holding it.</summary>
internal static class ChangeDigest
{
    public static (string Before, string After) Of(ChangeTracker tracker)
    {
        var changed = tracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Entity is not OutboxMessage)
            .OrderBy(entry => entry.Metadata.Name, StringComparer.Ordinal).ThenBy(KeyOf, StringComparer.Ordinal)
            .ToList();
        var before = changed.Where(entry => entry.State is not EntityState.Added).Select(entry => Row(entry, entry.OriginalValues)).ToList();
        var after = changed.Where(entry => entry.State is not EntityState.Deleted).Select(entry => Row(entry, entry.CurrentValues)).ToList();
        return (Digest(before), Digest(after));
    }

    private static Dictionary<string, object?> Row(EntityEntry entry, PropertyValues values)
    {
        var row = values.Properties.Select(property => (Name: NameOf(property), Value: values[property])).OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal);
        row["@"] = entry.Metadata.ShortName();
        return row;
    }

    private static string KeyOf(EntityEntry entry) => string.Join('/', entry.Metadata.FindPrimaryKey()!.Properties
        .Select(property => Convert.ToString(entry.Property(property.Name).CurrentValue, CultureInfo.InvariantCulture)));

    // Parts of a complex property are flat here; two of them may share a name.
    private static string NameOf(IProperty property) =>
        property.DeclaringType is IComplexType part ? $"{part.ComplexProperty.Name}.{property.Name}" : property.Name;

    private static string Digest(List<Dictionary<string, object?>> rows) =>
        rows.Count == 0 ? "" : Sm3.HexOf(JsonSerializer.Serialize(rows));
}
