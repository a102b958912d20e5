using System.Text;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>Which characters a seal may carry, and how they are drawn.</summary>
internal static class SealLetters
{
    // Full-width in every Chinese font, unlike the half-width one of the same name.
    private const char MiddleDot = '・';

    /// <summary>The characters of a text, one by one as drawn: without blanks, letters and figures full-width.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="what">How the text is named in the sentence.</param>
    /// <returns>The characters and what is wrong, or null.</returns>
    public static (IReadOnlyList<string> Letters, string? Fault) Read(string text, string what)
    {
        var letters = new List<string>();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                continue;
            }

            if (Drawn(rune) is { } letter)
            {
                letters.Add(letter.ToString());
            }
            else
            {
                return ([], IsHan(rune)
                    ? $"{what}里的“{rune}”是生僻字，电脑的宋体里多半没有，画不出来。请上传正式制作的印章图像。"
                    : $"{what}里的{Named(rune)}不能刻在印章上，请去掉。可以用汉字、字母、数字、括号和间隔号。");
            }
        }

        return (letters, null);
    }

    private static char? Drawn(Rune rune) => rune.Value switch
    {
        // The 20,902 characters every Chinese font has; 〇 as in 二〇二六.
        >= 0x4E00 and <= 0x9FA5 or '〇' => (char)rune.Value,
        >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z' or '(' or ')' => (char)(rune.Value + 0xFEE0),
        >= '０' and <= '９' or >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' or '（' or '）' or '〔' or '〕' or '、' => (char)rune.Value,
        '·' or '•' or MiddleDot or '‧' => MiddleDot,
        _ => null,
    };

    private static bool IsHan(Rune rune) => rune.Value is >= 0x3400 and <= 0x4DBF or > 0x9FA5 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x323AF;

    private static string Named(Rune rune) => Rune.IsControl(rune) || rune == Rune.ReplacementChar ? "控制字符或乱码" : $"“{rune}”";
}
