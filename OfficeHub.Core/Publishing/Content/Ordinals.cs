using System.Globalization;

namespace OfficeHub.Core.Publishing.Content;

/// <summary>The ordinals of the four heading levels, counted from the levels alone.</summary>
/// <remarks>GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）.</remarks>
public static class Ordinals
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>The ordinal before each block: empty for plain text, tables and pictures.</summary>
    /// <param name="blocks">In order.</param>
    /// <param name="sectionsRunOn">Whether the second level counts on below the next heading of the first.</param>
    /// <returns>As many as there are blocks. A level deeper than <see cref="Paragraph.Deepest"/> counts as the deepest. A level begins anew below each heading above it.</returns>
    public static IReadOnlyList<string> Of(IReadOnlyList<Block> blocks, bool sectionsRunOn = false)
    {
        ArgumentNullException.ThrowIfNull(blocks);
        var counts = new int[Paragraph.Deepest + 1];
        var ordinals = new string[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            ordinals[i] = "";
            if (blocks[i] is Paragraph { Level: > 0 } heading)
            {
                var level = Math.Min(heading.Level, Paragraph.Deepest);
                counts[level]++;
                for (var below = level + 1; below <= Paragraph.Deepest; below++)
                {
                    counts[below] = sectionsRunOn && (level, below) is (1, 2) ? counts[below] : 0;
                }

                ordinals[i] = Write(level, counts[level]);
            }
        }

        return ordinals;
    }

    /// <summary>One ordinal.</summary>
    /// <param name="level">1 to 4.</param>
    /// <param name="number">From 1.</param>
    public static string Write(int level, int number) => level switch
    {
        1 => $"{Chinese(number)}、",
        2 => $"（{Chinese(number)}）",
        3 => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        4 => string.Create(CultureInfo.InvariantCulture, $"（{number}）"),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>一 … 九百九十九; beyond it in figures, since no paper is read that far by its ordinals.</summary>
    /// <param name="number">From 1.</param>
    public static string Chinese(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (number > 999) return number.ToString(CultureInfo.InvariantCulture);
        var (hundreds, tens, ones) = (number / 100, number / 10 % 10, number % 10);
        return (hundreds == 0 ? "" : $"{Digits[hundreds]}百")
            + (tens switch { 0 => hundreds > 0 && ones > 0 ? "零" : "", 1 when hundreds == 0 => "十", _ => $"{Digits[tens]}十" })
            + (ones == 0 ? "" : Digits[ones].ToString());
    }
}
