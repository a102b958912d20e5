using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Comparing;

namespace OfficeHub.Core.Publishing.Docx.Revisions;

/// <summary>Runs and paragraph marks as tracked: who, when, and an id of its own each.</summary>
/// <remarks>ECMA-376, part 1, 17.13.5. Times are UTC, as the standard has it.</remarks>
internal sealed class RevisionMarks(IReadOnlyDictionary<int, RevisionAuthor> authors)
{
    private int _last;

    /// <summary>A stretch of words.</summary>
    public OpenXmlElement Words(TextSpan span) => span.Kind switch
    {
        DiffKind.Added => Tracked(new InsertedRun(Pieces.Words(span.Text)), span.Version),
        DiffKind.Removed => Tracked(new DeletedRun(Deleted(span.Text)), span.Version),
        _ => Pieces.Words(span.Text),
    };

    /// <summary>A stretch that moved from here or to here as it was.</summary>
    public OpenXmlElement Moved(string text, int version, bool isHere) =>
        isHere ? Tracked(new MoveToRun(Pieces.Words(text)), version) : Tracked(new MoveFromRun(Pieces.Words(text)), version);

    /// <summary>A run of any content, such as a picture.</summary>
    public OpenXmlElement Run(Run run, DiffKind kind, int version) => kind switch
    {
        DiffKind.Added => Tracked(new InsertedRun(run), version),
        DiffKind.Removed => Tracked(new DeletedRun(run), version),
        _ => run,
    };

    /// <summary>The mark of a paragraph that is wholly new or gone: with it the line itself comes and goes.</summary>
    public void MarkEnd(Paragraph paragraph, DiffKind kind, int version)
    {
        if (kind is DiffKind.Same) return;
        paragraph.ParagraphProperties!.Append(new ParagraphMarkRunProperties(kind is DiffKind.Added ? Tracked(new Inserted(), version) : Tracked(new Deleted(), version)));
    }

    /// <summary>The same of one that moved.</summary>
    public void MarkMove(Paragraph paragraph, int version, bool isHere) =>
        paragraph.ParagraphProperties!.Append(new ParagraphMarkRunProperties(isHere ? Tracked(new MoveTo(), version) : Tracked(new MoveFrom(), version)));

    /// <summary>A row of a table that is new or gone.</summary>
    public void MarkRow(TableRow row, DiffKind kind, int version)
    {
        if (kind is DiffKind.Same) return;
        row.GetFirstChild<TableRowProperties>()!.Append(kind is DiffKind.Added ? Tracked(new Inserted(), version) : Tracked(new Deleted(), version));
    }

    /// <summary>A paragraph between the bounds of a move.</summary>
    /// <param name="name">Ties the place it left to the place it came to.</param>
    public IEnumerable<OpenXmlElement> Range(OpenXmlElement paragraph, string name, int version, bool isHere)
    {
        var (id, by) = (Next(), By(version));
        return isHere
            ? [new MoveToRangeStart { Id = id, Name = name, Author = by.Name, Date = Utc(by) }, paragraph, new MoveToRangeEnd { Id = id }]
            : [new MoveFromRangeStart { Id = id, Name = name, Author = by.Name, Date = Utc(by) }, paragraph, new MoveFromRangeEnd { Id = id }];
    }

    private static Run Deleted(string text) => new(new DeletedText(Pieces.Writable(text)) { Space = SpaceProcessingModeValues.Preserve });

    private T Tracked<T>(T element, int version)
        where T : OpenXmlElement
    {
        const string word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        var by = By(version);
        element.SetAttribute(new OpenXmlAttribute("w", "id", word, Next()));
        element.SetAttribute(new OpenXmlAttribute("w", "author", word, Pieces.Writable(by.Name)));
        element.SetAttribute(new OpenXmlAttribute("w", "date", word, Utc(by).InnerText!));
        return element;
    }

    private RevisionAuthor By(int version) => authors.TryGetValue(version, out var author) ? author : authors.Values.Last();

    private static DateTimeValue Utc(RevisionAuthor by) => DateTimeValue.FromDateTime(DateTime.SpecifyKind(by.At.AddTicks(-(by.At.Ticks % TimeSpan.TicksPerSecond)), DateTimeKind.Utc));

    private string Next() => (++_last).ToString(CultureInfo.InvariantCulture);
}
