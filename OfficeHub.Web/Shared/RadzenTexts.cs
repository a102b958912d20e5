using System.Collections.Frozen;
using System.Globalization;
using Radzen;

namespace OfficeHub.Web.Shared;

/// <summary>Chinese for the library component in use: the tree.</summary>
public sealed class RadzenTexts : ILocalizer
{
    /// <summary>Key of the library to Chinese.</summary>
    public static FrozenDictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Tree_SelectItemAriaLabel"] = "选中",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string? Get(string key, CultureInfo culture) => Texts.GetValueOrDefault(key);
}
