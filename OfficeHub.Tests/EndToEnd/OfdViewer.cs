using System.Text.Json;
using Microsoft.Playwright;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>The reader ofd.js in a browser, an OFD in it, and what it says and shows. Nothing leaves the test: pages are answered from here.</summary>
/// <remarks>
/// ofd.js 0.2.6 judges two things: the signer's signature over TBS_Sign (<c>VerifyRet</c>) and the digests of the parts (<c>digestCheck</c>).
/// It keeps the digests of all signatures in one global that each signature sets anew, so only those of the last one can be asked for:
/// the page keeps each. It looks neither at dataHash nor at certificates nor at the seal's own signature.
/// </remarks>
internal sealed class OfdViewer(IPage page)
{
    private const string Site = "http://viewer.test/";

    private const string Html = """
        <!doctype html><meta charset="utf-8"><title>OFD</title><style>body { margin: 0; background: #888 }</style><main></main>
        <script>
          const kept = [];
          Object.defineProperty(window, 'toBeChecked', { get: () => kept[kept.length - 1], set: one => kept.push(one) });
        </script>
        <script src="/ofd.js"></script>
        <script>
          window.read = async () => {
            const file = await (await fetch('/paper.ofd')).arrayBuffer();
            const documents = await new Promise((success, fail) => ofd.parseOfdDocument({ ofd: file, success, fail }));
            for (const div of ofd.renderOfd(850, documents[0])) document.querySelector('main').append(div);
            await Promise.all([...document.querySelectorAll('image')].map(one => one.decode()));
            const said = new Map();
            // By attribute: getElementsByName, which its manual names, finds no SVG.
            for (const seal of document.querySelectorAll('[name=seal_img_div]')) {
              const info = JSON.parse(seal.dataset.signedInfo);
              said.set(info.signatureID, info.VerifyRet);
            }
            return [...said].map(([id, signature]) => {
              const parts = kept.find(map => map.has(id)).get(id);
              return { id, signature: signature === true, digests: ofd.digestCheck(parts) === true, parts: parts.length };
            });
          };
          // The edges of all red ink of a picture of a page, in millimetres.
          window.red = async (png, widthMm) => {
            const image = new Image();
            image.src = 'data:image/png;base64,' + png;
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height), ink = canvas.getContext('2d');
            ink.drawImage(image, 0, 0);
            const rgba = ink.getImageData(0, 0, image.width, image.height).data, box = [1e9, 1e9, -1, -1];
            for (let at = 0; at < rgba.length; at += 4) {
              if (rgba[at] < 150 || rgba[at + 1] > 110 || rgba[at + 2] > 110) continue;
              const x = at / 4 % image.width, y = Math.floor(at / 4 / image.width);
              box[0] = Math.min(box[0], x), box[1] = Math.min(box[1], y), box[2] = Math.max(box[2], x + 1), box[3] = Math.max(box[3], y + 1);
            }
            return box[2] < 0 ? [] : box.map(one => one * widthMm / image.width);
          };
        </script>
        """;

    /// <summary>What it says of each signature that it shows a picture of.</summary>
    public async Task<IReadOnlyList<Said>> OpenAsync(byte[] file)
    {
        await page.RouteAsync("**/*", route => route.FulfillAsync(route.Request.Url[Site.Length..] switch
        {
            "ofd.js" => new() { Path = Tree.File("OfficeHub.Tests/Browser/node_modules/ofd.js/lib/ofd.umd.min.js"), ContentType = "text/javascript; charset=utf-8" },
            "paper.ofd" => new() { BodyBytes = file, ContentType = "application/ofd" },
            "" => new() { Body = Html, ContentType = "text/html; charset=utf-8" },
            _ => new() { Status = 404 },
        }));
        await page.GotoAsync(Site);
        return (await page.EvaluateAsync<JsonElement>("read()")).Deserialize<List<Said>>(JsonSerializerOptions.Web)!;
    }

    /// <summary>Every character on a page with the origin it is drawn at, in millimetres from the top left of the page.</summary>
    /// <param name="number">From 1.</param>
    public async Task<IReadOnlyList<Glyph>> GlyphsAsync(int number)
    {
        const string glyphs = """
            number => {
              const page = document.querySelectorAll('main > div')[number - 1], box = page.getBoundingClientRect(), mm = 210 / box.width;
              return [...page.querySelectorAll('text')].map(text => {
                const at = new DOMPoint(+text.getAttribute('x'), +text.getAttribute('y')).matrixTransform(text.getScreenCTM());
                return { text: text.textContent, x: (at.x - box.left) * mm, y: (at.y - box.top) * mm };
              });
            }
            """;
        return (await page.EvaluateAsync<JsonElement>(glyphs, number)).Deserialize<List<Glyph>>(JsonSerializerOptions.Web)!;
    }

    /// <summary>Keeps a picture of a page for people to look at.</summary>
    public Task PictureAsync(int number, string picture) =>
        page.Locator("main > div").Nth(number - 1).ScreenshotAsync(new() { Path = Tree.File($"artifacts/ofd-viewer/{picture}-{number}.png") });

    /// <summary>Left, top, right and bottom of the red ink on a page, in millimetres from its top left; null when there is none.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="picture">Where the picture of the page is kept for people to look at.</param>
    public async Task<InkBox?> RedAsync(int number, string picture)
    {
        var shot = await page.Locator("main > div").Nth(number - 1).ScreenshotAsync(new() { Path = Tree.File($"artifacts/ofd-viewer/{picture}-{number}.png") });
        var edges = await page.EvaluateAsync<double[]>("([png, width]) => red(png, width)", new object[] { Convert.ToBase64String(shot), 210 });
        return edges.Length == 0 ? null : new InkBox(edges[0], edges[1], edges[2], edges[3]);
    }

    /// <summary>The part of a page below a line, drawn three times as large as usual.</summary>
    /// <param name="number">From 1.</param>
    /// <param name="topMm">From the top of the page.</param>
    /// <param name="picture">Where it is kept for people to look at.</param>
    public async Task<byte[]> StripAsync(int number, double topMm, string picture)
    {
        await page.AddStyleTagAsync(new() { Content = "body { zoom: 3 }" });
        return await StripOfAsync(page, page.Locator("main > div").Nth(number - 1), topMm, picture);
    }

    /// <summary>The part of an A4 page below a line.</summary>
    public static async Task<byte[]> StripOfAsync(IPage page, ILocator paper, double topMm, string picture)
    {
        await paper.EvaluateAsync("one => scrollTo(0, one.getBoundingClientRect().bottom + scrollY)");
        var box = await paper.EvaluateAsync<float[]>("one => { const box = one.getBoundingClientRect(); return [box.left + scrollX, box.top + scrollY, box.width]; }");
        var mm = box[2] / 210;
        return await page.ScreenshotAsync(new()
        {
            Path = Tree.File(picture),
            FullPage = true,
            Clip = new() { X = box[0], Y = box[1] + ((float)topMm * mm), Width = box[2], Height = (297 - (float)topMm) * mm },
        });
    }

    /// <summary>A character at its origin.</summary>
    public sealed record Glyph(string Text, double X, double Y);

    /// <summary>One signature.</summary>
    /// <param name="Id">As in Signatures.xml.</param>
    /// <param name="Signature">Whether the signature value holds.</param>
    /// <param name="Digests">Whether all digests hold.</param>
    /// <param name="Parts">How many parts were digested.</param>
    public sealed record Said(string Id, bool Signature, bool Digests, int Parts);
}
