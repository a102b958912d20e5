using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Organization;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Access.Limits;

public sealed class LimitTests : IAsyncLifetime
{
    private TestOffice _office = null!;
    private SmallOffice _small = null!;
    private Unit _agency = null!;
    private Unit _section = null!;
    private SmallOffice.Person _owner = null!;
    private SmallOffice.Person _head = null!;
    private SmallOffice.Person _outsider = null!;
    private Guid _file;

    public async Task InitializeAsync()
    {
        _office = await TestOffice.OpenAsync(services => services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build()).AddFiles().AddRights().AddStoredFiles());
        _small = new SmallOffice(_office);
        await _small.InstallRolesAsync();
        _agency = await _small.UnitAsync("北原盟行政公署办公室");
        _section = await _small.UnitAsync("文电科", _agency);
        _owner = await _small.PersonAsync("高静", await _small.PostAsync(_section, "科员"));
        var headPost = await _small.PostAsync(_section, "科长");
        await _small.GrantAsync(RoleCodes.DepartmentHead, headPost);
        _head = await _small.PersonAsync("赵启明", headPost);
        var other = await _small.UnitAsync("督查科", _agency);
        _outsider = await _small.PersonAsync("苏日娜", await _small.PostAsync(other, "科员"));
        _file = await StoreAsync(await _small.ActorAsync(_owner));
    }

    public Task DisposeAsync() => _office.DisposeAsync().AsTask();

    [Fact]
    public async Task File_is_seen_by_its_owner_and_by_the_head_of_the_unit_only()
    {
        Assert.True(await SeesAsync(_owner));
        Assert.True(await SeesAsync(_head));
        Assert.False(await SeesAsync(_outsider));
        Assert.Empty(await VisibleAsync(Actor.Nobody));
    }

    [Fact]
    public async Task Limit_to_a_named_person_lets_him_in_and_shuts_the_head_out()
    {
        Assert.True((await SetAsync(_owner, null, blocks: true, [_outsider.StaffId], [])).IsSuccess);

        Assert.True(await SeesAsync(_owner));
        Assert.False(await SeesAsync(_head));
        Assert.True(await SeesAsync(_outsider));
    }

    [Fact]
    public async Task Unit_named_counts_with_the_units_below_it()
    {
        Assert.True((await SetAsync(_owner, null, blocks: false, [], [_agency.Id])).IsSuccess);

        Assert.True(await SeesAsync(_outsider));
    }

    [Fact]
    public async Task Named_persons_can_be_exchanged_and_dropped()
    {
        await SetAsync(_owner, null, blocks: false, [_outsider.StaffId], [_section.Id]);
        Assert.Null((await SetAsync(_owner, 0, blocks: false, [_head.StaffId], [_section.Id])).Error);

        Assert.False(await SeesAsync(_outsider));
        Assert.Null((await SetAsync(_owner, 1, blocks: false, [], [])).Error);
        await using var db = await _office.ContextAsync();
        Assert.Empty((await db.Set<AccessLimit>().SingleAsync()).Allowed);
    }

    [Fact]
    public async Task Head_who_would_shut_himself_out_is_refused_and_nothing_changes()
    {
        Assert.IsType<CannotLockYourselfOut>((await SetAsync(_head, null, blocks: true, [_outsider.StaffId], [], "知悉范围收窄")).Error);

        Assert.True(await SeesAsync(_head));
        Assert.False(await SeesAsync(_outsider));
        Assert.True((await SetAsync(_head, null, blocks: true, [_head.StaffId], [], "知悉范围收窄")).IsSuccess);
    }

    [Fact]
    public async Task Head_needs_a_remark_and_the_owner_does_not()
    {
        Assert.Equal("Remark", Assert.Single(Assert.IsType<Invalid>((await SetAsync(_head, null, blocks: false, [], [])).Error).Faults).Field);
        Assert.True((await SetAsync(_owner, null, blocks: false, [], [])).IsSuccess);
    }

    [Fact]
    public async Task Named_reader_may_not_widen_the_circle()
    {
        await SetAsync(_owner, null, blocks: false, [_outsider.StaffId], []);

        Assert.IsType<NotTheOwner>((await SetAsync(_outsider, 0, blocks: false, [], [_agency.Id], "方便")).Error);
    }

    [Fact]
    public async Task Limit_of_what_one_may_not_see_is_refused_like_one_that_is_not_there()
    {
        var hidden = await SetAsync(_outsider, null, blocks: false, [_outsider.StaffId], [], "想看");
        var missing = await _office.Get<SetLimitHandler>().HandleAsync(
            new(Guid.NewGuid(), StoredFiles.LimitKind, Guid.NewGuid(), null, false, [], [], "想看"), await _small.ActorAsync(_outsider), default);

        Assert.IsType<NotFound>(hidden.Error);
        Assert.Equal(missing.Error, hidden.Error);
    }

    [Fact]
    public async Task Second_of_two_who_limit_one_file_reads_that_he_was_late()
    {
        await SetAsync(_owner, null, blocks: false, [], []);

        var lost = Assert.IsType<ChangedMeanwhile>((await SetAsync(_head, null, blocks: false, [_outsider.StaffId], [], "协办")).Error);
        Assert.Equal(("高静（文电科科员）", "设置可见范围"), (lost.Who, lost.What));
    }

    [Fact]
    public async Task Report_is_for_those_who_look_after_the_file_and_the_security_administrator()
    {
        var guardian = await _small.PersonAsync("陈立诚");
        await _small.GrantAsync(RoleCodes.SecurityAdministrator, guardian);
        var query = _office.Get<WhoMaySeeQuery>();

        Assert.IsType<NotFound>((await query.FindAsync(StoredFiles.LimitKind, _file, await _small.ActorAsync(_outsider), default)).Error);
        var view = (await query.FindAsync(StoredFiles.LimitKind, _file, await _small.ActorAsync(guardian), default)).Value;
        Assert.False(view.MaySet);
        Assert.Equal(
            [("赵启明", "岗位有角色“部门负责人”：查看和管理本单位的文件"), ("高静", "本人的")],
            view.Rows.Select(row => (row.Name, row.Reason)));
    }

    [Fact]
    public async Task Download_of_a_hidden_file_is_not_found_and_on_record()
    {
        var result = await _office.Get<DownloadFileQuery>().OpenAsync(_file, await _small.ActorAsync(_outsider), default);

        Assert.Equal(new NotFound("文件"), result.Error);
        Assert.Equal(("下载文件", "Common.NotFound", _file), (await _office.LogAsync())[^1] is var row ? (row.ActionName, row.Outcome, row.SubjectId) : default);
    }

    private async Task<Guid> StoreAsync(Actor owner)
    {
        await using var db = await _office.ContextAsync();
        var file = new StoredFile(
            Guid.CreateVersion7(), "人员名册.xlsx", FileKind.Xlsx, 12_000, new string('a', 64), FilePurpose.OrganizationExport, owner, _office.Clock.UtcNow);
        db.Add(file);
        await db.SaveChangesAsync();
        return file.Id;
    }

    private async Task<bool> SeesAsync(SmallOffice.Person person) => (await VisibleAsync(await _small.ActorAsync(person))).Contains(_file);

    private async Task<List<Guid>> VisibleAsync(Actor actor)
    {
        await using var db = await _office.ContextAsync();
        return await db.Set<StoredFile>().VisibleTo(db, actor).Select(file => file.Id).ToListAsync();
    }

    private async Task<Result> SetAsync(
        SmallOffice.Person by, int? revision, bool blocks, IReadOnlyList<Guid> people, IReadOnlyList<Guid> units, string remark = "") =>
        await _office.Get<SetLimitHandler>().HandleAsync(
            new(Guid.NewGuid(), StoredFiles.LimitKind, _file, revision, blocks, people, units, remark), await _small.ActorAsync(by), default);
}
