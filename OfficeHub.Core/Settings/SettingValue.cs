using System.Text;
using OfficeHub.Core.Common;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Settings;

/// <summary>The value an installation gave to a setting, and who gave it.</summary>
public sealed class SettingValue : Entity
{
    /// <summary>Longest stored value.</summary>
    public const int ValueLimit = 100;

    private SettingValue()
    {
    }

    /// <summary>Begins the record of a setting that still has its default.</summary>
    public SettingValue(string key)
    {
        Id = IdOf(key);
        Key = key;
    }

    /// <summary>Which setting.</summary>
    public string Key { get; private init; } = "";

    /// <summary>The value in force; null when the default is in force again.</summary>
    public string? Value { get; private set; }

    /// <summary>Name and post of who changed it last.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>Follows from the key, so that the log names the same object from the first change on.</summary>
    public static Guid IdOf(string key) => new(Sm3.Hash(Encoding.UTF8.GetBytes($"setting:{key}")).AsSpan(0, 16));

    /// <summary>Gives a value, or the default back (null). The caller has checked the limits.</summary>
    public void Change(string? value, string who, DateTime at)
    {
        Value = value;
        ChangedBy = who;
        ChangedAt = at;
    }
}
