using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>签发人 on the right, two names a line, and the number on the left of the last of these lines.</summary>
/// <remarks>GB/T 9704-2012, 7.2.5 and 7.2.6.</remarks>
internal static class SignatoryPart
{
    public static IEnumerable<OpenXmlElement> Of(DocxDraft draft)
    {
        var names = draft.Content.Signatories.Select(PrintedText.SignatoryName).ToList();
        var column = names.Max(TextWidth.Of);
        var perLine = Math.Min(OfficePractice.SignatoriesPerLine, names.Count);
        var width = TextWidth.Of(PrintedText.SignatoryLabel) + (perLine * column) + (perLine - 1);
        var start = GbT9704.CharactersPerLine - 1 - width;
        var last = (names.Count - 1) / OfficePractice.SignatoriesPerLine;
        for (var line = 0; line <= last; line++)
        {
            OpenXmlElement[] number = line == last
                ? [draft.Tagged(GbT33476.Number, "发文字号", Pieces.Words(PrintedText.Number(draft.Content, draft.Year)))]
                : [];
            yield return Pieces.Formatted(
                DocxStyle.NumberAndSignatory,
                [
                    new Tabs(Stop(start), Stop(start + TextWidth.Of(PrintedText.SignatoryLabel)), Stop(start + TextWidth.Of(PrintedText.SignatoryLabel) + column + 1)),
                    Height(line, last),
                    new Indentation { Left = Lengths.Text(Lengths.CharacterTwips) },
                ],
                [.. number, Pieces.Tab(), .. line == 0 ? [Pieces.Words(PrintedText.SignatoryLabel)] : Array.Empty<Run>(), .. Names(draft, names, line)]);
        }
    }

    private static IEnumerable<OpenXmlElement> Names(DocxDraft draft, List<string> names, int line)
    {
        foreach (var name in names.Skip(line * OfficePractice.SignatoriesPerLine).Take(OfficePractice.SignatoriesPerLine).Select((text, i) => (Text: text, Column: i)))
        {
            // The first name of the first line follows its label directly.
            if (line > 0 || name.Column > 0)
            {
                yield return Pieces.Tab();
            }

            yield return draft.Tagged(GbT33476.Signatory, "签发人", Pieces.Words(name.Text, DocxStyle.SignatoryName));
        }
    }

    // The last line is as high as its characters: the red line is measured from them.
    private static SpacingBetweenLines Height(int line, int last)
    {
        var before = line == 0 ? GbT9704.LinesBelowMark * Lengths.LineTwips : 0;
        var own = (int)(GbT9704.Size3Pt * 20);
        return line == last && line > 0 ? DocxStyles.Exactly(own, Lengths.LineTwips - own) : DocxStyles.Exactly(own, before);
    }

    private static TabStop Stop(double characters) => new() { Val = TabStopValues.Left, Position = Lengths.Characters(characters) };
}
