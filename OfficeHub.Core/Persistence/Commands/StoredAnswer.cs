using System.Text.Json;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Persistence.Commands;

/// <summary>A command's answer as text and back, refusals with their type.</summary>
internal static class StoredAnswer
{
    /// <summary>How the text of a success begins.</summary>
    public const string SuccessBegins = "{\"Error\":null";

    private static readonly Dictionary<string, Type> ErrorTypes = typeof(Error).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Error)) && !type.IsAbstract)
        .ToDictionary(type => type.Name, StringComparer.Ordinal);

    public static string Write<T>(Result<T> result) => result.Error is { } error
        ? JsonSerializer.Serialize(new Envelope(error.GetType().Name, JsonSerializer.SerializeToElement(error, error.GetType())))
        : JsonSerializer.Serialize(new Envelope(null, JsonSerializer.SerializeToElement(result.Value)));

    public static Result<T> Read<T>(string stored)
    {
        var envelope = JsonSerializer.Deserialize<Envelope>(stored)!;
        return envelope.Error is null
            ? new Result<T>(envelope.Content.Deserialize<T>()!)
            : new Result<T>((Error)envelope.Content.Deserialize(ErrorTypes[envelope.Error])!);
    }

    private sealed record Envelope(string? Error, JsonElement Content);
}
