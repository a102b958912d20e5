using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace OfficeHub.Tests.Architecture;

/// <summary>Makes an argument of any type a command, query or refusal may take. Ids are random, so nothing is ever hit by chance.</summary>
internal static class Sample
{
    private static readonly Dictionary<Type, Func<object>> Plain = new()
    {
        [typeof(string)] = () => "样例",
        [typeof(Guid)] = () => Guid.NewGuid(),
        [typeof(int)] = () => 3,
        [typeof(long)] = () => 3L,
        [typeof(decimal)] = () => 3m,
        [typeof(double)] = () => 3d,
        [typeof(bool)] = () => true,
        [typeof(DateTime)] = () => new DateTime(2026, 7, 1, 1, 42, 0, DateTimeKind.Utc),
        [typeof(DateOnly)] = () => new DateOnly(2026, 7, 1),
        [typeof(TimeOnly)] = () => new TimeOnly(9, 42),
        [typeof(TimeSpan)] = () => TimeSpan.FromMinutes(3),
        [typeof(CancellationToken)] = () => CancellationToken.None,
        [typeof(Stream)] = () => new MemoryStream([1, 2, 3]),
    };

    public static object? Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner);
        }

        if (Plain.TryGetValue(type, out var make))
        {
            return make();
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(0);
        }

        if (type.IsArray || ElementOf(type) is not null)
        {
            var element = type.GetElementType() ?? ElementOf(type)!;
            var array = Array.CreateInstance(element, 1);
            array.SetValue(Of(element), 0);
            return type.IsArray || type.IsInterface ? array : Activator.CreateInstance(type, array);
        }

        if (type.IsInterface || typeof(Delegate).IsAssignableFrom(type))
        {
            // A way to report progress and the like: may be left out.
            return null;
        }

        var constructor = type.GetConstructors().Where(one => one.GetParameters().All(parameter => parameter.ParameterType != type))
            .MaxBy(one => one.GetParameters().Length);
        return constructor?.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))])
            ?? RuntimeHelpers.GetUninitializedObject(type);
    }

    private static Type? ElementOf(Type type) => !typeof(IEnumerable).IsAssignableFrom(type) ? null
        : type.GetInterfaces().Append(type).Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            .Select(one => one.GetGenericArguments()[0]).FirstOrDefault();
}
