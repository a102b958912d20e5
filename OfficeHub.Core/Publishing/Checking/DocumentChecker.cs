using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>Checks a document against the regulation and the standards: pure, so the same text has the same findings whenever it is asked.</summary>
/// <remarks>document-format.md §7. A new rule is one small class and one line below. Rules that need registers, people or the state of release are with those who know them.</remarks>
/// <param name="switchedOff">Codes of the rules an agency does without.</param>
public sealed class DocumentChecker(IReadOnlySet<string>? switchedOff = null)
{
    private static readonly CheckRule[] All =
    [
        new NumberPattern(), new NumberBrackets(), new NumberWithoutOrdinalWord(), new NumberWithoutZeros(), new NumberYear(), new LeadAgencyNumber(),
        new TitlePattern(), new TitleKind(), new TitleDoubledKind(), new TitleMarks(), new TitleLength(),
        new RecipientsPresent(), new RecipientsColon(), new OneRecipient(), new NoPersonAddressed(), new RecipientsTwice(), new CopiesStop(),
        new SignatoryShown(), new SignatoryForEach(),
        new LevelOrder(), new OrdinalsContinuous(), new OrdinalForms(), new HeadingMarks(), new ReportAsks(), new RequestAsks(), new CitedNumber(), new OneTerm(), new DoubledWords(), new Figures(), new PairedMarks(), new SecrecyMarked(), new Totals(),
        new AnnexListMatches(), new AnnexTitleMarks(), new AnnexMentioned(), new PrintedRegulation(),
        new DateForm(), new PrintingNotBefore(), new DeadlineNotBefore(), new RemarkOfOpenness(),
        new LetterFormat(), new TableColumns(), new FormerElements(), new EmptyPageNote(), new ScanLeftovers(), new HalfWidthMarks(), new UnseenCharacters(),
    ];

    /// <summary>Every rule there is.</summary>
    public static IReadOnlyList<ICheckRule> Rules => All;

    private IEnumerable<CheckRule> Active => All.Where(rule => switchedOff?.Contains(rule.Code) != true);

    /// <summary>Checks a text as it was typed or brought.</summary>
    /// <param name="text">With or without a head between <c>---</c>.</param>
    /// <returns>In the order of the text, every place with its line.</returns>
    public IReadOnlyList<Finding> OfText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = CheckedText.Read(text);
        var places = new TextPlaces(read);
        return [.. Active.SelectMany(rule => rule switch
            {
                ITextRule written => written.Of(read),
                IContentRule elements => elements.Of(read.Content),
                _ => [],
            })
            .Few()
            .Select(finding => finding with { Place = finding.Place with { Line = places.LineOf(finding.Place) } })
            .OrderBy(finding => finding.Place.Line).ThenBy(finding => finding.Place.Offset)];
    }

    /// <summary>Checks the elements of a document.</summary>
    /// <param name="content">The document.</param>
    /// <param name="memory">What was found in texts that have not changed; null to look at all of them.</param>
    /// <returns>What must be changed first, then in the order of the elements.</returns>
    public IReadOnlyList<Finding> OfContent(DocumentContent content, CheckMemory? memory = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        memory?.Begin();
        return [.. Active.OfType<IContentRule>().SelectMany(rule => rule is LineRule line ? line.Of(content, memory) : rule.Of(content))
            .Few()
            .OrderByDescending(finding => finding.Level).ThenBy(finding => finding.Place.Element).ThenBy(finding => finding.Place.Part).ThenBy(finding => finding.Place.Block).ThenBy(finding => finding.Place.Offset)];
    }
}
