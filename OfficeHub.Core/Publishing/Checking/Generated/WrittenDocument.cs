using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Checking.Generated;

/// <summary>A DOCX as the rules on it need it: which paragraph is title, text, annex, imprint. Elements are found by their tags, in files of other programs by what they say.</summary>
internal sealed partial class WrittenDocument
{
    private static readonly string[] Closing = [GbT33476.AnnexNote, GbT33476.Signature, GbT33476.DocumentDate, GbT33476.Remark];

    private readonly List<OpenXmlElement> _children;
    private readonly int _first;
    private readonly int _end;

    public WrittenDocument(WordprocessingDocument package)
    {
        Package = package;
        Body = package.MainDocumentPart!.Document!.Body!;
        Styles = new WrittenStyles(package.MainDocumentPart.StyleDefinitionsPart?.Styles);
        _children = [.. Body.Elements().Where(child => child is Paragraph or Table)];
        var title = IndexOf(GbT33476.Title);
        if (title < 0) title = _children.FindIndex(child => child is Paragraph paragraph && TitleText().IsMatch(Text(paragraph)) && Styles.Justified(paragraph) == JustificationValues.Center);
        Title = title >= 0 ? _children[title] as Paragraph : null;
        var recipients = Math.Max(IndexOf(GbT33476.PrimaryRecipients), title >= 0 && title + 1 < _children.Count && _children[title + 1] is Paragraph next && Text(next).EndsWith('：') ? title + 1 : -1);
        _first = Math.Max(Math.Max(title, recipients), IndexOf(GbT33476.Number)) + 1;
        _end = _children.FindIndex(_first, IsClosing);
        if (_end < 0) _end = _children.Count;
    }

    public WordprocessingDocument Package { get; }

    public Body Body { get; }

    public WrittenStyles Styles { get; }

    /// <summary>标题; null for none.</summary>
    public Paragraph? Title { get; }

    /// <summary>Sections, in their order.</summary>
    public IEnumerable<SectionProperties> Sections => Body.Descendants<SectionProperties>();

    /// <summary>Paragraphs of the main text that say something.</summary>
    public IEnumerable<Paragraph> MainText => _first > 0 && _first <= _end ? _children[_first.._end].OfType<Paragraph>().Where(paragraph => Text(paragraph).Length > 0) : [];

    /// <summary>What begins an annex: 附件1.</summary>
    public IEnumerable<(Paragraph Label, Paragraph? Next)> Annexes =>
        Enumerable.Range(0, _children.Count).Where(i => i >= _end && _children[i] is Paragraph label && AnnexLabel().IsMatch(Text(label))).Select(i => ((Paragraph)_children[i], i + 1 < _children.Count ? _children[i + 1] as Paragraph : null));

    /// <summary>Paragraphs of the imprint with its lines; empty for none.</summary>
    public IReadOnlyList<Paragraph> Imprint => Box is null ? [] : [.. Box.Descendants<TextBoxContent>().First().Elements<Paragraph>()];

    /// <summary>The paragraph that holds the imprint.</summary>
    public Paragraph? Box => _children.OfType<Paragraph>().LastOrDefault(paragraph => paragraph.Descendants<TextBoxContent>().Any(box => box.Descendants<Tag>().Any(tag => tag.Val?.Value is GbT33476.CopyRecipients or GbT33476.PrintingAgency or GbT33476.PrimaryRecipients)));

    /// <summary>发文机关标志 as one text; empty for none that is tagged.</summary>
    public string Mark => string.Concat(_children.SelectMany(child => Tagged(child, GbT33476.IssuerMark)).Select(run => run.InnerText));

    /// <summary>What stands above the mark, and what holds it; null for none that is tagged.</summary>
    public (IReadOnlyList<OpenXmlElement> Above, OpenXmlElement Holder)? HeadPlace => IndexOf(GbT33476.IssuerMark) is >= 0 and var at ? (_children[..at], _children[at]) : null;

    /// <summary>Red lines of the head.</summary>
    public IReadOnlyList<Paragraph> RedLines => [.. _children.OfType<Paragraph>().Where(paragraph => Styles.Upper(paragraph) is { Color.Value: { } color } && color.Equals("FF0000", StringComparison.OrdinalIgnoreCase))];

    /// <summary>What a paragraph says, boxes in it left out.</summary>
    public static string Text(Paragraph paragraph) => string.Concat(Runs(paragraph).Select(run => run.InnerText)).Trim();

    /// <summary>Its runs with text, boxes in it left out.</summary>
    public static IEnumerable<Run> Runs(Paragraph paragraph) => paragraph.Descendants<Run>().Where(run => run.Elements<Text>().Any() && run.Ancestors<Paragraph>().First() == paragraph);

    /// <summary>Whether something stands before another.</summary>
    public bool IsBefore(OpenXmlElement one, OpenXmlElement other) => _children.IndexOf(one) < _children.IndexOf(other);

    /// <summary>Whether it begins a page: by itself, or by a break right before it.</summary>
    public bool BeginsPage(Paragraph paragraph) => Styles.BreaksPage(paragraph) || StartsWithBreak(paragraph)
        || paragraph.PreviousSibling<Paragraph>() is { } before && (before.Descendants<Break>().Any(one => one.Type?.Value == BreakValues.Page) && Text(before).Length == 0 || before.ParagraphProperties?.SectionProperties is not null);

    private static bool StartsWithBreak(Paragraph paragraph) => paragraph.Descendants<Run>().FirstOrDefault()?.Elements<Break>().Any(one => one.Type?.Value == BreakValues.Page) == true;

    private bool IsClosing(OpenXmlElement child) => Closing.Any(key => Tagged(child, key).Any()) || child is Paragraph paragraph
        && (Styles.BreaksPage(paragraph) || paragraph.Descendants<TextBoxContent>().Any() || ClosingText().IsMatch(Text(paragraph)) || paragraph.NextSibling<Paragraph>() is { } next && Day().IsMatch(Text(next)) && Text(paragraph).Length < 30);

    private int IndexOf(string key) => _children.FindIndex(child => Tagged(child, key).Any());

    // What stands in a box stands elsewhere on the page.
    private static IEnumerable<SdtRun> Tagged(OpenXmlElement child, string key) =>
        child.Descendants<SdtRun>().Where(run => run.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value == key && !run.Ancestors<TextBoxContent>().Any());

    [GeneratedRegex("关于.+的(?:决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要)$", RegexOptions.None, 1000)]
    private static partial Regex TitleText();

    [GeneratedRegex("^附件[：:]|^(?:出席|请假|列席)[：:]|^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$", RegexOptions.None, 1000)]
    private static partial Regex ClosingText();

    [GeneratedRegex("^[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日$", RegexOptions.None, 1000)]
    private static partial Regex Day();

    [GeneratedRegex("^附件(?:[0-9]{1,2})?$", RegexOptions.None, 1000)]
    private static partial Regex AnnexLabel();
}
