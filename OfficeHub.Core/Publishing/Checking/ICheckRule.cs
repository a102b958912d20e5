using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>One rule of the checker.</summary>
public interface ICheckRule
{
    /// <summary>Its code, as an agency switches it off by.</summary>
    string Code { get; }

    /// <summary>How bad what it finds usually is.</summary>
    FindingLevel Level { get; }

    /// <summary>What it rests on.</summary>
    string Clause { get; }
}

/// <summary>A rule about a text as it was typed or brought.</summary>
internal interface ITextRule : ICheckRule
{
    /// <summary>What it finds.</summary>
    IEnumerable<Finding> Of(CheckedText text);
}

/// <summary>A rule about the elements of a document.</summary>
internal interface IContentRule : ICheckRule
{
    /// <summary>What it finds.</summary>
    IEnumerable<Finding> Of(DocumentContent content);
}

/// <summary>What every rule has.</summary>
/// <param name="code">Code.</param>
/// <param name="level">Level of its findings, unless one says otherwise.</param>
/// <param name="clause">What it rests on.</param>
internal abstract class CheckRule(string code, FindingLevel level, string clause) : ICheckRule
{
    private const int QuotedCharacters = 10;

    public string Code => code;

    public FindingLevel Level => level;

    public string Clause => clause;

    protected static string Quote(string text) => text.Length > QuotedCharacters ? text[..QuotedCharacters] + "……" : text;

    protected Finding Found(FindingPlace place, string sentence, string? replacement = null, FindingLevel? found = null) => new(code, found ?? level, place, sentence, clause, replacement);

    protected Finding Found(CheckedElement element, string text, string sentence, string? replacement = null, FindingLevel? found = null) =>
        Found(new FindingPlace(element) { Text = text, Length = text.Length }, sentence, replacement, found);
}

/// <summary>A place of one line.</summary>
/// <param name="Offset">From 0.</param>
/// <param name="Length">Characters.</param>
/// <param name="Sentence">What to say.</param>
/// <param name="Replacement">What it is to read; null where somebody must think.</param>
internal readonly record struct LineHit(int Offset, int Length, string Sentence, string? Replacement = null);

/// <summary>A rule that looks at one line, paragraph or cell at a time, and so is asked of raw texts and of documents alike.</summary>
internal abstract class LineRule(string code, FindingLevel level, string clause) : CheckRule(code, level, clause), ITextRule, IContentRule
{
    /// <summary>Whether the head of a text is looked at too.</summary>
    protected virtual bool IsOfHead => false;

    public IEnumerable<Finding> Of(CheckedText text) => (IsOfHead ? text.HeadLines.Concat(text.Lines) : text.Lines).SelectMany(line => Hits(line.Text).Select(hit => Place(line, hit)));

    public IEnumerable<Finding> Of(DocumentContent content) => Of(content, memory: null);

    /// <summary>The same, paragraphs that have not changed not looked at again.</summary>
    public IEnumerable<Finding> Of(DocumentContent content, CheckMemory? memory) =>
        ContentTexts.Of(content).SelectMany(piece => (memory?.Of(Code, piece.Text, Hits) ?? Hits(piece.Text)).Select(hit => Found(
            piece.Place with { Offset = hit.Offset, Length = hit.Length, Text = piece.Text.Substring(hit.Offset, hit.Length) }, hit.Sentence, hit.Replacement)));

    /// <summary>The places of one line.</summary>
    protected abstract IEnumerable<LineHit> Hits(string line);

    private Finding Place(TextLine line, LineHit hit) => Found(
        new FindingPlace(CheckedElement.Document) { Line = line.Number, Offset = hit.Offset, Length = hit.Length, Text = line.Text.Substring(hit.Offset, hit.Length) }, hit.Sentence, hit.Replacement);
}
