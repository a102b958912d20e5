namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>Numbers above and below the line: they stay there, for 10⁴ is not 104.</summary>
internal static class WordHeight
{
    private const string Plain = "0123456789+-−";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋";

    /// <summary>The text at its height; null where there are no such characters.</summary>
    /// <param name="text">As it stands in the file.</param>
    /// <param name="height">superscript, subscript; anything else is on the line.</param>
    /// <remarks>ISO/IEC 29500-1, 17.3.2.42 (vertAlign).</remarks>
    public static string? Of(string text, string? height)
    {
        var letters = height switch { "superscript" => Raised, "subscript" => Lowered, _ => null };
        if (letters is null) return text;
        var moved = text.Trim().Select(letter => letters.Contains(letter, StringComparison.Ordinal) ? letter : Plain.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? letters[at] : '\0').ToArray();
        return moved.Contains('\0') ? null : new string(moved);
    }
}
