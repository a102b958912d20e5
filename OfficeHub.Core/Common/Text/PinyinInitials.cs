using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace OfficeHub.Core.Common.Text;

/// <summary>Pinyin initials of a name (刘润莲 → lrl), by which the people picker finds it.</summary>
/// <remarks>
/// The platform sorts zh-CN by pinyin, so a character's initial is the last letter whose first character sorts not after it.
/// A surname whose reading differs from the sorting one stands in a table. The sorting needs globalization data: without it
/// the first use throws, for initials made from code points would be nonsense.
/// </remarks>
public static class PinyinInitials
{
    /// <summary>The first character of each initial in the pinyin order, and the letter. No syllable begins with i, u or v.</summary>
    private const string Firsts = "阿八嚓咑妸发旮哈丌咔垃呣嗯喔妑七呥仨他屲夕丫帀";
    private const string Letters = "abcdefghjklmnopqrstwxyz";

    /// <summary>The last character with a pinyin; what sorts after it has none.</summary>
    private const string Last = "咗";

    private static readonly Lazy<CompareInfo> Order = new(CheckedOrder);

    /// <summary>Beginnings of names read otherwise than sorted; a longer beginning goes first. 查干 and its like are Mongolian names, not the surname Zha.</summary>
    private static readonly FrozenDictionary<string, string> Beginnings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["单"] = "s", ["單"] = "s", ["解"] = "x", ["仇"] = "q", ["曾"] = "z", ["查"] = "z", ["区"] = "o", ["區"] = "o",
        ["乐"] = "y", ["樂"] = "y", ["覃"] = "q", ["召"] = "s", ["繁"] = "p", ["折"] = "s", ["秘"] = "b", ["翟"] = "z",
        ["种"] = "c", ["重"] = "c", ["句"] = "g", ["祭"] = "z", ["隗"] = "w", ["郇"] = "x", ["藏"] = "z", ["尉迟"] = "yc",
        ["万俟"] = "mq", ["澹台"] = "tt", ["单于"] = "cy", ["查干"] = "cg", ["查苏"] = "cs", ["查娜"] = "cn", ["查格"] = "cg",
        ["查胡"] = "ch", ["单巴"] = "db", ["单增"] = "dz", ["乐乐"] = "ll", ["召日格图"] = "zrgt", ["阚"] = "k",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Called at start-up, so that a machine without pinyin order is noticed before a user searches.</summary>
    /// <exception cref="PlatformNotSupportedException">The culture data of zh-CN are missing or do not sort by pinyin.</exception>
    public static void EnsureAvailable() => _ = Order.Value;

    /// <summary>The initials in lower case. Latin letters and digits stay; everything without a pinyin is left out.</summary>
    public static string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var text = name.Normalize(NormalizationForm.FormKC).Trim();
        var initials = new StringBuilder(text.Length);
        var start = 0;
        for (var length = Math.Min(4, text.Length); length > 0; length--)
        {
            if (Beginnings.TryGetValue(text[..length], out var read))
            {
                initials.Append(read);
                start = length;
                break;
            }
        }

        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && rune.IsAscii)
            {
                initials.Append(char.ToLowerInvariant((char)rune.Value));
            }
            else if (Initial(rune.ToString()) is { } letter)
            {
                initials.Append(letter);
            }
        }

        return initials.ToString();
    }

    private static char? Initial(string character)
    {
        // The one common character of given names that is sorted under its rare reading, cheng.
        if (string.Equals(character, "晟", StringComparison.Ordinal))
        {
            return 's';
        }

        if (!IsHan(character) || Order.Value.Compare(character, Last) > 0)
        {
            return null;
        }

        for (var i = Firsts.Length - 1; i >= 0; i--)
        {
            if (Order.Value.Compare(character, Firsts.AsSpan(i, 1).ToString()) >= 0)
            {
                return Letters[i];
            }
        }

        return null;
    }

    private static bool IsHan(string character) => char.ConvertToUtf32(character, 0) is
        (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or 0x3007 or (>= 0x20000 and <= 0x3FFFF);

    private static CompareInfo CheckedOrder()
    {
        CompareInfo order;
        try
        {
            order = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;
        }
        catch (CultureNotFoundException)
        {
            throw NoPinyinOrder(Firsts[0]);
        }

        for (var i = 1; i < Firsts.Length; i++)
        {
            if (order.Compare(Firsts[i - 1].ToString(), Firsts[i].ToString()) >= 0)
            {
                throw NoPinyinOrder(Firsts[i]);
            }
        }

        // One known character inside each of some letters: an order that is right at the borders only would still be wrong.
        foreach (var (character, before) in new[] { ('安', '八'), ('刘', '呣'), ('润', '仨'), ('莲', '呣'), ('王', '夕'), ('周', Last[0]) })
        {
            if (order.Compare(character.ToString(), before.ToString()) >= 0)
            {
                throw NoPinyinOrder(character);
            }
        }

        return order;
    }

    private static PlatformNotSupportedException NoPinyinOrder(char at) => new(
        $"Culture data for zh-CN do not sort by pinyin (seen at {at}). Install ICU (package libicu) and do not set "
        + "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: pinyin initials need it.");
}
