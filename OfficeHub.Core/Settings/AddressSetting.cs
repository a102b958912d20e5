namespace OfficeHub.Core.Settings;

/// <summary>The beginning of a web address, or nothing.</summary>
/// <param name="Key">Stable.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Area">Chinese heading.</param>
/// <param name="Hint">One sentence.</param>
/// <param name="Instead">Chinese: what is done while it is empty.</param>
public sealed record AddressSetting(string Key, string Name, string Area, string Hint, string Instead)
    : Setting(Key, Name, Area, Hint)
{
    /// <summary>Longest address, in characters.</summary>
    public const int Longest = SettingValue.ValueLimit;

    /// <inheritdoc/>
    public override string DefaultText => "";

    /// <inheritdoc/>
    public override string Clean(string typed) => base.Clean(typed).TrimEnd('/');

    /// <inheritdoc/>
    public override string? FaultOf(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length == 0) return null;
        return value.Length <= Longest && System.Text.Ascii.IsValid(value) && Uri.TryCreate(value, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) && address is { Query: "", Fragment: "", UserInfo: "" }
            ? null
            : $"“{Name}”要填 http:// 或 https:// 开头的网址，不带问号和井号，最长 {Longest} 个字符。";
    }

    /// <inheritdoc/>
    public override string Show(string value) => string.IsNullOrEmpty(value) ? Instead : value;
}
