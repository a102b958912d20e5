using OfficeHub.Core.Common;

namespace OfficeHub.Core.Files.Lists;

/// <summary>The columns somebody takes of a list, until he chooses others. One row for each account and list.</summary>
public sealed class ChosenColumns : Entity
{
    /// <summary>Longest code of a list.</summary>
    public const int CodeLimit = 40;

    /// <summary>Most characters of the keys together.</summary>
    public const int KeysLimit = 1000;

    private ChosenColumns()
    {
    }

    /// <summary>Whose.</summary>
    public Guid AccountId { get; private init; }

    /// <summary>Code of the list.</summary>
    public string List { get; private init; } = "";

    /// <summary>Keys of the columns, comma between; one that the list no longer has is passed over when it is read.</summary>
    public string Keys { get; private set; } = "";

    /// <summary>Nothing chosen yet.</summary>
    public static ChosenColumns Of(Guid accountId, string list) => new() { Id = Guid.CreateVersion7(), AccountId = accountId, List = list };

    /// <summary>Chooses anew.</summary>
    public void Choose(IEnumerable<string> keys) => Keys = string.Join(',', keys);

    /// <summary>Whether the column is among them.</summary>
    public bool Has(string key) => Keys.Split(',').Contains(key, StringComparer.Ordinal);
}
