namespace OfficeHub.Core.Publishing.Reading;

/// <summary>A proposed correction of a text, to be applied or refused by whoever reads it in.</summary>
/// <param name="Line">Line of the text as it was, from 1.</param>
/// <param name="Column">Character of that line, from 1.</param>
/// <param name="From">What stands there; empty where something is put in.</param>
/// <param name="To">What is meant; a line feed begins a new line; empty where something goes.</param>
/// <param name="Kind">Why.</param>
public sealed record TextRepair(int Line, int Column, string From, string To, RepairKind Kind);

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
