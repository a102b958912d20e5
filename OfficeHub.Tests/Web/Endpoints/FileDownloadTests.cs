using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Web.Endpoints;

public sealed class FileDownloadTests
{
    private const string Script = "<script>alert(1)</script>";

    [Fact]
    public async Task Owner_gets_his_file_as_an_attachment_that_can_run_nothing()
    {
        await using var site = new TestSite().With("SignIn:WaiveSecondStep", "true");
        var file = await StoreAsync(site, "surina", "苏日娜");
        using var owner = WebUser.Of(site, https: true);
        await owner.SignInAsync("surina");

        using var answer = await owner.GetAsync($"/files/{file}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Script, await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("attachment", "通知.txt"), answer.Content.Headers.ContentDisposition is { } how ? (how.DispositionType, how.FileNameStar) : default);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.StartsWith("sandbox;", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var row = (await site.LogAsync())[^1];
        Assert.Equal(("下载文件", "OK", "通知.txt", "苏日娜"), (row.ActionName, row.Outcome, row.SubjectName, row.ActorName));
    }

    [Fact]
    public async Task Somebody_else_reads_the_same_as_for_a_file_that_is_not_there()
    {
        await using var site = new TestSite().With("SignIn:WaiveSecondStep", "true");
        var file = await StoreAsync(site, "surina", "苏日娜");
        await People.AddAsync(site.Services, "gaojing", "高静");
        using var other = WebUser.Of(site, https: true);
        await other.SignInAsync("gaojing");

        using var hidden = await other.GetAsync($"/files/{file}");
        using var missing = await other.GetAsync($"/files/{Guid.NewGuid()}");
        using var readers = await other.GetAsync($"/files/{file}/readers.xlsx");

        Assert.All([hidden, missing, readers], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
        Assert.Equal(await missing.Content.ReadAsStringAsync(), await hidden.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Report_on_readers_comes_as_a_workbook()
    {
        await using var site = new TestSite().With("SignIn:WaiveSecondStep", "true");
        var file = await StoreAsync(site, "surina", "苏日娜");
        using var owner = WebUser.Of(site, https: true);
        await owner.SignInAsync("surina");

        using var answer = await owner.GetAsync($"/files/{file}/readers.xlsx");

        Assert.Equal("谁能看到-通知.xlsx", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..2]);
        Assert.Equal(("导出谁能看到", "1 行"), (await site.LogAsync())[^1] is var row ? (row.ActionName, row.Summary) : default);
    }

    private static async Task<Guid> StoreAsync(TestSite site, string userName, string name)
    {
        await People.AddAsync(site.Services, userName, name);
        await using var db = await site.ContextAsync();
        var staff = await db.Set<Account>().Where(account => account.UserName == userName).Select(account => account.StaffId).SingleAsync();
        var content = Encoding.UTF8.GetBytes(Script);
        var hash = (await site.Services.GetRequiredService<FileStore>().KeepAsync(new MemoryStream(content), default)).Value;
        var owner = new Actor { Name = name, StaffId = staff };
        var file = new StoredFile(Guid.CreateVersion7(), "通知.txt", FileKind.Txt, content.Length, hash, FilePurpose.OrganizationImport, owner, site.Clock.UtcNow);
        db.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    }
}
