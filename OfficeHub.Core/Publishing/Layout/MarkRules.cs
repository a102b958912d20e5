using System.Text;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>Which characters may begin and end a line, and which give way.</summary>
/// <remarks>GB/T 15834-2011, 5.1; 避头尾 of Chinese setting.</remarks>
internal static class MarkRules
{
    private const string NeverFirst = "，。、；：？！）》〉」』】〕］｝”’·…—～,.;:?!)]}%％‰℃°々";
    private const string NeverLast = "（《〈「『【〔［｛“‘([{￥＄$#＃";
    private const string SqueezedRight = "，。、；：）》〉」』】〕］｝”’";
    private const string SqueezedLeft = "（《〈「『【〔［｛“‘";
    private const string Doubled = "—…";

    /// <summary>How much of a mark's own width may be taken from it.</summary>
    public const double Squeeze = 0.5;

    public static bool MayBegin(Rune rune) => !Holds(NeverFirst, rune);

    public static bool MayEnd(Rune rune) => !Holds(NeverLast, rune);

    /// <summary>A closing mark or stop: its right half is empty.</summary>
    public static bool GivesRight(Rune rune) => Holds(SqueezedRight, rune);

    /// <summary>An opening mark: its left half is empty.</summary>
    public static bool GivesLeft(Rune rune) => Holds(SqueezedLeft, rune);

    /// <summary>Whether a line may end between two characters.</summary>
    public static bool MayBreak(Rune before, Rune after) =>
        MayEnd(before) && MayBegin(after) && !(IsWord(before) && IsWord(after)) && !(before == after && Holds(Doubled, before)) && !StandsOn(after);

    // Words, numbers with their marks, addresses: 3.14, 50%, GB/T 9704-2012, http://…
    private static bool IsWord(Rune rune) => rune.Value is > 0x20 and < 0x7F || Rune.IsLetterOrDigit(rune) && rune.Value < 0x250;

    private static bool StandsOn(Rune rune) => SquareMetrics.Instance.Advance(Face.Fang, rune) == 0;

    private static bool Holds(string marks, Rune rune) => rune.IsBmp && marks.Contains((char)rune.Value, StringComparison.Ordinal);
}
