using System.Globalization;
using System.Text;

namespace OfficeHub.Core.Common.Text;

/// <summary>The one gate every typed text passes: what is stored is NFC, trimmed, and free of characters that deceive or break a file and of marks of state secrets.</summary>
/// <remarks>security.md 5.8.</remarks>
public static class TextRules
{
    /// <summary>Cleans a text, or says what is wrong with it.</summary>
    /// <param name="input">As typed; null counts as empty.</param>
    /// <param name="kind">What the text is for.</param>
    /// <param name="field">The command's property name, for the fault.</param>
    /// <param name="label">The field's Chinese name as on the page.</param>
    /// <param name="maxLength">Most UTF-16 units after cleaning: what a database column counts.</param>
    /// <param name="required">Whether an empty text is a fault.</param>
    /// <returns>The clean text (empty when nothing was typed), or <see cref="Invalid"/> with one fault.</returns>
    public static Result<string> Clean(
        string? input, TextKind kind, string field, string label, int maxLength, bool required = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxLength);
        var raw = input ?? "";
        if (FirstLoneSurrogate(raw) is { } lone)
        {
            return Invalid.In(field, $"“{label}”第 {lone + 1} 个字是半个字符，可能是复制时断开了，请删去后重新输入。");
        }

        var text = Trim(raw, kind);
        if (text.Length == 0)
        {
            return required ? Invalid.In(field, $"“{label}”没有填，请填写。") : text;
        }

        if (FirstFault(text, kind) is { } fault)
        {
            return Invalid.In(field, $"“{label}”{fault}");
        }

        if ((kind == TextKind.FileName ? SecrecyMarks.FindInFileName(text) : SecrecyMarks.Find(text)) is not null)
        {
            return Invalid.In(field, SecrecyMarks.Refusal($"“{label}”"));
        }

        text = text.Normalize(NormalizationForm.FormC);
        if (text.Length > maxLength)
        {
            return Invalid.In(field, $"“{label}”有 {text.Length} 个字，最多 {maxLength} 个，请缩短。");
        }

        return kind == TextKind.FileName && FileNameRules.FirstFault(text) is { } nameFault
            ? Invalid.In(field, $"“{label}”{nameFault}")
            : text;
    }

    private static string Trim(string text, TextKind kind)
    {
        if (kind != TextKind.MultiLine)
        {
            return text.Trim();
        }

        // The first line keeps its indentation of two full-width spaces.
        var lines = text.ReplaceLineEndings("\n").TrimEnd();
        var start = 0;
        for (var i = 0; i < lines.Length && char.IsWhiteSpace(lines[i]); i++)
        {
            if (lines[i] == '\n')
            {
                start = i + 1;
            }
        }

        return lines[start..];
    }

    private static int? FirstLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return null;
    }

    private static string? FirstFault(string text, TextKind kind)
    {
        var place = 0;
        var previous = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            place++;
            var many = kind == TextKind.MultiLine;
            if (Characters.IsControl(rune) && !(many && rune.Value is '\n' or '\t'))
            {
                return rune.Value is '\n' or '\r'
                    ? $"里有换行（第 {place} 个字），这里只能填一行，请改成一行。"
                    : $"第 {place} 个字是看不见的控制字符（{Code(rune)}），请删去。";
            }

            if (Characters.IsNonCharacter(rune))
            {
                return $"第 {place} 个字不是有效字符（{Code(rune)}），请删去。";
            }

            if (!many && (Characters.IsInvisible(rune)
                || (Characters.IsMongolianVowelSeparator(rune) && !Characters.IsMongolianLetter(previous))))
            {
                return $"第 {place} 个字是看不见的字符（{Code(rune)}），会使看到的与实际的不一样，请删去。";
            }

            previous = rune;
        }

        return null;
    }

    private static string Code(Rune rune) => "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture);
}
