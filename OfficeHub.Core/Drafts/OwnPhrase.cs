using OfficeHub.Core.Common;

namespace OfficeHub.Core.Drafts;

/// <summary>常用语: a phrase somebody puts into opinions with one press. Seen by its owner only.</summary>
public sealed class OwnPhrase : Entity
{
    /// <summary>Longest phrase.</summary>
    public const int TextLimit = 100;

    /// <summary>Most phrases a person has.</summary>
    public const int MostPhrases = 50;

    private OwnPhrase()
    {
    }

    /// <summary>Adds a phrase. The caller has checked the text.</summary>
    public OwnPhrase(Guid id, Guid accountId, string text, int order)
    {
        Id = id;
        AccountId = accountId;
        Text = text;
        Order = order;
    }

    /// <summary>Whose.</summary>
    public Guid AccountId { get; private init; }

    /// <summary>The phrase.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Ascending.</summary>
    public int Order { get; private set; }

    /// <summary>Words it anew. The caller has checked the text.</summary>
    public void Reword(string text) => Text = text;

    /// <summary>Gives it another place.</summary>
    public void Place(int order) => Order = order;
}
