using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Standards;
using Shape = DocumentFormat.OpenXml.Office2010.Word.DrawingShape;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>A text box whose text stands on the lower edge of the type area, however many lines it has.</summary>
/// <remarks>
/// A frame or a floating table would push the text above it to and fro between two pages, and LibreOffice drops the lines inside a frame.
/// The box pushes nothing: the paragraph that holds it is as high as its text and so goes to a new page where there is no room.
/// </remarks>
internal static class FootBox
{
    public const string DrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    public const string ShapeNamespace = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

    /// <summary>Room for what an editor adds; what is not used is empty and transparent.</summary>
    private const double SpareMm = 60;

    /// <summary>A line is a border above an empty paragraph, so the last one needs this much below it.</summary>
    private const double BelowLastLineMm = 0.5;

    /// <summary>The paragraph that holds the box.</summary>
    /// <param name="draft">The file.</param>
    /// <param name="name">What a reader of the file is told the box is.</param>
    /// <param name="heightTwips">Height the paragraph takes.</param>
    /// <param name="textMm">Height of its text.</param>
    /// <param name="lines">Its text.</param>
    public static Paragraph Of(DocxDraft draft, string name, int heightTwips, double textMm, IEnumerable<Paragraph> lines)
    {
        var boxMm = textMm + SpareMm;
        var (width, height) = (Lengths.Emus(GbT9704.TypeAreaWidthMm), Lengths.Emus(boxMm));
        var bottomMm = GbT9704.TopMarginMm + GbT9704.TypeAreaHeightMm + BelowLastLineMm;
        var box = new Shape.WordprocessingShape(
            new Shape.NonVisualDrawingShapeProperties { TextBox = true },
            new Shape.ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle },
                new NoFill(),
                new DocumentFormat.OpenXml.Drawing.Outline(new NoFill())),
            new Shape.TextBoxInfo2(new TextBoxContent(lines)),
            new Shape.TextBodyProperties(new NoAutoFit())
            {
                LeftInset = 0,
                TopInset = 0,
                RightInset = 0,
                BottomInset = 0,
                Anchor = TextAnchoringTypeValues.Bottom,
            });
        var anchor = new DocumentFormat.OpenXml.Drawing.Wordprocessing.Anchor(
            new SimplePosition { X = 0, Y = 0 },
            new HorizontalPosition(new HorizontalAlignment("left")) { RelativeFrom = HorizontalRelativePositionValues.Margin },
            new VerticalPosition(new PositionOffset(Lengths.Text(Lengths.Emus(bottomMm - boxMm)))) { RelativeFrom = VerticalRelativePositionValues.Page },
            new Extent { Cx = width, Cy = height },
            new EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new WrapNone(),
            new DocProperties { Id = draft.NextDrawing(), Name = name },
            new DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties(),
            new Graphic(new GraphicData(box) { Uri = ShapeNamespace }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
            SimplePos = false,
            RelativeHeight = 1,
            BehindDoc = false,
            Locked = false,
            LayoutInCell = true,
            AllowOverlap = true,
        };
        return Pieces.Formatted(
            DocxStyle.Anchor, [DocxStyles.Exactly(heightTwips)],
            new Run(new AlternateContent(new AlternateContentChoice(new Drawing(anchor)) { Requires = "wps" })));
    }
}
