using System.Collections.Frozen;
using System.Reflection;
using System.Reflection.Emit;

namespace OfficeHub.Tests.Architecture;

/// <summary>One type uses another; full names, nested types counted as their outermost one.</summary>
internal sealed record Dependency(string From, string To);

/// <summary>One type calls a member, in any of its methods, lambdas and state machines.</summary>
internal sealed record Call(string From, string Member);

/// <summary>Reads from compiled assemblies what uses what: signatures, attributes and method bodies alike.</summary>
internal static class CodeReader
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly FrozenDictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToFrozenDictionary(code => code.Value);

    public static IReadOnlyList<Dependency> DependenciesOf(params IEnumerable<Type> types) =>
        [.. types.SelectMany(type => TypesIn(type).SelectMany(Spread).Select(used => new Dependency(NameOf(type), NameOf(used))))
            .Where(dependency => dependency.From != dependency.To).Distinct()];

    public static IReadOnlyList<Call> CallsOf(params IEnumerable<Type> types) =>
        [.. types.SelectMany(type => MethodsOf(type).SelectMany(MembersIn).Where(member => member.DeclaringType is not null)
            .Select(member => new Call(NameOf(type), $"{NameOf(member.DeclaringType!)}.{member.Name}"))).Distinct()];

    /// <summary>Name of the outermost type, with its namespace.</summary>
    public static string NameOf(Type type)
    {
        var outer = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        while (outer.DeclaringType is { } around)
        {
            outer = around;
        }

        return $"{outer.Namespace}.{outer.Name}";
    }

    private static IEnumerable<Type> TypesIn(Type type)
    {
        IEnumerable<Type?> signatures =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetCustomAttributesData().Select(attribute => attribute.AttributeType),
            .. type.GetFields(All).Select(field => field.FieldType),
            .. type.GetProperties(All).SelectMany(property => property.GetCustomAttributesData()).Select(attribute => attribute.AttributeType),
        ];
        return signatures.OfType<Type>().Concat(MethodsOf(type).SelectMany(TypesIn));
    }

    private static IEnumerable<Type> TypesIn(MethodBase method)
    {
        var signature = method.GetParameters().Select(parameter => parameter.ParameterType)
            .Append(method is MethodInfo { ReturnType: var returned } ? returned : typeof(void))
            .Concat(method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? []);
        return signature.Concat(MembersIn(method).SelectMany(TypesIn));
    }

    private static IEnumerable<Type> TypesIn(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        MethodInfo method => [method.DeclaringType!, method.ReturnType, .. method.GetGenericArguments(), .. method.GetParameters().Select(p => p.ParameterType)],
        MethodBase constructor => [constructor.DeclaringType!, .. constructor.GetParameters().Select(parameter => parameter.ParameterType)],
        _ => [],
    };

    private static IEnumerable<MethodBase> MethodsOf(Type type) => type.GetMethods(All).Concat<MethodBase>(type.GetConstructors(All));

    private static IEnumerable<Type> Spread(Type type) => type switch
    {
        { HasElementType: true } => Spread(type.GetElementType()!),
        { IsGenericParameter: true } => [],
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Spread).Append(type),
        _ => [type],
    };

    private static IEnumerable<MemberInfo> MembersIn(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        var typeArguments = method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            short value = code[at++];
            if (value == 0xFE)
            {
                value = unchecked((short)(0xFE00 | code[at++]));
            }

            var operand = Codes[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), typeArguments, methodArguments)!;
            }

            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }
}
