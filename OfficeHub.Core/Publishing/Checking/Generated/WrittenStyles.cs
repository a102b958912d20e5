using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OfficeHub.Core.Publishing.Checking.Generated;

/// <summary>What a paragraph or run of a DOCX really looks like: its own properties, then its styles up the chain, then the defaults of the file.</summary>
internal sealed class WrittenStyles
{
    private const int DeepestChain = 20;

    private readonly Dictionary<string, Style> _styles;
    private readonly DocDefaults? _defaults;
    private readonly string? _usual;

    public WrittenStyles(Styles? styles)
    {
        _styles = styles?.Elements<Style>().Where(style => style.StyleId?.Value is not null).DistinctBy(style => style.StyleId!.Value!, StringComparer.Ordinal).ToDictionary(style => style.StyleId!.Value!, StringComparer.Ordinal) ?? [];
        _defaults = styles?.DocDefaults;
        _usual = _styles.Values.FirstOrDefault(style => style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph)?.StyleId?.Value;
    }

    /// <summary>Name of the Chinese face of a run; empty for none said.</summary>
    public string Face(Paragraph paragraph, Run run) => OfRun<RunFonts>(paragraph, run, fonts => fonts.EastAsia?.Value is { Length: > 0 })?.EastAsia?.Value ?? "";

    /// <summary>Size of a run in half points; 0 for none said.</summary>
    public int Size(Paragraph paragraph, Run run) => int.TryParse(OfRun<FontSize>(paragraph, run, _ => true)?.Val?.Value, CultureInfo.InvariantCulture, out var size) ? size : 0;

    /// <summary>Whether a run is hidden.</summary>
    public bool IsHidden(Paragraph paragraph, Run run) => OfRun<Vanish>(paragraph, run, _ => true) is { } vanish && (vanish.Val is null || vanish.Val.Value);

    /// <summary>How it is set: left, centred …</summary>
    public JustificationValues? Justified(Paragraph paragraph) => OfParagraph<Justification>(paragraph, _ => true)?.Val?.Value;

    /// <summary>Indentation of the first line in characters of 3号; null for none said.</summary>
    public double? FirstLine(Paragraph paragraph)
    {
        var indentation = OfParagraph<Indentation>(paragraph, own => own.FirstLineChars is not null || own.FirstLine is not null || own.Hanging is not null || own.HangingChars is not null);
        if (indentation?.FirstLineChars?.Value is { } characters and not 0) return characters / 100.0;
        return int.TryParse(indentation?.FirstLine?.Value, CultureInfo.InvariantCulture, out var twips) ? twips / 320.0 : null;
    }

    /// <summary>Indentation of the lines after the first, in twips.</summary>
    public int Left(Paragraph paragraph) => int.TryParse(OfParagraph<Indentation>(paragraph, own => own.Left is not null || own.Start is not null) is { } found ? found.Left?.Value ?? found.Start?.Value : null, CultureInfo.InvariantCulture, out var twips) ? twips : 0;

    /// <summary>Space above, in twips.</summary>
    public int Before(Paragraph paragraph) => int.TryParse(OfParagraph<SpacingBetweenLines>(paragraph, own => own.Before is not null)?.Before?.Value, CultureInfo.InvariantCulture, out var twips) ? twips : 0;

    /// <summary>Exact height of a line, in twips; null where it is not exact.</summary>
    public int? Line(Paragraph paragraph) =>
        OfParagraph<SpacingBetweenLines>(paragraph, own => own.Line is not null) is { } spacing && spacing.LineRule?.Value == LineSpacingRuleValues.Exact && int.TryParse(spacing.Line?.Value, CultureInfo.InvariantCulture, out var twips) ? twips : null;

    /// <summary>Whether it begins a page.</summary>
    public bool BreaksPage(Paragraph paragraph) => OfParagraph<PageBreakBefore>(paragraph, _ => true) is { } found && (found.Val is null || found.Val.Value);

    /// <summary>The line above it; null for none.</summary>
    public TopBorder? Upper(Paragraph paragraph) => OfParagraph<ParagraphBorders>(paragraph, own => own.TopBorder is not null)?.TopBorder is { } border && border.Val?.Value != BorderValues.None && border.Val?.Value != BorderValues.Nil ? border : null;

    private T? OfParagraph<T>(Paragraph paragraph, Func<T, bool> says)
        where T : OpenXmlElement
    {
        var chain = Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _usual).Select(style => (OpenXmlElement?)style.StyleParagraphProperties);
        return First(chain.Prepend(paragraph.ParagraphProperties).Append(_defaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle), says);
    }

    private T? OfRun<T>(Paragraph paragraph, Run run, Func<T, bool> says)
        where T : OpenXmlElement
    {
        var own = Chain(run.RunProperties?.RunStyle?.Val?.Value).Concat(Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? _usual)).Select(style => (OpenXmlElement?)style.StyleRunProperties);
        return First(own.Prepend(run.RunProperties).Append(_defaults?.RunPropertiesDefault?.RunPropertiesBaseStyle), says);
    }

    private static T? First<T>(IEnumerable<OpenXmlElement?> properties, Func<T, bool> says)
        where T : OpenXmlElement => properties.Select(one => one?.GetFirstChild<T>()).FirstOrDefault(found => found is not null && says(found));

    // A chain that runs in a circle is some program's mistake.
    private IEnumerable<Style> Chain(string? id)
    {
        for (var steps = 0; id is not null && steps < DeepestChain && _styles.TryGetValue(id, out var style); steps++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }
}
