using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>A document that a text cites.</summary>
/// <param name="Place">Where.</param>
/// <param name="Title">What stands in 《》; empty where only a number stands.</param>
/// <param name="Number">发文字号; empty where only a title stands.</param>
public sealed record Citation(FindingPlace Place, string Title, string Number);

/// <summary>Finds 《标题》（文号） in a text, either part alone too.</summary>
public static partial class Citations
{
    /// <summary>Every citation of the main text and the annexes, in their order.</summary>
    public static IEnumerable<Citation> Of(DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        foreach (var (place, text) in ContentTexts.Of(content).Where(piece => piece.Place.Element is CheckedElement.MainText or CheckedElement.AnnexText))
        {
            foreach (Match match in Pattern().Matches(text))
            {
                yield return new Citation(place with { Offset = match.Index, Length = match.Length, Text = match.Value }, match.Groups["title"].Value, match.Groups["number"].Value);
            }
        }
    }

    /// <summary>What two titles are compared by: marks and quotations within them are written in several ways.</summary>
    public static string Key(string title) => TextPlaces.Letters(title);

    [GeneratedRegex(@"《(?<title>[^《》]{2,150})》(?:\s?[（(](?<number>[\u4e00-\u9fa5]{1,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,5}号)[）)])?|(?<number>[\u4e00-\u9fa5]{1,12}〔(?:19|20)[0-9]{2}〕[0-9]{1,5}号)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pattern();
}
