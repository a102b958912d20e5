using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>Paragraphs, runs and frames with little around them: what they look like is in the styles.</summary>
internal static class Pieces
{
    /// <summary>A paragraph of a style.</summary>
    public static Paragraph Line(string style, params OpenXmlElement[] inside) => Formatted(style, [], inside);

    /// <summary>A paragraph of a style with properties of its own, in the order of the schema.</summary>
    public static Paragraph Formatted(string style, OpenXmlElement[] own, params OpenXmlElement[] inside)
    {
        var paragraph = new Paragraph(new ParagraphProperties([new ParagraphStyleId { Val = style }, .. own]));
        paragraph.Append(inside);
        return paragraph;
    }

    public static Run Words(string text) => new(Text(text));

    public static Run Words(string text, string characterStyle) => new(new RunProperties(new RunStyle { Val = characterStyle }), Text(text));

    /// <summary>Words with what is their own; null for what their style says.</summary>
    public static Run Words(string text, string? characterStyle, int? tracking)
    {
        var run = Words(text);
        if (characterStyle is not null || tracking is not null)
        {
            var properties = run.PrependChild(new RunProperties());
            if (characterStyle is not null) properties.Append(new RunStyle { Val = characterStyle });
            if (tracking is { } twentieths) properties.Append(DocxStyles.Tracking(twentieths));
        }

        return run;
    }

    /// <summary>The same run in a size of its own, half a point smaller rather than larger.</summary>
    public static Run Sized(Run run, double pt)
    {
        var properties = run.RunProperties ?? run.PrependChild(new RunProperties());
        properties.Append(DocxStyles.Size(Math.Max(1, Math.Floor(pt * 2) / 2)));
        return run;
    }

    public static Run Tab() => new(new TabChar());

    /// <summary>Words in lines.</summary>
    public static Run Lines(IReadOnlyList<string> lines)
    {
        var run = new Run();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
            {
                run.Append(new Break());
            }

            run.Append(Text(lines[i]));
        }

        return run;
    }

    /// <summary>A field whose value the word processor counts, such as PAGE.</summary>
    public static Run[] Field(string code) =>
    [
        new(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new(new FieldCode { Space = SpaceProcessingModeValues.Preserve, Text = code }),
        new(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        new(Text("1")),
        new(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];

    /// <summary>Puts a paragraph into a frame of its own.</summary>
    public static Paragraph Framed(FrameProperties frame, Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.FrameProperties = frame;
        return paragraph;
    }

    /// <summary>The text without characters XML cannot carry: one of them would make the whole file unreadable.</summary>
    public static string Writable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsWritable(text, text[i], i)) return string.Concat(text.Where((c, at) => IsWritable(text, c, at)));
        }

        return text;
    }

    private static Text Text(string text) => new(Writable(text)) { Space = SpaceProcessingModeValues.Preserve };

    private static bool IsWritable(string text, char c, int at) =>
        char.IsHighSurrogate(c) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : char.IsLowSurrogate(c) ? at > 0 && char.IsHighSurrogate(text[at - 1])
        : System.Xml.XmlConvert.IsXmlChar(c);
}
