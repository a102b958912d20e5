using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Drawing;

namespace OfficeHub.Web.Features.Seals;

/// <summary>Turns the picture on the page into a PNG: the server has no fonts to draw with.</summary>
public sealed class SealPictureScript(IJSRuntime js)
{
    private IJSObjectReference? _module;

    /// <summary>The PNG of a picture that is on the page.</summary>
    /// <param name="picture">The element around it: <see cref="SealPicture.Element"/>.</param>
    /// <param name="design">What it shows.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The checked PNG, <see cref="SealNotDrawn"/>, or what <see cref="SealInk.Check"/> finds.</returns>
    public async Task<Result<SealPng>> DrawAsync(ElementReference picture, SealDesign design, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(design);
        try
        {
            _module ??= await js.InvokeAsync<IJSObjectReference>("import", ct, "./js/seal-picture.js");
            // As a stream: in one message it would be longer than the circuit takes.
            await using var drawn = await _module.InvokeAsync<IJSStreamReference>("png", ct, picture, design.WidthMm, design.HeightMm, SealInk.Dpi);
            await using var content = await drawn.OpenReadStreamAsync(SealPng.MostBytes, ct);
            using var png = new MemoryStream();
            await content.CopyToAsync(png, ct);
            return SealInk.Check(png.ToArray(), design);
        }
        catch (JSException)
        {
            return new SealNotDrawn();
        }
        catch (ArgumentOutOfRangeException)
        {
            // Longer than a picture of a seal can be.
            return new SealNotDrawn();
        }
    }
}
