using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OfficeHub.Tests.Core.Persistence;

/// <summary>What SQL Server would refuse at run time, read off the model, since no SQL Server is at hand.</summary>
internal static class SqlServerLimits
{
    public const int ClusteredKeyBytes = 900;
    public const int IndexKeyBytes = 1700;
    private const int Unbounded = 1_000_000;

    /// <summary>Tables that a delete of one row could reach twice: error 1785.</summary>
    public static IReadOnlyList<string> DoubleCascades(IModel model)
    {
        var steps = model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
            .Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull && key.PrincipalEntityType != key.DeclaringEntityType)
            .ToLookup(key => key.PrincipalEntityType, key => key.DeclaringEntityType);
        return
        [
            .. from start in model.GetEntityTypes()
               from reached in Reach(start, steps, [start]).GroupBy(entity => entity).Where(paths => paths.Count() > 1)
               orderby start.ShortName(), reached.Key.ShortName()
               select $"{start.ShortName()} -> {reached.Key.ShortName()}",
        ];
    }

    /// <summary>Primary keys over 900 bytes and indexes over 1,700: refused, or failing at the first long value.</summary>
    public static IReadOnlyList<string> WideKeys(IModel model) =>
    [
        .. from entity in model.GetEntityTypes()
           let primary = entity.FindPrimaryKey()
           from key in entity.GetKeys().Select(key => (key.Properties, Limit: key == primary ? ClusteredKeyBytes : IndexKeyBytes))
               .Concat(entity.GetIndexes().Select(index => (index.Properties, Limit: IndexKeyBytes)))
           let bytes = key.Properties.Sum(Width)
           where bytes > key.Limit
           orderby entity.ShortName()
           select $"{entity.ShortName()} ({string.Join(", ", key.Properties.Select(property => property.Name))}): {Said(bytes)}",
    ];

    // A circle is followed once: its tables are then reached twice, and named.
    private static IEnumerable<IEntityType> Reach(IEntityType from, ILookup<IEntityType, IEntityType> steps, IEntityType[] path) =>
        steps[from].SelectMany(next => path.Contains(next) ? [next, next] : Reach(next, steps, [.. path, next]).Prepend(next));

    private static int Width(IReadOnlyProperty property)
    {
        var converter = property.GetTypeMapping().Converter;
        var type = converter?.ProviderClrType ?? property.ClrType;
        type = Nullable.GetUnderlyingType(type) ?? type;
        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => property.GetMaxLength() is { } characters ? characters * 2 : Unbounded,
            TypeCode.Boolean or TypeCode.Byte => 1,
            TypeCode.Int16 => 2,
            TypeCode.Int32 => 4,
            TypeCode.Int64 or TypeCode.DateTime or TypeCode.Double => 8,
            TypeCode.Decimal => 17,
            _ when type == typeof(Guid) => 16,
            _ when type == typeof(DateOnly) => 3,
            _ when type == typeof(DateTimeOffset) => 10,
            _ when type == typeof(byte[]) => property.GetMaxLength() ?? Unbounded,
            _ => throw new NotSupportedException($"How wide is {type.Name} in SQL Server?"),
        };
    }

    private static string Said(int bytes) => bytes >= Unbounded ? "unbounded" : $"{bytes} bytes";
}
