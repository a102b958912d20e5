using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;
using Graphics = DocumentFormat.OpenXml.Drawing.Pictures;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>公文二维条码: a picture where the layout put it, held by the first or the last paragraph, which it does not move.</summary>
internal static class BarcodePart
{
    /// <summary>Puts the barcode on the first or the last page.</summary>
    /// <param name="draft">The file.</param>
    /// <param name="body">All its paragraphs.</param>
    public static void Put(DocxDraft draft, Body body)
    {
        var paragraphs = body.Elements<Paragraph>();
        if (draft.Options.Barcode is { } barcode && (barcode.IsAtHead ? paragraphs.FirstOrDefault() : paragraphs.LastOrDefault()) is { } holder)
        {
            holder.AppendChild(new Run(new Drawing(Anchored(draft, barcode))));
        }
    }

    private static DocumentFormat.OpenXml.Drawing.Wordprocessing.Anchor Anchored(DocxDraft draft, LaidBarcode barcode)
    {
        var picture = draft.Add(LaidBarcode.Description, BarcodePng.Of(barcode.Symbol));
        var (width, height) = (Lengths.Emus(barcode.WidthMm), Lengths.Emus(barcode.HeightMm));
        var id = draft.NextDrawing();
        return new DocumentFormat.OpenXml.Drawing.Wordprocessing.Anchor(
            new SimplePosition { X = 0, Y = 0 },
            new HorizontalPosition(new PositionOffset(Lengths.Text(Lengths.Emus(barcode.X)))) { RelativeFrom = HorizontalRelativePositionValues.Page },
            new VerticalPosition(new PositionOffset(Lengths.Text(Lengths.Emus(barcode.Y)))) { RelativeFrom = VerticalRelativePositionValues.Page },
            new Extent { Cx = width, Cy = height },
            new EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
            new WrapNone(),
            new DocProperties { Id = id, Name = picture.Name, Description = LaidBarcode.Description },
            new DocumentFormat.OpenXml.Drawing.Wordprocessing.NonVisualGraphicFrameDrawingProperties(),
            new Graphic(new GraphicData(new Graphics.Picture(
                new Graphics.NonVisualPictureProperties(
                    new Graphics.NonVisualDrawingProperties { Id = id, Name = picture.Name, Description = LaidBarcode.Description },
                    new Graphics.NonVisualPictureDrawingProperties()),
                new Graphics.BlipFill(new Blip { Embed = picture.RelationshipId }, new Stretch(new FillRectangle())),
                new Graphics.ShapeProperties(
                    new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
                    new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
            {
                Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
            }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
            SimplePos = false,
            RelativeHeight = 2,
            BehindDoc = false,
            Locked = false,
            LayoutInCell = true,
            AllowOverlap = true,
        };
    }
}
