using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>Finds which of the documents a text names it forwards (转发、批转、印发), not merely cites.</summary>
/// <remarks>Official Document Regulation (2012), art. 8 (8): 通知 forwards documents. What the title names, what stands between 将 and the verb, and the annexes of a paper that forwards.</remarks>
public static partial class ForwardedPapers
{
    private static readonly char[] Ends = ['。', '；', ';'];

    /// <summary>Every document forwarded. One that is named with its number is not named by its title alone as well: the number says which is meant.</summary>
    public static IReadOnlyList<Citation> Of(DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var title = ForwardingTitle().Match(content.Title);
        var own = Citations.Key(content.Title);
        var named = title.Success ? Names(title.Groups["name"]).ToList() : [];
        var within = Citations.Of(content).Where(citation => citation.Place.Element is CheckedElement.MainText)
            .Where(citation => IsHandedOn(citation, content, title.Success) || named.Exists(name => IsSame(name.Title, citation.Title))).ToList();
        var byNumber = within.Where(citation => citation.Number.Length > 0 && citation.Title.Length > 0).Select(citation => citation.Title).ToList();
        var annexes = title.Success
            ? content.Annexes.Select((annex, i) => new Citation(new FindingPlace(CheckedElement.AnnexTitle) { Part = i, Length = annex.Title.Length, Text = annex.Title }, annex.Title, "")).Where(one => one.Title.Length > 0)
            : [];
        return [.. within.Concat(named).Concat(annexes).Where(citation => citation.Number.Length > 0 || (Citations.Key(citation.Title) != own && !byNumber.Exists(known => IsSame(known, citation.Title))))];
    }

    // As it stands in the title, and without the name of whoever issued it: titles are kept in both ways.
    private static IEnumerable<Citation> Names(Group name)
    {
        var place = new FindingPlace(CheckedElement.Title) { Offset = name.Index, Length = name.Length, Text = name.Value };
        foreach (Match quoted in Quoted().Matches(name.Value)) yield return new Citation(place, quoted.Groups["title"].Value, "");
        yield return new Citation(place, name.Value, "");
        var about = name.Value.IndexOf("关于", StringComparison.Ordinal);
        if (about > 0 && !name.Value.Contains('《', StringComparison.Ordinal)) yield return new Citation(place, name.Value[about..], "");
    }

    private static bool IsHandedOn(Citation citation, DocumentContent content, bool isForwarding)
    {
        var text = citation.Place is { Block: { } block, Cell: null } && content.MainText[block] is Paragraph paragraph ? paragraph.Text : "";
        var (from, to) = (citation.Place.Offset, citation.Place.Offset + citation.Place.Length);
        if (to > text.Length) return false;
        var start = from == 0 ? 0 : text.LastIndexOfAny(Ends, from - 1) + 1;
        var end = text.IndexOfAny(Ends, to);
        var (before, after) = (text[start..from], text[to..(end < 0 ? text.Length : end)]);
        // 现将《甲》转发给你们; with 根据《乙》 before it, 乙 is only cited. A bare number is found with the words before it.
        if ((isForwarding ? Taken() : TakenNow()).IsMatch(citation.Title.Length > 0 ? before : before + citation.Number)) return Verb().IsMatch(after);
        // 《甲》已经盟行署同意，现转发给你们.
        return (before.Length == 0 || before[^1] is '，' or ',') && VerbNow().IsMatch(after);
    }

    // One of the two may leave out who issued it.
    private static bool IsSame(string one, string other)
    {
        var (a, b) = (Citations.Key(one), Citations.Key(other));
        return a.Length > 0 && b.Length > 0 && (a == b || (a.Contains("关于", StringComparison.Ordinal) && b.Contains("关于", StringComparison.Ordinal) && (a.EndsWith(b, StringComparison.Ordinal) || b.EndsWith(a, StringComparison.Ordinal))));
    }

    [GeneratedRegex("(?:转发|批转|印发)(?<name>.+)的[^的]{1,8}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ForwardingTitle();

    [GeneratedRegex("《(?<title>[^《》]{2,150})》", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("将|把", RegexOptions.None, 1000)]
    private static partial Regex Taken();

    [GeneratedRegex("现将|兹将|现把", RegexOptions.None, 1000)]
    private static partial Regex TakenNow();

    [GeneratedRegex("转发|批转|印发", RegexOptions.None, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex("现予?(?:转发|批转|印发)", RegexOptions.None, 1000)]
    private static partial Regex VerbNow();
}
