using System.Reflection;
using OfficeHub.Core.Common;

namespace OfficeHub.Tests.Architecture;

/// <summary>A public way into Core that takes a command or an actor: every handler, every method of a query, and whatever else there is.</summary>
internal sealed record CoreOperation(string Kind, string Name, string ChineseName, MethodInfo Method)
{
    public static IReadOnlyList<CoreOperation> All { get; } =
    [
        .. Product.Core.GetTypes().Where(type => type is { IsPublic: true, IsClass: true, IsAbstract: false })
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType)
                && method.GetParameters().Any(parameter => parameter.ParameterType == typeof(Actor) || typeof(ICommand).IsAssignableFrom(parameter.ParameterType))
                // The paths themselves do what their caller gives them.
                && method.GetParameters().All(parameter => parameter.ParameterType != typeof(ICommand))
                && method.DeclaringType!.Namespace != "OfficeHub.Core.Persistence.Commands")
            .Select(Of).OrderBy(operation => operation.Kind, StringComparer.Ordinal).ThenBy(operation => operation.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whether nobody need be signed in for it.</summary>
    public bool IsOpen => Method.GetParameters().All(parameter => parameter.ParameterType != typeof(Actor));

    /// <summary>Whether the outcome can be read: a <see cref="Result"/> or <see cref="Result{T}"/>.</summary>
    public bool YieldsResult => Method.ReturnType.IsGenericType && Method.ReturnType.GetGenericArguments()[0] is var result
        && (result == typeof(Result) || (result.IsGenericType && result.GetGenericTypeDefinition() == typeof(Result<>)));

    /// <summary>Calls it with made-up arguments.</summary>
    /// <returns>The refusal, or null.</returns>
    public async Task<Error?> CallAsync(IServiceProvider services, Actor actor)
    {
        var target = services.GetService(Method.DeclaringType!) ?? throw new InvalidOperationException($"{Method.DeclaringType} is not registered.");
        var arguments = Method.GetParameters().Select(parameter => parameter.ParameterType == typeof(Actor) ? actor : Sample.Of(parameter.ParameterType)).ToArray();
        var task = (Task)Method.Invoke(target, arguments)!;
        try
        {
            await task;
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{Name} failed for {actor.Name} in place of an answer.", failure);
        }

        var outcome = task.GetType().GetProperty("Result")!.GetValue(task)!;
        return (Error?)outcome.GetType().GetProperty(nameof(Result.Error))!.GetValue(outcome);
    }

    private static CoreOperation Of(MethodInfo method)
    {
        var type = method.DeclaringType!;
        var act = (method.GetCustomAttribute<ActAttribute>() ?? type.GetCustomAttribute<ActAttribute>())?.Name ?? "";
        if (method.GetParameters()[0].ParameterType is { } command && typeof(ICommand).IsAssignableFrom(command))
        {
            return new CoreOperation("命令", command.Name, command.GetCustomAttribute<ActAttribute>()?.Name ?? "", method);
        }

        return new CoreOperation(type.Name.EndsWith("Query", StringComparison.Ordinal) ? "查询" : "服务", $"{type.Name}.{method.Name}", act, method);
    }
}
