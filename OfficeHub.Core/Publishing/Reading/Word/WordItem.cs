namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>A paragraph, a table or a picture as it stands in the file.</summary>
internal abstract record WordItem;

/// <summary>A paragraph.</summary>
/// <param name="Text">With line feeds where a line is broken by hand, and tabs.</param>
/// <param name="StyleId">Id of its style.</param>
/// <param name="Style">What that says.</param>
/// <param name="Level">Outline level from 1; 0 for text.</param>
/// <param name="Ordinal">The number Word counts for it; empty for none.</param>
internal sealed record WordParagraph(string Text, string StyleId, WordStyle Style, int Level, string Ordinal) : WordItem
{
    /// <summary>In the middle of the line.</summary>
    public bool IsCentred { get; init; }

    /// <summary>Named elements in it: key and text.</summary>
    public IReadOnlyList<(string Key, string Text)> Tags { get; init; } = [];
}

/// <summary>A table, its merged cells taken apart.</summary>
internal sealed record WordTable(IReadOnlyList<IReadOnlyList<string>> Rows) : WordItem
{
    /// <summary>Named elements in its cells.</summary>
    public IReadOnlyList<(string Key, string Text)> Tags { get; init; } = [];
}

/// <summary>A picture by the line that names it.</summary>
internal sealed record WordPictureLine(string Line) : WordItem;

/// <summary>What is told to the drafter about a file, each thing once.</summary>
internal sealed class WordFindings
{
    private readonly List<string> _notes = [];
    private readonly List<DoubtfulPlace> _doubts = [];

    public IReadOnlyList<string> Notes => _notes;

    public IReadOnlyList<DoubtfulPlace> Doubts => _doubts;

    public void Note(string sentence)
    {
        if (!_notes.Contains(sentence, StringComparer.Ordinal)) _notes.Add(sentence);
    }

    /// <summary>Something of the main text to be looked at.</summary>
    /// <param name="reason">Chinese sentence.</param>
    /// <param name="quote">Words by which its place is found.</param>
    public void Doubt(string reason, string quote) => _doubts.Add(new DoubtfulPlace(nameof(Content.DocumentContent.MainText), reason) { Quote = quote.Trim() });
}
