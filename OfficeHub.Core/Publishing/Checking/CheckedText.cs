using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>One line of a raw text.</summary>
/// <param name="Number">From 1, the head between <c>---</c> counted too.</param>
/// <param name="Text">As it stands.</param>
internal sealed record TextLine(int Number, string Text);

/// <summary>A raw text and what is read from it once its repairs are made.</summary>
internal sealed class CheckedText
{
    private CheckedText(string text, ProposedRepairs proposed)
    {
        var all = text.ReplaceLineEndings("\n").Split('\n');
        Header = TextHeader.Read(all);
        HeadLines = [.. all.Take(Header.Lines).Select((line, i) => new TextLine(i + 1, line))];
        Lines = [.. all.Select((line, i) => new TextLine(i + 1, line)).Skip(Header.Lines)];
        (Repairs, SkippedLines) = proposed;
        Content = DocumentTextReader.Read(TextRepairs.Apply(text, Repairs)).Content;
        Filled = [.. Lines.Select(line => line with { Text = line.Text.Trim().Trim('\uFEFF') }).Where(line => line.Text.Length > 0)];
        var plain = Filled.Select(line => line.Text).ToList();
        FrontEnd = FrontReader.Read(plain, Header["title"]).End;
        Tail = TailReader.Read(plain, FrontEnd, Content.Kind is DocumentKind.Order);
    }

    /// <summary>The head between <c>---</c>.</summary>
    public TextHeader Header { get; }

    /// <summary>The lines of the head.</summary>
    public IReadOnlyList<TextLine> HeadLines { get; }

    /// <summary>Every line behind the head.</summary>
    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>The lines with something on them, trimmed.</summary>
    public IReadOnlyList<TextLine> Filled { get; }

    /// <summary>The first of <see cref="Filled"/> that belongs to the main text.</summary>
    public int FrontEnd { get; }

    /// <summary>What stands behind the main text, as written.</summary>
    public TailReader Tail { get; }

    /// <summary>What reading in would correct.</summary>
    public IReadOnlyList<TextRepair> Repairs { get; }

    /// <summary>Numbers of the lines that could not be looked through in time.</summary>
    public IReadOnlyList<int> SkippedLines { get; }

    /// <summary>The document read from the corrected text.</summary>
    public DocumentContent Content { get; }

    /// <summary>Whether it is an official document at all: briefings and interpretations have neither number nor recipients.</summary>
    public bool IsDocument => Content.Kind is not DocumentKind.Other;

    public static CheckedText Read(string text) => Read(text, TextRepairs.Look(text));

    /// <summary>The same with what was found of its repairs.</summary>
    public static CheckedText Read(string text, ProposedRepairs proposed) => new(text, proposed);
}
