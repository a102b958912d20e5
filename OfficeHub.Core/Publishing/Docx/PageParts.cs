using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>Paper, grid, page numbers and the settings of the file.</summary>
internal static class PageParts
{
    public const string OddFooter = "rIdFooterOdd";
    public const string EvenFooter = "rIdFooterEven";
    public const string FirstFooter = "rIdFooterFirst";

    /// <summary>Of an imprint whose page has no number.</summary>
    public const string NoFooter = "rIdFooterNone";

    /// <summary>The grid of 22 lines; characters are held by their tracking, because a character grid is read differently by each word processor.</summary>
    private const int LinePitchTwips = 592;

    /// <summary>Whether the imprint has a back page to itself: a section that the program begins on an even page, with an empty page before it where it must.</summary>
    public static bool HasBackPage(DocxDraft draft) => ImprintPart.StartsPage(draft) && draft.Layout.ImprintOnBackPage && draft.Content.Format is not Format.Letter;

    /// <summary>Ends the text where the imprint has a section of its own: in its last paragraph, since one more might not find room.</summary>
    public static void EndText(DocxDraft draft, List<OpenXmlElement> body)
    {
        if (body is not [.., Paragraph { ParagraphProperties: not null }])
        {
            body.Add(Pieces.Formatted(DocxStyle.Anchor, [DocxStyles.Exactly(1)]));
        }

        ((Paragraph)body[^1]).ParagraphProperties!.SectionProperties = Section(draft, isNumbered: true);
    }

    /// <summary>The last section.</summary>
    public static SectionProperties Last(DocxDraft draft)
    {
        var section = Section(draft, isNumbered: !HasBackPage(draft) || draft.Plan.ImprintIsNumbered);
        if (HasBackPage(draft))
        {
            section.InsertBefore(new SectionType { Val = SectionMarkValues.EvenPage }, section.GetFirstChild<PageSize>());
        }

        return section;
    }

    /// <summary>A page of GB/T 9704 with its numbers outside.</summary>
    /// <param name="draft">The file.</param>
    /// <param name="isNumbered">Whether its pages have numbers.</param>
    public static SectionProperties Section(DocxDraft draft, bool isNumbered)
    {
        // 10.1: 信函 has no number on its first page.
        var isLetter = draft.Content.Format is Format.Letter;
        var section = new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = isNumbered ? OddFooter : NoFooter },
            new FooterReference { Type = HeaderFooterValues.Even, Id = isNumbered ? EvenFooter : NoFooter });
        if (isLetter)
        {
            section.Append(new FooterReference { Type = HeaderFooterValues.First, Id = FirstFooter });
        }

        section.Append(
            new PageSize { Width = (uint)Lengths.Twips(GbT9704.PageWidthMm), Height = (uint)Lengths.Twips(GbT9704.PageHeightMm) },
            new PageMargin
            {
                Top = Lengths.Twips(GbT33476.TopMarginMm),
                Bottom = Lengths.Twips(GbT33476.BottomMarginMm),
                Left = (uint)Lengths.Twips(GbT9704.BindingMarginMm),
                Right = (uint)Lengths.Twips(GbT9704.OuterMarginMm),
                Header = (uint)Lengths.Twips(15),
                Footer = (uint)FooterTwips,
                Gutter = 0,
            });
        if (isLetter)
        {
            section.Append(new TitlePage());
        }

        section.Append(new DocGrid { Type = DocGridValues.Lines, LinePitch = LinePitchTwips });
        return section;
    }

    public static Footer OddPages() => new(Pieces.Line(DocxStyle.PageOdd, Number()));

    public static Footer NoPages() => new(Pieces.Line(DocxStyle.PageEven));

    public static Footer EvenPages() => new(Pieces.Line(DocxStyle.PageEven, Number()));

    public static DocumentFormat.OpenXml.Wordprocessing.Settings FileSettings() => new(
        new EvenAndOddHeaders(),
        new CharacterSpacingControl { Val = CharacterSpacingValues.DoNotCompress },
        new Compatibility(
            new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }),
        new ThemeFontLanguages { Val = "en-US", EastAsia = "zh-CN" });

    public static Fonts FontTable(FaceNames faces) => new(faces.All.Select(face =>
    {
        var font = new Font { Name = face };
        if (FaceNames.Alternative(face) is { } other)
        {
            font.Append(new AltName { Val = other });
        }

        font.Append(new FontCharSet { Val = "86" }, new FontFamily { Val = FontFamilyValues.Auto }, new Pitch { Val = FontPitchValues.Variable });
        return font;
    }));

    // A dash lies in the middle of its character, whose top is therefore half a 4号 higher. GB/T 9704-2012, 7.5.
    private static int FooterTwips =>
        Lengths.Twips(GbT9704.BottomMarginMm - GbT9704.PageNumberBelowMm) - (int)(GbT9704.Size4Pt * 20 / 2);

    private static Run[] Number() => [Pieces.Words("— "), .. Pieces.Field(" PAGE "), Pieces.Words(" —")];
}
