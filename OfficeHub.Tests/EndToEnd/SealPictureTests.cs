using System.Text.Json;
using Microsoft.Playwright;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Endpoints;
using OfficeHub.Web.Features.Seals;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>The picture of a seal turned into a PNG by the browser, under the site's own policy for scripts and pictures.</summary>
public sealed class SealPictureTests
{
    private const string Address = "http://seal.test/";

    // Runs the script of the site, then reads the PNG back: per shape how much of it is inked, what is inked outside all of them, and what is not red.
    private const string Drawing = """
        async ({ width, height, dpi, shapes }) => {
          const module = await import("/js/seal-picture.js");
          const blob = await module.png(document.getElementById("seal"), width, height, dpi);
          const bitmap = await createImageBitmap(blob);
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height), pen = canvas.getContext("2d", { willReadFrequently: true });
          pen.drawImage(bitmap, 0, 0);
          const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
          const scale = bitmap.width / width;
          // Each shape in a colour of its own; at the edges, where it is mixed with nothing, no pixel counts.
          const map = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d", { willReadFrequently: true });
          shapes.forEach((polygons, i) => {
            const path = new Path2D();
            for (const points of polygons) { points.forEach(([x, y], n) => n ? path.lineTo(x * scale, y * scale) : path.moveTo(x * scale, y * scale)); path.closePath(); }
            map.fillStyle = `rgb(${i + 1} 0 0)`;
            map.fill(path, "evenodd");
          });
          const where = map.getImageData(0, 0, bitmap.width, bitmap.height).data;
          const inked = shapes.map(() => [0, 0]);
          let outside = 0, wrong = 0;
          for (let at = 0; at < data.length; at += 4) {
            const ink = data[at + 3] > 127;
            if (data[at + 3] === 255 && (data[at] !== 255 || data[at + 1] || data[at + 2])) wrong++;
            if (where[at + 3] === 0 && ink) outside++;
            if (where[at + 3] === 255) { inked[where[at] - 1][0]++; if (ink) inked[where[at] - 1][1]++; }
          }
          const bytes = new Uint8Array(await blob.arrayBuffer());
          return JSON.stringify({ width: bitmap.width, height: bitmap.height, inked: inked.map(([all, red]) => red / all), outside, wrong, corner: data[3], png: btoa(Array.from(bytes, one => String.fromCharCode(one)).join("")) });
        }
        """;

    [Fact]
    public async Task Browser_draws_the_seal_in_print_size_with_red_ink_where_the_geometry_says()
    {
        await using var chromium = await Chromium.OpenAsync();
        var page = await chromium.WindowAsync(new Uri(Address));

        foreach (var design in new[]
        {
            SealDesign.Round("北原盟行政公署", SealRank.Prefecture), SealDesign.Round("北原盟政务服务与数据管理局", SealRank.Special) with { BottomText = "行政审批专用章", IsDemo = true },
            SealDesign.NameStamp("陈立诚印"),
        })
        {
            await CheckAsync(page, design);
        }
    }

    private static async Task CheckAsync(IPage page, SealDesign design)
    {
        var drawing = SealDrawing.Of(design).Value;
        await ShowAsync(page, SealSvg.Write(drawing));

        var drawn = JsonDocument.Parse(await page.EvaluateAsync<string>(Drawing,
            new { width = design.WidthMm, height = design.HeightMm, dpi = SealInk.Dpi, shapes = Shapes(drawing).Select(shape => shape.Select(points => points.Select(point => new[] { point.X, point.Y }))) })).RootElement;

        var side = (int)Math.Round(design.WidthMm / 25.4 * SealInk.Dpi);
        Assert.Equal((side, side), (drawn.GetProperty("width").GetInt32(), drawn.GetProperty("height").GetInt32()));
        var inked = drawn.GetProperty("inked").EnumerateArray().Select(one => one.GetDouble()).ToList();
        // A character inks a sixth to two thirds of its square; a star and a line all of theirs. Nothing is printed beside them.
        Assert.All(inked.Take(drawing.Glyphs.Count), share => Assert.InRange(share, 0.08, 0.7));
        Assert.All(inked.Skip(drawing.Glyphs.Count), share => Assert.InRange(share, 0.97, 1.0));
        Assert.InRange(drawn.GetProperty("outside").GetInt32(), 0, 40);
        Assert.Equal(0, drawn.GetProperty("wrong").GetInt32());
        Assert.Equal(design.Kind is SealKind.Round ? 0 : 255, drawn.GetProperty("corner").GetInt32());
        var bytes = drawn.GetProperty("png").GetBytesFromBase64();
        var png = SealInk.Check(bytes, design);
        Assert.True(png.IsSuccess, png.Error?.Message);
        Assert.InRange(png.Value.Content.Length, 5_000, 300_000);
        Assert.False(SealInk.Check(bytes, SealDesign.Round("北原盟行政公署办公室") with { WidthMm = design.WidthMm, HeightMm = design.HeightMm }).IsSuccess);
    }

    // Squares of the characters first, then what is solid: the star, and the line around.
    private static IEnumerable<IReadOnlyList<SealPoint>[]> Shapes(SealDrawing drawing)
    {
        foreach (var glyph in drawing.Glyphs) yield return [glyph.Corners];
        if (drawing.Star.Count > 0) yield return [drawing.Star];
        if (drawing.Ring is { } ring) yield return [Circle(ring.Centre, ring.RadiusMm + (ring.LineMm / 2)), Circle(ring.Centre, ring.RadiusMm - (ring.LineMm / 2))];
        if (drawing.Frame is { } frame) yield return [Corners(frame.Box.Less(-frame.LineMm / 2)), Corners(frame.Box.Less(frame.LineMm / 2))];
    }

    private static SealPoint[] Circle(SealPoint centre, double radius) =>
        [.. Enumerable.Range(0, 720).Select(i => new SealPoint(centre.X + (radius * Math.Sin(Math.PI * i / 360)), centre.Y - (radius * Math.Cos(Math.PI * i / 360))))];

    private static SealPoint[] Corners(SealBox box) => [new(box.Left, box.Top), new(box.Right, box.Top), new(box.Right, box.Bottom), new(box.Left, box.Bottom)];

    private static async Task ShowAsync(IPage page, string svg)
    {
        await page.UnrouteAllAsync();
        await page.RouteAsync("**/*", route => route.Request.Url == Address + "js/seal-picture.js"
            ? route.FulfillAsync(new() { ContentType = "text/javascript", Path = Tree.File("OfficeHub.Web/wwwroot/js/seal-picture.js") })
            : route.FulfillAsync(new()
            {
                ContentType = "text/html; charset=utf-8",
                Headers = new Dictionary<string, string> { ["Content-Security-Policy"] = SecurityHeaders.ContentPolicy },
                Body = $"<!DOCTYPE html><title>印章</title><span id=\"seal\">{svg}</span>",
            }));
        await page.GotoAsync(Address);
    }
}
