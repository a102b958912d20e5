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
    /// <returns>As many as there are blocks. A level begins anew below each heading above it.</returns>
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
                counts[heading.Level]++;
                for (var below = heading.Level + 1; below <= Paragraph.Deepest; below++)
                {
                    counts[below] = sectionsRunOn && (heading.Level, below) is (1, 2) ? counts[below] : 0;
                }

                ordinals[i] = Write(heading.Level, counts[heading.Level]);
            }
        }

        return ordinals;
    }

    /// <summary>One ordinal.</summary>
    /// <param name="level">1 to 4.</param>
    /// <param name="number">1 to 99.</param>
    public static string Write(int level, int number) => level switch
    {
        1 => $"{Chinese(number)}、",
        2 => $"（{Chinese(number)}）",
        3 => string.Create(CultureInfo.InvariantCulture, $"{number}."),
        4 => string.Create(CultureInfo.InvariantCulture, $"（{number}）"),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    /// <summary>一 … 九十九.</summary>
    public static string Chinese(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 99);
        var (tens, ones) = (number / 10, number % 10);
        return (tens switch { 0 => "", 1 => "十", _ => $"{Digits[tens]}十" }) + (ones == 0 ? "" : Digits[ones].ToString());
    }
}
