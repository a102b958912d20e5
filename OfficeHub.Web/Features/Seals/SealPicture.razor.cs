using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Seals.Drawing;

namespace OfficeHub.Web.Features.Seals;

/// <summary>Shows the picture of a seal inline, so that its characters are the computer's own 宋体 and a script can turn it into a PNG.</summary>
public sealed partial class SealPicture
{
    private ElementReference _element;
    private SealDesign? _drawn;
    private SealDrawing? _drawing;

    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired] public SealDesign Design { get; set; } = null!;

    /// <summary>For example <c>large</c>.</summary>
    [Parameter] public string? Class { get; set; }

    /// <summary>The element around the picture, for <see cref="SealPictureScript"/>.</summary>
    public ElementReference Element => _element;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        if (Design == _drawn) return;
        _drawn = Design;
        _drawing = SealDrawing.Of(Design) is { IsSuccess: true, Value: var drawing } ? drawing : null;
    }

    // Elements and texts one by one: nothing in a design becomes markup.
    private static RenderFragment Tree(XElement element) => builder =>
    {
        builder.OpenElement(0, element.Name.LocalName);
        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            builder.AddAttribute(1, attribute.Name.LocalName, attribute.Value);
        }

        foreach (var child in element.Nodes())
        {
            if (child is XElement inner) builder.AddContent(2, Tree(inner));
            else if (child is XText text) builder.AddContent(3, text.Value);
        }

        builder.CloseElement();
    };
}
