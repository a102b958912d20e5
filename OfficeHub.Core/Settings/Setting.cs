namespace OfficeHub.Core.Settings;

/// <summary>A value the installation may change, declared by the feature that reads it and listed on the page 参数.</summary>
/// <param name="Key">Stable, <c>Area.Name</c>.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Area">Chinese heading.</param>
/// <param name="Hint">What it changes, and the rule behind it, one sentence.</param>
public abstract record Setting(string Key, string Name, string Area, string Hint);

/// <summary>A whole number with limits, both counted in.</summary>
/// <param name="Key">Stable.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Area">Chinese heading.</param>
/// <param name="Hint">One sentence.</param>
/// <param name="Default">Used until changed.</param>
/// <param name="Min">Smallest.</param>
/// <param name="Max">Largest.</param>
/// <param name="Unit">分钟, 天, 次 …</param>
public sealed record NumberSetting(string Key, string Name, string Area, string Hint, int Default, int Min, int Max, string Unit)
    : Setting(Key, Name, Area, Hint);

/// <summary>One of several named values.</summary>
/// <param name="Key">Stable.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Area">Chinese heading.</param>
/// <param name="Hint">One sentence.</param>
/// <param name="Default">Code of the choice used until changed.</param>
/// <param name="Choices">Code and Chinese name of each.</param>
public sealed record ChoiceSetting(
    string Key, string Name, string Area, string Hint, string Default, IReadOnlyList<KeyValuePair<string, string>> Choices)
    : Setting(Key, Name, Area, Hint);

/// <summary>Reads settings; a changed one is seen by every node within 10 seconds.</summary>
public interface ISettings
{
    /// <summary>The number in force.</summary>
    ValueTask<int> GetAsync(NumberSetting setting, CancellationToken ct);

    /// <summary>The code of the choice in force.</summary>
    ValueTask<string> GetAsync(ChoiceSetting setting, CancellationToken ct);
}
