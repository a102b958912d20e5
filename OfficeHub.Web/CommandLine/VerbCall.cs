using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OfficeHub.Web.CommandLine;

/// <summary>One call of a verb: what was typed and where to answer.</summary>
public sealed class VerbCall
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly ILookup<string, string> _options;

    internal VerbCall(IReadOnlyList<string> operands, ILookup<string, string> options, VerbPlace place)
    {
        Operands = operands;
        _options = options;
        Folder = place.Folder;
        Out = place.Out;
        Error = place.Error;
    }

    /// <summary>What stood after the verb besides options.</summary>
    public IReadOnlyList<string> Operands { get; }

    /// <summary>The folder typed in.</summary>
    public string Folder { get; }

    /// <summary>For results.</summary>
    public TextWriter Out { get; }

    /// <summary>For the one line of an error.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether an option without a value was given.</summary>
    public bool Has(VerbOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return _options.Contains(option.Name);
    }

    /// <summary>The value of an option, the last one when given more than once; null when not given.</summary>
    public string? Value(VerbOption option) => Values(option).LastOrDefault();

    /// <summary>All values of an option.</summary>
    public IEnumerable<string> Values(VerbOption option)
    {
        ArgumentNullException.ThrowIfNull(option);
        return _options[option.Name];
    }

    /// <summary>A day of an option (2026-07-01); false when there is a text that is no day.</summary>
    public bool TryDay(VerbOption option, out DateOnly? day)
    {
        var text = Value(option);
        var isDay = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read);
        day = isDay ? read : null;
        return text is null || isDay;
    }

    /// <summary>A path as typed, counted from the folder typed in.</summary>
    public string PathOf(string typed) => Path.GetFullPath(typed, Folder);

    /// <summary>Writes a result for machines.</summary>
    public Task WriteJsonAsync<T>(T result) => Out.WriteLineAsync(JsonOf(result));

    /// <summary>The same as a text, for a file.</summary>
    internal static string JsonOf<T>(T result) => JsonSerializer.Serialize(result, Json);

    /// <summary>Says in one line why it was not done.</summary>
    /// <returns>The code given.</returns>
    public async Task<int> FailAsync(string sentence, int exit = VerbExit.Failed)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        await Error.WriteLineAsync(sentence.ReplaceLineEndings(" "));
        return exit;
    }
}

/// <summary>Where a verb is typed and answers.</summary>
internal sealed record VerbPlace(string Folder, TextWriter Out, TextWriter Error);
