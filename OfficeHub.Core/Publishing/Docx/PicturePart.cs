using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;
using Graphics = DocumentFormat.OpenXml.Drawing.Pictures;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>A picture in a line of its own; its description where there is none to show.</summary>
internal static class PicturePart
{
    public static Paragraph Of(DocxDraft draft, Content.Picture content)
    {
        if (draft.PictureOf(content.Hash) is not { } picture)
        {
            return Pieces.Line(DocxStyle.Picture, Pieces.Words($"（图：{content.Description}）"));
        }

        var size = PictureSize.Of(content);
        var (width, height) = (Lengths.Emus(size.WidthMm), Lengths.Emus(size.HeightMm));
        var around = Lengths.Text(Lengths.Twips((size.LinesMm - size.HeightMm) / 2));
        var id = draft.NextDrawing();
        var graphic = new Graphic(new GraphicData(new Graphics.Picture(
            new Graphics.NonVisualPictureProperties(
                new Graphics.NonVisualDrawingProperties { Id = id, Name = picture.Name, Description = content.Description },
                new Graphics.NonVisualPictureDrawingProperties()),
            new Graphics.BlipFill(new Blip { Embed = picture.RelationshipId }, new Stretch(new FillRectangle())),
            new Graphics.ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = width, Cy = height }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
        {
            Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
        });
        // Of the smallest size: below a picture there is room for what hangs below the letters of its run.
        return Pieces.Formatted(DocxStyle.Picture, [new SpacingBetweenLines { Before = around, After = around }], new Run(new DocumentFormat.OpenXml.Wordprocessing.RunProperties(DocxStyles.Size(1)), new Drawing(new Inline(
            new Extent { Cx = width, Cy = height },
            new DocProperties { Id = id, Name = picture.Name, Description = content.Description },
            graphic)
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        })));
    }
}
