using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Persistence;

public sealed class QueryPathTests
{
    [Fact]
    public async Task Download_whose_row_cannot_be_written_is_closed_again()
    {
        await using var office = await TestOffice.OpenAsync();
        var actor = await office.SignedInAsync("苏日娜");
        var path = new QueryPath(office.Get<IDbContextFactory<OfficeHubDbContext>>(), office.Clock, new FullTrail());
        var content = new MemoryStream("通知正文"u8.ToArray());

        await Assert.ThrowsAsync<IOException>(() => path.RunRecordedAsync<FileDownload>(
            new Download(), actor, Permission.SignedIn,
            _ => Task.FromResult(((Result<FileDownload>)new FileDownload("通知.txt", "text/plain", content), new AuditSubject("文件", Guid.NewGuid(), "通知.txt", ""))),
            CancellationToken.None));

        Assert.False(content.CanRead);
    }

    [Fact]
    public async Task Download_whose_row_is_written_stays_open()
    {
        await using var office = await TestOffice.OpenAsync();
        var actor = await office.SignedInAsync("苏日娜");
        var content = new MemoryStream("通知正文"u8.ToArray());

        var found = await office.Get<QueryPath>().RunRecordedAsync<FileDownload>(
            new Download(), actor, Permission.SignedIn,
            _ => Task.FromResult(((Result<FileDownload>)new FileDownload("通知.txt", "text/plain", content), new AuditSubject("文件", Guid.NewGuid(), "通知.txt", ""))),
            CancellationToken.None);

        Assert.True(found.Value.Content.CanRead);
        Assert.Equal("下载通知", Assert.Single(await office.LogAsync()).ActionName);
    }

    [Act("下载通知")]
    private sealed class Download;

    private sealed class FullTrail : IAuditTrail
    {
        public Task AppendAsync(OfficeHubDbContext db, AuditAct act, CancellationToken ct) => throw new IOException("No space left on device");

        public Task<LastAct?> LastActAsync(OfficeHubDbContext db, Guid objectId, CancellationToken ct) => Task.FromResult<LastAct?>(null);

        public void Committed()
        {
        }
    }
}
