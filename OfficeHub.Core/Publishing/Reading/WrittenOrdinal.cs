using System.Globalization;
using System.Text.RegularExpressions;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>An ordinal as it stands at the beginning of a line, in full or half width: 一、 （一） (一) 1. 1． 1、 （1） (1).</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Number">From 1.</param>
/// <param name="Text">As written.</param>
/// <param name="Rest">What follows it.</param>
public sealed partial record WrittenOrdinal(int Level, int Number, string Text, string Rest)
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The ordinal a line begins with; null when it begins with none.</summary>
    public static WrittenOrdinal? Find(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var match = Pattern().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var group = match.Groups.Cast<Group>().Skip(1).First(one => one.Success);
        var number = char.IsAsciiDigit(group.Value[0]) ? int.Parse(group.Value, CultureInfo.InvariantCulture) : Chinese(group.Value);
        return number is > 0 and < 100
            ? new WrittenOrdinal(group.Name[1] - '0', number, match.Value.TrimEnd(), line[match.Length..])
            : null;
    }

    /// <summary>十二 as 12; 0 for what is no number below a hundred.</summary>
    internal static int Chinese(string text)
    {
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return text.Length == 1 ? Math.Max(0, Digits.IndexOf(text[0], StringComparison.Ordinal)) : 0;
        }

        var tens = ten == 0 ? 1 : Digits.IndexOf(text[0], StringComparison.Ordinal);
        var ones = ten == text.Length - 1 ? 0 : Digits.IndexOf(text[^1], StringComparison.Ordinal);
        return text.Length <= 3 && tens > 0 && ones >= 0 ? (tens * 10) + ones : 0;
    }

    // 1.5亿元 and 10:30 are no ordinals; 一、二是 neither has a number that is read twice.
    [GeneratedRegex(
        @"^(?:(?<l1>[一二三四五六七八九十]{1,3})、|[（(](?<l2>[一二三四五六七八九十]{1,3})[）)]、?|(?<l3>[0-9]{1,2})(?:[.．](?![0-9])|、)|[（(](?<l4>[0-9]{1,2})[）)])\s*",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
