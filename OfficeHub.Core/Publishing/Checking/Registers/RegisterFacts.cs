using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>What registers, rosters and the state of release say around one document. Filled once, read by rules that ask nothing themselves; what is not known is empty, and then nothing is found.</summary>
public sealed record RegisterFacts
{
    /// <summary>Who there is.</summary>
    public AddressBook Agencies { get; init; } = AddressBook.Empty;

    /// <summary>发文机关 as a unit; null where only its name is known.</summary>
    public Guid? IssuerId { get; init; }

    /// <summary>机关代字 in use.</summary>
    public IReadOnlyList<KnownSeries> Series { get; init; } = [];

    /// <summary>What the register says of the document's own number; null before there is one.</summary>
    public NumberStanding? Number { get; init; }

    /// <summary>Documents of the library that this one cites.</summary>
    public IReadOnlyList<CitedDocument> Cited { get; init; } = [];

    /// <summary>领导 of the issuing agency, in their order.</summary>
    public IReadOnlyList<KnownLeader> Leaders { get; init; } = [];

    /// <summary>Who signs it off; null for nobody yet.</summary>
    public SignerStanding? Signer { get; init; }

    /// <summary>The day of the last signature, 北京时间; null before.</summary>
    public DateOnly? SignedOn { get; init; }

    /// <summary>The seals; null before it is sealed.</summary>
    public SealingFacts? Sealing { get; init; }

    /// <summary>The issuing agency.</summary>
    internal KnownAgency? IssuerOf(CheckedDocument document) => Agencies.Of(IssuerId) ?? (document.Content.Issuers is [var first, ..] ? Agencies.Find(first) : null);
}

/// <summary>A 机关代字.</summary>
/// <param name="Abbreviation">北署发.</param>
/// <param name="OwnerId">Whose.</param>
public sealed record KnownSeries(string Abbreviation, Guid OwnerId);

/// <summary>A number as the register has it.</summary>
/// <param name="IsOfAnother">Whether another document has it.</param>
/// <param name="Missing">Serials below it that nobody has.</param>
public sealed record NumberStanding(bool IsOfAnother, int Missing);

/// <summary>How a cited document stands. Of several under one title the first of these is meant: the one that went out.</summary>
public enum CitedState
{
    /// <summary>有效.</summary>
    Valid,

    /// <summary>已修改.</summary>
    Amended,

    /// <summary>废止.</summary>
    Repealed,

    /// <summary>失效.</summary>
    Expired,

    /// <summary>撤销.</summary>
    Annulled,

    /// <summary>还在起草、审批.</summary>
    Draft,

    /// <summary>不予发文.</summary>
    Ended,

    /// <summary>文号作废.</summary>
    Voided,

    /// <summary>One of our own series, and its register has no such number.</summary>
    Unknown,
}

/// <summary>A document of the library.</summary>
/// <param name="Number">发文字号; empty for one that has none.</param>
/// <param name="Title">标题; empty where only the number is known.</param>
/// <param name="State">How it stands.</param>
public sealed record CitedDocument(string Number, string Title, CitedState State)
{
    /// <summary>The first day on which it stands so; null where no day belongs to it.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>By which decision, as far as the reader may know it; empty for nothing to say.</summary>
    public string Basis { get; init; } = "";

    /// <summary>How open it is; of several under one title, as the least open of those meant. Undecided where it is not known.</summary>
    public ChosenOpenness Openness { get; init; }
}

/// <summary>领导.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Posts">职务, as papers write them: 盟长.</param>
public sealed record KnownLeader(string Name, IReadOnlyList<string> Posts);

/// <summary>Standing of whoever signs off.</summary>
public enum SignerRank
{
    /// <summary>No head of the issuing agency.</summary>
    None,

    /// <summary>分管领导.</summary>
    Supervising,

    /// <summary>主要负责人.</summary>
    Principal,
}

/// <summary>Who signs off.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Rank">In the issuing agency.</param>
public sealed record SignerStanding(string Name, SignerRank Rank);

/// <summary>A seal on a page. Millimetres from the top left corner, y down.</summary>
/// <param name="Agency">Whose.</param>
/// <param name="Page">From 1.</param>
/// <param name="X">Its centre.</param>
/// <param name="Y">Its centre.</param>
/// <param name="DiameterMm">Across.</param>
public sealed record PlacedSeal(string Agency, int Page, double X, double Y, double DiameterMm);

/// <summary>The sealed document.</summary>
/// <param name="Seals">On it.</param>
/// <param name="Pages">The pages they were put on.</param>
/// <param name="IsUnchanged">Whether its signatures still fit the file.</param>
public sealed record SealingFacts(IReadOnlyList<PlacedSeal> Seals, LaidDocument Pages, bool IsUnchanged);
