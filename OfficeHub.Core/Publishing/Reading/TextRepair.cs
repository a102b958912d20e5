namespace OfficeHub.Core.Publishing.Reading;

/// <summary>A proposed correction of a text, to be applied or refused by whoever reads it in.</summary>
/// <param name="Line">Line of the text as it was, from 1.</param>
/// <param name="Column">Character of that line, from 1.</param>
/// <param name="From">What stands there; empty where something is put in.</param>
/// <param name="To">What is meant; a line feed begins a new line; empty where something goes.</param>
/// <param name="Kind">Why.</param>
public sealed record TextRepair(int Line, int Column, string From, string To, RepairKind Kind);

/// <summary>What would be corrected in a text.</summary>
/// <param name="Repairs">In the order of the text.</param>
/// <param name="SkippedLines">Lines, from 1, that could not be looked through in time.</param>
public sealed record ProposedRepairs(IReadOnlyList<TextRepair> Repairs, IReadOnlyList<int> SkippedLines)
{
    private const int MostNamed = 5;

    /// <summary>What to tell about the lines left out, a Chinese sentence; null for none.</summary>
    public string? Note => SkippedLines.Count == 0 ? null
        : $"第 {string.Join('、', SkippedLines.Take(MostNamed))} {(SkippedLines.Count > MostNamed ? $"等 {SkippedLines.Count} " : "")}行没来得及查完，没有提出修改，请自己看一遍，或稍后再试一次。";
}

/// <summary>Why a text is corrected.</summary>
public enum RepairKind
{
    /// <summary>Half-width punctuation among Chinese characters.</summary>
    Punctuation,

    /// <summary>Brackets around the year of a document number.</summary>
    NumberBrackets,

    /// <summary>An ordinal in a form the standard does not have.</summary>
    Ordinal,

    /// <summary>A paragraph broken over two lines.</summary>
    BrokenLine,

    /// <summary>Two items in one paragraph.</summary>
    GluedItem,

    /// <summary>A date in an old form or scrambled.</summary>
    Date,

    /// <summary>Characters nobody sees that change how a text reads.</summary>
    Unseen,

    /// <summary>Words of the web page the text was taken from.</summary>
    WebPage,
}
