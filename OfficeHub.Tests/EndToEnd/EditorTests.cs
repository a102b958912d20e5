using System.IO.Compression;
using Microsoft.Playwright;
using OfficeHub.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace OfficeHub.Tests.EndToEnd;

[Collection(JourneyCollection.Name)]
public sealed class EditorTests(SiteFixture fixture)
{
    private const string Typed = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz";

    [Fact]
    public async Task Words_typed_while_the_server_is_slow_to_answer_are_all_saved()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于做好秋季防火工作的通知", "现将有关事项通知如下。");
        await page.RouteWebSocketAsync("**/_blazor**", Slowly);
        await page.ReloadAsync();
        var first = page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 1 段" });
        await first.ClickAsync(new() { Timeout = 30_000 });
        await page.EvaluateAsync("""
            () => {
              const box = document.querySelector(".editor textarea"), value = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value");
              window.shorter = 0;
              Object.defineProperty(box, "value", { get() { return value.get.call(this); }, set(text) { if (text.length < this.value.length) window.shorter++; value.set.call(this, text); } });
            }
            """);
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.TypeAsync(Typed, new() { Delay = 120 });
        await page.Keyboard.PressAsync("Control+s");

        await Expect(page.GetByText("有改动")).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await Expect(first).ToHaveTextAsync("现将有关事项通知如下。" + Typed);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => window.shorter"));
        await page.ReloadAsync();
        await Expect(first).ToHaveTextAsync("现将有关事项通知如下。" + Typed, new() { Timeout = 30_000 });
    }

    [Fact]
    public async Task Words_of_an_input_method_are_saved_by_key_without_leaving_the_text()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PaperActs.DraftAsync(page, "关于做好冬季取暖工作的通知", "现将有关事项通知如下。");
        var first = page.GetByRole(AriaRole.Textbox, new() { Name = "正文第 1 段" });
        await first.ClickAsync();
        await page.Keyboard.PressAsync("End");
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("Input.imeSetComposition", new() { ["text"] = "qing", ["selectionStart"] = 4, ["selectionEnd"] = 4 });
        await browser.SendAsync("Input.imeSetComposition", new() { ["text"] = "请认真执行", ["selectionStart"] = 5, ["selectionEnd"] = 5 });
        await browser.SendAsync("Input.insertText", new() { ["text"] = "请认真执行" });
        await Expect(first).ToHaveTextAsync("现将有关事项通知如下。请认真执行");
        await page.Keyboard.PressAsync("Control+s");

        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "版面" })).ToContainTextAsync("请认真执行");
        await Expect(page.GetByText("有改动")).ToBeHiddenAsync(new() { Timeout = 15_000 });
        await page.ReloadAsync();
        await Expect(first).ToHaveTextAsync("现将有关事项通知如下。请认真执行", new() { Timeout = 15_000 });
    }

    [Fact]
    public async Task Picture_put_in_by_keyboard_is_kept_shown_and_in_the_file()
    {
        await using var window = await fixture.WindowAsync("surina");
        var page = await window.NewPageAsync();
        await PictureScreens.DraftAsync(fixture, page);
        await PaperActs.SaveAsync(page);
        await Expect(page.GetByText("有改动")).ToBeHiddenAsync();
        await page.ReloadAsync();

        var picture = page.GetByRole(AriaRole.Region, new() { Name = "版面" }).GetByRole(AriaRole.Img, new() { Name = "全盟各月降雨量" });
        await page.GetByRole(AriaRole.Button, new() { Name = "下一页版面" }).ClickAsync();
        await Expect(picture).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await page.WaitForFunctionAsync("() => document.querySelector('.blk img').naturalWidth === 960");
        await page.EvaluateAsync("document.querySelector('.sheet image').decode()");
        var docx = await page.APIRequest.GetAsync(page.Url.Replace("/draft", "/docx", StringComparison.Ordinal));
        using var package = new ZipArchive(new MemoryStream(await docx.BodyAsync()));
        using var bytes = new MemoryStream();
        await using (var part = await package.Entries.Single(entry => entry.FullName.EndsWith(".png", StringComparison.Ordinal)).OpenAsync()) await part.CopyToAsync(bytes);
        Assert.Equal(DrawnPicture.Png(960, 360), bytes.ToArray());
    }

    // 400 ms each way; what is sent keeps its order.
    private static void Slowly(IWebSocketRoute socket)
    {
        var server = socket.ConnectToServer();
        socket.OnMessage(Late(server));
        server.OnMessage(Late(socket));
    }

    private static Action<IWebSocketFrame> Late(IWebSocketRoute to)
    {
        var before = Task.CompletedTask;
        return frame =>
        {
            var due = Task.Delay(400);
            before = SendAsync(before, due, to, frame);
        };
    }

    private static async Task SendAsync(Task before, Task due, IWebSocketRoute to, IWebSocketFrame frame)
    {
        await before;
        await due;
        if (frame.Binary is { Length: > 0 } bytes) to.Send(bytes);
        else to.Send(frame.Text ?? "");
    }
}
