using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Secrecy;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Rosters;
using OfficeHub.Core.Settings;
using OfficeHub.Signing.Hashing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Files;

public sealed class InterceptedFileTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _folder = Directory.CreateTempSubdirectory("officehub-secrecy-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Upload_with_a_mark_reaches_the_reviewer_and_the_outbox_but_nothing_of_it_is_kept()
    {
        await using var office = await OpenAsync();
        var clerk = await office.SignedInAsync("李文斌", OrganizationPermissions.Maintain);
        var reviewer = await ReviewerAsync(office);
        var content = OfficePackage.Xlsx("<row><c t=\"inlineStr\"><is><t>绝密★长期</t></is></c></row>").Build();

        var refused = await TakeAsync(office, clerk, content, "人员调整方案.xlsx");

        Assert.IsType<SecrecyMarkFound>(refused.Error);
        var row = Assert.Single((await office.Get<InterceptedFilesQuery>().ListAsync(openOnly: true, null, reviewer, None)).Value.Rows);
        Assert.Equal(
            ("李文斌", MarkPlace.FileContent, (long)content.Length, Convert.ToHexStringLower(Sm3.Hash(content)), Sm3.HexOf("人员调整方案.xlsx"), office.Clock.UtcNow),
            (row.Who, row.Place, row.Length, row.ContentHash, row.NameHash, row.At));
        Assert.Equal(1, (await office.Get<InterceptedFilesQuery>().CountOpenAsync(reviewer, None)).Value);
        Assert.Empty(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
        await using var db = await office.ContextAsync();
        var message = Assert.Single(await db.Set<OutboxMessage>().ToListAsync());
        Assert.Equal(typeof(FileIntercepted).FullName, message.EventType);
        var log = Assert.Single(await office.LogAsync(), entry => entry.ActionName == "拦下涉密文件");
        Assert.Equal(("李文斌", "OK"), (log.ActorName, log.Outcome));
        foreach (var said in new[] { message.Payload, log.SubjectName + log.Summary })
        {
            Assert.DoesNotContain("调整方案", said, StringComparison.Ordinal);
            Assert.DoesNotContain("绝密", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Mark_in_the_name_is_noted_without_the_name()
    {
        await using var office = await OpenAsync();
        var clerk = await office.SignedInAsync("李文斌", OrganizationPermissions.Maintain);
        var content = OfficePackage.Xlsx().Build();

        await TakeAsync(office, clerk, content, "（机密）名单.xlsx");

        var row = Assert.Single((await office.Get<InterceptedFilesQuery>().ListAsync(openOnly: true, null, await ReviewerAsync(office), None)).Value.Rows);
        Assert.Equal((MarkPlace.FileName, Convert.ToHexStringLower(Sm3.Hash(content))), (row.Place, row.ContentHash));
        Assert.DoesNotContain(await office.LogAsync(), entry => (entry.SubjectName + entry.Summary).Contains("名单", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("hyperlink")]
    [InlineData("macro")]
    [InlineData("broken part after it")]
    [InlineData("another kind of file")]
    public async Task Marked_file_with_another_fault_raises_the_alarm_all_the_same(string fault)
    {
        await using var office = await OpenAsync();
        var clerk = await office.SignedInAsync("李文斌", OrganizationPermissions.Maintain);
        const string Marked = "<row><c t=\"inlineStr\"><is><t>绝密★长期</t></is></c></row>";
        var content = (fault switch
        {
            "hyperlink" => OfficePackage.Xlsx(Marked).Related("rId9", "hyperlink", "file://198.51.100.7/a.exe", outside: true),
            "macro" => OfficePackage.Xlsx(Marked).With("xl/vbaProject.bin", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
            "broken part after it" => OfficePackage.Xlsx(Marked).With("xl/z.xml", "<a>"),
            _ => OfficePackage.Docx("<w:p><w:r><w:t>机密★1年</w:t></w:r></w:p>"),
        }).Build();

        Assert.IsType<SecrecyMarkFound>((await TakeAsync(office, clerk, content, "名单.xlsx")).Error);

        Assert.Equal(1, (await office.Get<InterceptedFilesQuery>().CountOpenAsync(await ReviewerAsync(office), None)).Value);
    }

    [Fact]
    public async Task Mark_is_reported_in_the_name_of_somebody_whose_session_ended_during_the_upload()
    {
        await using var office = await OpenAsync();
        var clerk = await office.SignedInAsync("李文斌", OrganizationPermissions.Maintain);
        await using (var db = await office.ContextAsync())
        {
            await db.Set<UserSession>().Where(session => session.Id == clerk.SessionId).ExecuteUpdateAsync(set => set.SetProperty(session => session.EndedAt, office.Clock.UtcNow));
        }

        var refused = await office.Get<SecrecyGate>().InspectAsync(
            new MemoryStream("绝密★长期"u8.ToArray()), "要情.txt", null, UploadPolicy.Attachments, clerk, None);

        Assert.IsType<SecrecyMarkFound>(refused.Error);
        var row = Assert.Single((await office.Get<InterceptedFilesQuery>().ListAsync(openOnly: true, null, await ReviewerAsync(office), None)).Value.Rows);
        Assert.Equal(("李文斌", MarkPlace.FileContent), (row.Who, row.Place));
        await using var after = await office.ContextAsync();
        Assert.Equal(clerk.StaffId, (await after.Set<InterceptedFile>().SingleAsync()).StaffId);
    }

    [Fact]
    public async Task Upload_broken_off_while_the_mark_is_digested_is_reported_all_the_same()
    {
        await using var office = await OpenAsync();
        var clerk = await office.SignedInAsync("李文斌", OrganizationPermissions.Maintain);
        using var broken = new CancellationTokenSource();
        await broken.CancelAsync();

        await office.Get<SecrecyGate>().InspectAsync(
            new MemoryStream("姓名"u8.ToArray()), "（机密）名单.csv", null, UploadPolicy.Attachments, clerk, broken.Token);

        Assert.Equal(1, (await office.Get<InterceptedFilesQuery>().CountOpenAsync(await ReviewerAsync(office), None)).Value);
    }

    [Fact]
    public async Task File_refused_for_another_reason_alarms_nobody()
    {
        await using var office = await OpenAsync();
        var clerk = await office.SignedInAsync("李文斌", OrganizationPermissions.Maintain);

        Assert.IsType<FileKindMismatch>((await TakeAsync(office, clerk, Encoding.UTF8.GetBytes("姓名,工号"), "名册.xlsx")).Error);

        Assert.Equal(0, (await office.Get<InterceptedFilesQuery>().CountOpenAsync(await ReviewerAsync(office), None)).Value);
    }

    [Fact]
    public async Task Reviewer_settles_it_once_with_a_note_and_nobody_settles_his_own()
    {
        await using var office = await OpenAsync();
        var reviewer = await ReviewerAsync(office);
        var other = await ReviewerAsync(office, "高静");
        await office.Get<ReportInterceptedHandler>().HandleAsync(
            new ReportIntercepted(Guid.NewGuid(), MarkPlace.FileContent, new FileTrace(new string('b', 64), new string('c', 64), 20480)), reviewer, None);
        var row = Assert.Single((await office.Get<InterceptedFilesQuery>().ListAsync(openOnly: true, null, reviewer, None)).Value.Rows);

        Assert.Equal("Note", Assert.Single(Assert.IsType<Invalid>((await SettleAsync(other, " ")).Error).Faults).Field);
        Assert.IsType<OwnInterception>((await SettleAsync(reviewer, "自己清除了")).Error);
        Assert.True((await SettleAsync(other, "当面核实，原件已收回。")).IsSuccess);
        Assert.IsType<ChangedMeanwhile>((await SettleAsync(other, "再登记一次")).Error);

        Assert.Empty((await office.Get<InterceptedFilesQuery>().ListAsync(openOnly: true, null, other, None)).Value.Rows);
        var settled = Assert.Single((await office.Get<InterceptedFilesQuery>().ListAsync(openOnly: false, null, other, None)).Value.Rows);
        Assert.Equal(("高静", "当面核实，原件已收回。", office.Clock.UtcNow), (settled.SettledBy, settled.Note, settled.SettledAt!.Value));

        Task<Result> SettleAsync(Actor actor, string note) =>
            office.Get<SettleInterceptedHandler>().HandleAsync(new SettleIntercepted(Guid.NewGuid(), row.Id, row.Revision, note), actor, None);
    }

    private static Task<Result<Guid>> TakeAsync(TestOffice office, Actor actor, byte[] content, string name) =>
        office.Get<RosterIntake>().TakeAsync(new MemoryStream(content), name, null, actor, None);

    private static Task<Actor> ReviewerAsync(TestOffice office, string name = "丁卫国") => office.SignedInAsync(name, FilePermissions.HandleIntercepted);

    private Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(services =>
    {
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Files:Folder"] = _folder }).Build());
        services.AddSettings().AddOrganization().AddRights().AddFiles().AddRosters().AddStoredFiles();
    });
}
