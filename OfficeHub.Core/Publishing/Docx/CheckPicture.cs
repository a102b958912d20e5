using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Content;
using Graphics = DocumentFormat.OpenXml.Drawing.Pictures;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace OfficeHub.Core.Publishing.Docx;

/// <summary>核验 on the form: the QR code of the address where the sealed paper is checked, and the code to type.</summary>
internal static class CheckPicture
{
    /// <summary>Side of the code: half a millimetre a module is read by every telephone.</summary>
    public const double SideMm = 22;

    private const string Description = "核验二维码";

    /// <summary>The picture; null where there is nothing to check yet.</summary>
    public static DocxPicture? Of(ApprovalForm form) => form.CheckAddress.Length is > 0 and <= QrSymbol.LongestText ? DocxPicture.Of(QrSymbol.Of(form.CheckAddress).Png(), 1) : null;

    /// <summary>What it says: beside the picture, since below it would take the form onto a second page.</summary>
    public static Paragraph[] Words(ApprovalForm form) =>
    [
        Pieces.Line(ApprovalFormStyles.Hash, Pieces.Words("扫码核对印章真伪和文件是否有效")),
        Pieces.Line(ApprovalFormStyles.Hash, Pieces.Words($"核验码 {form.CheckCode}")),
        Pieces.Line(ApprovalFormStyles.Hash, Pieces.Words(form.CheckAddress)),
    ];

    /// <summary>The picture itself.</summary>
    public static Paragraph Drawn(DocxPicture picture)
    {
        var side = Lengths.Emus(SideMm);
        var graphic = new Graphic(new GraphicData(new Graphics.Picture(
            new Graphics.NonVisualPictureProperties(new Graphics.NonVisualDrawingProperties { Id = 1, Name = picture.Name, Description = Description }, new Graphics.NonVisualPictureDrawingProperties()),
            new Graphics.BlipFill(new Blip { Embed = picture.RelationshipId }, new Stretch(new FillRectangle())),
            new Graphics.ShapeProperties(
                new Transform2D(new Offset { X = 0, Y = 0 }, new Extents { Cx = side, Cy = side }),
                new PresetGeometry(new AdjustValueList()) { Preset = ShapeTypeValues.Rectangle })))
        {
            Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture",
        });
        var drawing = new Drawing(new Inline(new Extent { Cx = side, Cy = side }, new DocProperties { Id = 1, Name = picture.Name, Description = Description }, graphic)
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
        return Pieces.Line(ApprovalFormStyles.Entry, new Run(drawing));
    }
}
