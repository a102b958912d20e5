using System.Globalization;

namespace OfficeHub.Core.Settings;

/// <summary>A value the installation may change, declared by the feature that reads it and listed on the page 参数.</summary>
/// <param name="Key">Stable, <c>Area.Name</c>.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Area">Chinese heading.</param>
/// <param name="Hint">What it changes, and the rule behind it, one sentence.</param>
public abstract record Setting(string Key, string Name, string Area, string Hint)
{
    /// <summary>Weakens or strengthens protection: 安全管理员 changes it, 系统管理员 cannot.</summary>
    public bool IsSecurity { get; init; }

    /// <summary>The value used until changed, as stored.</summary>
    public abstract string DefaultText { get; }

    /// <summary>A value as typed, made into the one that is stored.</summary>
    public virtual string Clean(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return typed.Trim();
    }

    /// <summary>What is wrong with a value, Chinese, one sentence; null when it can be taken.</summary>
    public abstract string? FaultOf(string value);

    /// <summary>A value as read by people, with unit.</summary>
    public abstract string Show(string value);
}

/// <summary>A whole number with limits, both counted in.</summary>
/// <param name="Key">Stable.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Area">Chinese heading.</param>
/// <param name="Hint">One sentence.</param>
/// <param name="Default">Used until changed.</param>
/// <param name="Min">Smallest.</param>
/// <param name="Max">Largest.</param>
/// <param name="Measure">分钟, 天, 次 …</param>
public sealed record NumberSetting(string Key, string Name, string Area, string Hint, int Default, int Min, int Max, string Measure)
    : Setting(Key, Name, Area, Hint)
{
    /// <inheritdoc/>
    public override string DefaultText => Default.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    /// <remarks>Numbers are shown as 1,000 and may be typed so.</remarks>
    public override string Clean(string typed)
    {
        var plain = base.Clean(typed).Replace('，', ',');
        return plain.Split(',') is [{ Length: >= 1 and <= 4 }, _, ..] groups && groups.Skip(1).All(group => group.Length == 3) ? string.Concat(groups) : plain;
    }

    /// <inheritdoc/>
    public override string? FaultOf(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= Min && number <= Max
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"“{Name}”要填 {Min:N0} 到 {Max:N0} 之间的整数，单位是{Measure}。");

    /// <inheritdoc/>
    public override string Show(string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{number:N0} {Measure}")
            : $"{value} {Measure}";
}

/// <summary>One of several named values.</summary>
/// <param name="Key">Stable.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Area">Chinese heading.</param>
/// <param name="Hint">One sentence.</param>
/// <param name="Default">Code of the choice used until changed.</param>
/// <param name="Choices">Code and Chinese name of each.</param>
public sealed record ChoiceSetting(
    string Key, string Name, string Area, string Hint, string Default, IReadOnlyList<KeyValuePair<string, string>> Choices)
    : Setting(Key, Name, Area, Hint)
{
    /// <inheritdoc/>
    public override string DefaultText => Default;

    /// <inheritdoc/>
    public override string? FaultOf(string value) =>
        Choices.Any(choice => choice.Key == value) ? null : $"“{Name}”没有这一项可选。请从列出的几项里选。";

    /// <inheritdoc/>
    public override string Show(string value) => Choices.FirstOrDefault(choice => choice.Key == value).Value ?? value;
}

/// <summary>Reads settings; a changed one is seen by every node within 10 seconds.</summary>
public interface ISettings
{
    /// <summary>The number in force.</summary>
    ValueTask<int> GetAsync(NumberSetting setting, CancellationToken ct);

    /// <summary>The code of the choice in force.</summary>
    ValueTask<string> GetAsync(ChoiceSetting setting, CancellationToken ct);

    /// <summary>The address in force, without a slash at its end; empty for none.</summary>
    ValueTask<string> GetAsync(AddressSetting setting, CancellationToken ct);
}
