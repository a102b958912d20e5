using System.Globalization;
using System.Text.Json.Serialization;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>How an item of the list keeps information from the public.</summary>
public enum NegativeForce
{
    /// <summary>不在本网办理: never to be chosen, since such a document is not on this network.</summary>
    NotHere,

    /// <summary>不得公开.</summary>
    Must,

    /// <summary>可以不公开: asks which harm openness would do.</summary>
    May,
}

/// <summary>One item of a 负面清单.</summary>
/// <param name="Code">N5; never given to another item again.</param>
/// <param name="Category">类别.</param>
/// <param name="Clause">依据条款.</param>
/// <param name="Wording">事由.</param>
/// <param name="Force">How it binds.</param>
public sealed record NegativeItem(string Code, string Category, string Clause, string Wording, NegativeForce Force)
{
    /// <summary>Longest category, in characters.</summary>
    public const int CategoryLimit = 40;

    /// <summary>Longest clause, in characters.</summary>
    public const int ClauseLimit = 120;

    /// <summary>Longest wording, in characters.</summary>
    public const int WordingLimit = 200;

    /// <summary>Whether a drafter may choose it.</summary>
    [JsonIgnore]
    public bool IsChoosable => Force is not NegativeForce.NotHere;

    /// <summary>The number in its code; 0 for a code of another form.</summary>
    [JsonIgnore]
    public int Serial => Code.Length > 1 && int.TryParse(Code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var serial) ? serial : 0;
}

/// <summary>Why a document is not open: the item of the list as it was when chosen, so that a later list changes nothing that was signed.</summary>
/// <param name="List">Number of the version.</param>
/// <param name="Code">Of the item.</param>
/// <param name="Wording">事由.</param>
/// <param name="Clause">依据条款.</param>
/// <param name="IsDiscretionary">可以不公开: the reason says which harm openness would do.</param>
public sealed record DisclosureGround(int List, string Code, string Wording, string Clause, bool IsDiscretionary)
{
    /// <summary>Shortest reason that goes with it, in characters.</summary>
    /// <remarks>国办发〔2016〕80号; openness-and-interpretation.md P02.</remarks>
    public const int ShortestReason = 10;

    /// <summary>The ground that an item gives.</summary>
    public static DisclosureGround Of(int list, NegativeItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new DisclosureGround(list, item.Code, item.Wording, item.Clause, item.Force is NegativeForce.May);
    }

    /// <summary>How many characters of a reason count: words, no spaces and marks.</summary>
    public static int LengthOf(string reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Count(char.IsLetterOrDigit);
    }

    /// <summary>公开属性 with ground and reason, in one line.</summary>
    public static string Describe(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var ground = fields.DisclosureGround is { } chosen ? $"（{chosen.Code} {chosen.Wording.TrimEnd('。')}，{chosen.Clause}）" : "";
        return KindNames.Of(fields.Disclosure) + ground + (fields.DisclosureReason.Length > 0 ? $"：{fields.DisclosureReason}" : "");
    }
}
