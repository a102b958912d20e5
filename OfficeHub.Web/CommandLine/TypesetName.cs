using System.Text;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Web.CommandLine;

/// <summary>The name a typeset document is saved under: its number, else its title, made safe for every system.</summary>
internal static class TypesetName
{
    private const int Longest = 60;

    /// <summary>Without ending.</summary>
    public static string Of(DocumentContent content)
    {
        return Safe(content.Number is { Abbreviation.Length: > 0 } number ? number.ToString() : content.Title);
    }

    /// <summary>A name made safe for every system, without ending.</summary>
    public static string Safe(string wanted)
    {
        var name = new StringBuilder();
        foreach (var rune in wanted.EnumerateRunes().Take(Longest))
        {
            var isSafe = !Characters.IsControl(rune) && !Characters.IsInvisible(rune) && !Characters.IsNonCharacter(rune) && rune != Rune.ReplacementChar
                && !"/\\:*?\"<>|".Contains(rune.ToString(), StringComparison.Ordinal);
            name.Append(isSafe ? rune.ToString() : "_");
        }

        var safe = name.ToString().Trim(' ', '.');
        return safe.Length == 0 || FileNameRules.FirstFault(safe) is not null ? "公文" : safe;
    }
}
