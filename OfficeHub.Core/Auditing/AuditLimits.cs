using System.Text;
using OfficeHub.Core.Common.Text;

namespace OfficeHub.Core.Auditing;

/// <summary>How long each text of a row may be, and the one way of making a text fit.</summary>
internal static class AuditLimits
{
    public const int PersonName = 60;
    public const int PostName = 100;
    public const int UnitName = 100;
    public const int Roles = 400;
    public const int Address = 64;
    public const int Action = 100;
    public const int ActionName = 60;
    public const int SubjectKind = 30;
    public const int SubjectName = 200;
    public const int Summary = 500;
    public const int HexDigest = 64;
    public const int Outcome = 60;

    private const char Cut = '…';
    private const char Unseen = '\uFFFD';

    /// <summary>
    /// One visible line of at most so many UTF-16 units. A line break of the user's could pass for a row of its own in an
    /// exported log, an invisible character could hide what stands there; a text too long must not keep the row from being written.
    /// </summary>
    public static string Fit(string text, int limit)
    {
        var line = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = Shown(rune);
            if (line.Length + shown.Utf16SequenceLength > limit)
            {
                line.Length = limit - 1;
                if (char.IsHighSurrogate(line[^1]))
                {
                    line.Length--;
                }

                return line.Append(Cut).ToString();
            }

            line.Append(shown.ToString());
        }

        return line.ToString();
    }

    private static Rune Shown(Rune rune)
    {
        if (Characters.IsControl(rune))
        {
            return new Rune(' ');
        }

        return Characters.IsInvisible(rune) || Characters.IsNonCharacter(rune) ? new Rune(Unseen) : rune;
    }
}
