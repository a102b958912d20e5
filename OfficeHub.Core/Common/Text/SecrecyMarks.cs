using System.Text;
using System.Text.RegularExpressions;

namespace OfficeHub.Core.Common.Text;

/// <summary>Classes of state secrets. They exist only so that such content is recognised and refused.</summary>
public enum SecrecyLevel
{
    /// <summary>秘密.</summary>
    Confidential,

    /// <summary>机密.</summary>
    Secret,

    /// <summary>绝密.</summary>
    TopSecret,
}

/// <summary>A classification mark that was found. Holds no text, so that reporting it spreads nothing.</summary>
/// <param name="Level">The class.</param>
/// <param name="Line">Line of the text, from 1; 0 for a file name.</param>
public sealed record SecrecyMark(SecrecyLevel Level, int Line);

/// <summary>Recognises classification marks (机密★1年, a line 绝密, （秘密）关于…, a file 机密-名单) and leaves words that only speak of secrecy alone.</summary>
/// <remarks>GB/T 9704-2012, 7.2.2; security.md 5.9; document-workflow.md §7.</remarks>
public static partial class SecrecyMarks
{
    /// <summary>So many lines with text count as the head of a paper, where a mark needs no star.</summary>
    public const int HeadLines = 10;

    private const string Level = "(?<level>秘 ?密|机 ?密|绝 ?密)";
    private const string Period = "(?:(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?(?:年|个月|月|日|天)|长期)";
    private const string Mark = Level + "(?: ?" + Period + ")?";
    private const int TimeoutMs = 1000;

    /// <summary>What whoever brought a mark is told. Says where, not what, so that nothing is spread.</summary>
    /// <param name="place">文件名, “名称” …</param>
    public static string Refusal(string place) => $"{place}里有密级标志，没有收，也没有保存。本系统为非涉密系统，"
        + "严禁处理、存储、传输国家秘密。请立即停止操作，联系保密员，按涉密渠道办理。";

    /// <summary>The first mark of a text, or null.</summary>
    public static SecrecyMark? Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Find(text.Split('\n'));
    }

    /// <summary>The first mark of a text given line by line (paragraphs, cells), or null.</summary>
    public static SecrecyMark? Find(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var number = 0;
        var withText = 0;
        foreach (var line in lines)
        {
            number++;
            var plain = Plain(line);
            if (plain.Length == 0)
            {
                continue;
            }

            withText++;
            if (!plain.Contains('密', StringComparison.Ordinal))
            {
                continue;
            }

            var match = First(plain, Starred(), Asterisk(), Labelled());
            if (match is null && withText <= HeadLines)
            {
                match = First(plain, WholeLine(), Bracketed());
            }

            if (match is not null)
            {
                return new SecrecyMark(LevelOf(match), number);
            }
        }

        return null;
    }

    /// <summary>A mark in a file name, or null.</summary>
    public static SecrecyMark? FindInFileName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var plain = Plain(Path.GetFileNameWithoutExtension(name));
        var match = First(plain, Starred(), Asterisk(), NamePart());
        return match is null ? null : new SecrecyMark(LevelOf(match), 0);
    }

    private static Match? First(string text, params ReadOnlySpan<Regex> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Match(text) is { Success: true } match)
            {
                return match;
            }
        }

        return null;
    }

    private static SecrecyLevel LevelOf(Match match) => match.Groups["level"].Value[0] switch
    {
        '绝' => SecrecyLevel.TopSecret,
        '机' => SecrecyLevel.Secret,
        _ => SecrecyLevel.Confidential,
    };

    /// <summary>Full-width forms made plain, every star one star, invisible characters gone, runs of blanks one blank.</summary>
    private static string Plain(string line)
    {
        var plain = new StringBuilder(line.Length);
        foreach (var rune in Compatible(line).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else if (rune.Value is 0x2605 or 0x2606 or 0x2B50 or (>= 0x2729 and <= 0x2730) or 0x1F31F or 0x22C6 or 0x66D)
            {
                plain.Append('★');
            }
            else if (!Characters.IsInvisible(rune) && rune.Value is not (>= 0xFE00 and <= 0xFE0F))
            {
                plain.Append(rune.ToString());
            }
        }

        return plain.ToString().TrimEnd();
    }

    private static string Compatible(string line)
    {
        try
        {
            return line.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half of a surrogate pair: foreign text, judged as it is.
            return line;
        }
    }

    // With a star there is no ordinary reading, wherever it stands.
    [GeneratedRegex(Level + " ?★", RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Starred();

    // An asterisk may be a footnote (商业秘密*): it counts where the word begins something, or with a period after it.
    [GeneratedRegex(@"(?<![\p{IsCJKUnifiedIdeographs}] ?)" + Level + @" ?\*|" + Level + @" ?\* ?" + Period, RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Asterisk();

    // 密级:机密, not 密级:秘密、机密、绝密 (a choice) and not 密级:机密级以下.
    [GeneratedRegex(@"密 ?级(?:和保密期限)? ?: ?" + Mark + @"(?= |$|[)\]】〕。;,])", RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Labelled();

    // The mark alone, with a copy number before it or an urgency after it.
    [GeneratedRegex(@"^(?:(?:No\.? ?)?[0-9]{1,8} ?)?[(\[【〔「『<《]?" + Mark + @"[)\]】〕」』>》]?(?: ?(?:特急|加急|平急|特提|急件))?(?: ?(?:No\.? ?)?[0-9]{1,8})?$", RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex WholeLine();

    // (机密)关于…, 关于…(机密)
    [GeneratedRegex(@"^[(\[【〔「『<《] ?" + Mark + @" ?[)\]】〕」』>》]|[(\[【〔] ?" + Mark + @" ?[)\]】〕]$", RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Bracketed();

    // A part of a name between separators: 机密-名单, 名单_绝密, (秘密)通知.
    [GeneratedRegex(@"(?:^|[-_+~.,;、·—–―()\[\]【】〔〕「」『』<>《》 ])" + Mark + @"(?=$|[-_+~.,;、·—–―()\[\]【】〔〕「」『』<>《》 ])", RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex NamePart();
}
