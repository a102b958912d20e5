using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Reading;

/// <summary>What of the elements was concluded and not said: the drafter looks at it once.</summary>
internal static class ReadingDoubts
{
    private const int QuotedCharacters = 20;
    private const int LastBlocks = 4;

    /// <summary>In the order of the page.</summary>
    public static IEnumerable<DoubtfulPlace> Of(DocumentContent content, TextHeader header, FrontReader front, TailReader tail)
    {
        if (content.Title.Length == 0)
        {
            yield return new DoubtfulPlace(nameof(content.Title), "没有认出标题，请填写");
        }
        else if (header["title"].Length == 0 && content.Kind is DocumentKind.Other)
        {
            yield return new DoubtfulPlace(nameof(content.Title), "标题是按开头几行定的，末尾没有文种，请核对") { Quote = Short(content.Title) };
        }
        else if (header["title"].Length == 0 && front.TitleLines > 1)
        {
            yield return new DoubtfulPlace(nameof(content.Title), $"标题由 {front.TitleLines} 行接成，请核对") { Quote = Short(content.Title) };
        }

        if (content.PrimaryRecipients.Length == 0 && content.MainText is [Paragraph { Level: 0 } first, ..] && LooksAddressed(first.Text))
        {
            yield return new DoubtfulPlace(nameof(content.PrimaryRecipients), "正文第一段像主送机关，末尾没有冒号，没有当作主送，请核对") { Block = 0, Quote = Short(first.Text) };
        }

        if (header["issuer"].Length == 0 && tail.Signatures.Count == 0 && content.Issuers.Count > 0)
        {
            yield return new DoubtfulPlace(nameof(content.Issuers), front.MarkNames.Count > 0 ? "没有认出署名，发文机关按发文机关标志定，请核对" : "没有认出署名，发文机关按标题定，请核对") { Quote = Short(string.Join('、', content.Issuers)) };
        }

        if (content.DocumentDate is null && Misplaced(content.MainText) is { } at)
        {
            yield return new DoubtfulPlace(nameof(content.DocumentDate), "这一段像署名或成文日期，但不在末尾，当作正文收了，请核对") { Block = at, Quote = Short(((Paragraph)content.MainText[at]).Text) };
        }
    }

    // A heading, or a line that says something, addresses nobody.
    private static bool LooksAddressed(string line) =>
        line.Length is > 3 and <= 60 && char.IsLetter(line[^1]) && LineKinds.IsRecipients(line + "：") && !line.Contains('。', StringComparison.Ordinal);

    private static int? Misplaced(IReadOnlyList<Block> blocks)
    {
        for (var i = blocks.Count - 1; i >= Math.Max(0, blocks.Count - LastBlocks); i--)
        {
            if (blocks[i] is Paragraph { Level: 0 } paragraph && LineKinds.FindDate(paragraph.Text) is not null) return i;
        }

        return null;
    }

    private static string Short(string text) => text.Length > QuotedCharacters ? text[..QuotedCharacters] + "……" : text;
}
