using Microsoft.Playwright;
using OfficeHub.Tests.Signing.Support;
using OfficeHub.Web.CommandLine;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>公文验章 as a stranger sees it, with papers sealed by an authority the site trusts.</summary>
internal static class VerifyScreens
{
    private static readonly IReadOnlyList<IVerb> Sealing =
        [new SealVerb(TimeProvider.System), new SealMakeVerb(TimeProvider.System), new CertCaVerb(TimeProvider.System), new CertIssueVerb(TimeProvider.System), new CertCrlVerb(TimeProvider.System)];

    public static Task GoodAsync(SiteFixture fixture, IPage page) => CheckAsync(fixture, page, paper => paper, "有效：印章是真的，文件盖章后没有改动");

    public static Task BadAsync(SiteFixture fixture, IPage page) =>
        CheckAsync(fixture, page, paper => SmallOfd.With(paper, "Doc_0/Pages/Page_0/Content.xml", "255 0 0", "0 0 0"), "无效", "验章不通过，图仅供对照：");

    public static async Task PagesAsync(SiteFixture fixture, IPage page)
    {
        await SendAsync(page, "北署发〔2026〕18号.ofd", await SealedAsync(fixture, "--straddle"));
        await page.GetByRole(AriaRole.Radio, new() { Name = "第 2 页", Exact = true }).CheckAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Img, new() { Name = "第 1 页的样子，印章：北原盟行政公署", Exact = true })).ToBeHiddenAsync();
        var second = page.GetByRole(AriaRole.Img, new() { Name = "第 2 页的样子，印章：北原盟行政公署", Exact = true });
        await Assertions.Expect(second).ToBeVisibleAsync();
        // A picture that the content policy or the browser refuses has no size.
        Assert.True(await second.EvaluateAsync<int>("image => image.naturalWidth") > 100);
        await page.GetByRole(AriaRole.Button, new() { Name = "全部收起", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("受保护内容的摘要一致。")).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "是谁签的" }).ClickAsync();
        await Assertions.Expect(page.GetByText("签章者的签名正确。")).ToBeVisibleAsync();
    }

    public static async Task UnreadAsync(SiteFixture fixture, IPage page)
    {
        await SendAsync(page, "照片.ofd", "不是文件"u8.ToArray());
        await page.GetByText("照片.ofd：").WaitForAsync();
    }

    private static async Task CheckAsync(SiteFixture fixture, IPage page, Func<byte[], byte[]> change, string verdict, string warning = "")
    {
        await SendAsync(page, "北署发〔2026〕18号.ofd", change(await SealedAsync(fixture)));
        await page.GetByRole(AriaRole.Heading, new() { Name = verdict, Exact = true, Level = 1 }).WaitForAsync();
        await page.GetByRole(AriaRole.Img, new() { Name = $"{warning}第 1 页的样子，印章：北原盟行政公署", Exact = true }).WaitForAsync();
    }

    private static async Task SendAsync(IPage page, string name, byte[] content)
    {
        await page.GotoAsync("/verify");
        await page.GetByLabel("要验的文件", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = content });
        await page.GetByRole(AriaRole.Button, new() { Name = "验章", Exact = true }).ClickAsync();
    }

    // From an empty folder to a sealed paper, as the office would do it; its trust is laid where the site looks.
    private static async Task<byte[]> SealedAsync(SiteFixture fixture, params string[] where)
    {
        Environment.SetEnvironmentVariable(KeyPassword.Variable, "Beiyuan-2026");
        var folder = Directory.CreateTempSubdirectory("officehub-seal-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "通知.ofd"), SmallOfd.Make(2));
            await File.WriteAllBytesAsync(Path.Combine(folder, "章.png"), SealOffice.Picture.Data.ToArray());
            await DoneAsync(folder, "cert", "ca", "--ca", "机关", "--name", "北原盟行政公署");
            await DoneAsync(folder, "cert", "issue", "--ca", "机关", "--name", "制章中心", "--out", "制章.p12");
            await DoneAsync(folder, "cert", "issue", "--ca", "机关", "--name", "李四", "--out", "李四.p12");
            await DoneAsync(folder, "seal-make", "--name", "北原盟行政公署", "--number", "15290000000001", "--picture", "章.png", "--user", "李四.cer", "--maker", "制章.p12", "--standard", "4", "--out", "机关/行署.esl");
            await DoneAsync(folder, ["seal", "通知.ofd", "--seal", "机关/行署.esl", "--key", "李四.p12", "--out", "已盖.ofd", .. where.Length > 0 ? where : ["--x", "100", "--y", "190.5"]]);
            await Task.Delay(1100);
            await DoneAsync(folder, "cert", "crl", "--ca", "机关");
            Lay(Path.Combine(folder, "机关", "trust"), Path.Combine(fixture.Site.DataFolder, "trust"));
            return await File.ReadAllBytesAsync(Path.Combine(folder, "已盖.ofd"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Lay(string from, string to)
    {
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(file, place);
        }
    }

    private static async Task DoneAsync(string folder, params string[] args)
    {
        await using var said = new StringWriter();
        await using var error = new StringWriter();
        var exit = await Verbs.RunAsync(Sealing, args, new VerbPlace(folder, said, error), default);
        Assert.True(exit == 0, $"{string.Join(' ', args)}: {error}");
    }
}
