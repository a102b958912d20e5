using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Spreadsheets;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.People;
using OfficeHub.Core.Rosters;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Rosters;

public sealed class RosterTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] Heading = ["机关", "内设机构", "岗位", "姓名", "工号", "办公电话", "手机", "任职起", "主岗"];

    private readonly string _folder = Directory.CreateTempSubdirectory("officehub-roster-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Exported_roster_imported_again_changes_nothing()
    {
        await using var office = await OpenAsync();
        var actor = await ActorAsync(office);
        var file = (await office.Get<RosterExportQuery>().ExportAsync(new StaffFilter(), "", actor, None)).Value;

        var view = await CheckAsync(office, actor, file.Content);

        Assert.Empty(view.Plan!.Faults);
        Assert.True(view.Plan.IsEmpty, view.Plan.Summary);
        Assert.Equal("人员名册20260701.xlsx", file.FileName);
        var row = Assert.Single(await office.LogAsync(), row => row.ActionName == "导出人员名册");
        Assert.Equal($"{DemoRows} 行，在岗；用途：未写", row.Summary);
    }

    [Fact]
    public async Task Export_of_many_rows_asks_for_the_purpose()
    {
        await using var office = await OpenAsync();
        var actor = await ActorAsync(office);
        await SetLimitAsync(office, 10);

        var refused = await office.Get<RosterExportQuery>().ExportAsync(new StaffFilter(), " ", actor, None);
        var done = await office.Get<RosterExportQuery>().ExportAsync(new StaffFilter(), "年度核对", actor, None);

        Assert.Equal("Reason", Assert.Single(Assert.IsType<Invalid>(refused.Error).Faults).Field);
        Assert.True(done.IsSuccess);
        Assert.EndsWith("用途：年度核对", (await office.LogAsync())[^1].Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_and_upload_without_the_right_are_refused_and_on_record()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("苏日娜");

        Assert.IsType<NotAllowed>((await office.Get<RosterExportQuery>().ExportAsync(new StaffFilter(), "看看", actor, None)).Error);
        Assert.IsType<NotAllowed>((await office.Get<RosterIntake>().TakeAsync(new ExplodingStream(), "名册.xlsx", null, actor, None)).Error);
        Assert.IsType<NotAllowed>((await office.Get<RosterCheckQuery>().CheckAsync(Guid.NewGuid(), actor, None)).Error);
        Assert.IsType<NotAllowed>((await office.Get<ImportRosterHandler>().HandleAsync(new ImportRoster(Guid.NewGuid(), Guid.NewGuid(), 0), actor, None)).Error);
        Assert.Equal(4, (await office.LogAsync()).Count(row => row.Outcome == "Common.NotAllowed"));
    }

    [Fact]
    public async Task Sheet_adds_department_post_person_and_holding_in_one_act()
    {
        await using var office = await OpenAsync();
        var actor = await ActorAsync(office);
        var view = await CheckAsync(office, actor, await SheetAsync(
            ["行署办公室", "外事科", "科长", "乌仁", "BY0101", "6240", "10000000101", "2026年7月1日", "是"],
            ["行署办公室", "文电科", "编号登记员", "高静", "BY0011", "6299", "", "", "是"]));
        Assert.Equal((1, 1, 1, 1, 1), (view.Plan!.NewUnits, view.Plan.NewPosts, view.Plan.NewStaff, view.Plan.NewHoldings, view.Plan.Corrections));
        Assert.Equal(DemoRows, await HoldingsAsync(office));

        var done = await office.Get<ImportRosterHandler>().HandleAsync(new ImportRoster(Guid.NewGuid(), view.Id, view.Revision), actor, None);

        Assert.True(done.IsSuccess);
        Assert.Equal(DemoRows + 1, await HoldingsAsync(office));
        Assert.Equal("6299", (await office.StaffAsync("高静")).OfficePhone);
        Assert.Equal("10000000011", (await office.StaffAsync("高静")).Mobile);
        Assert.Equal((await office.PostAsync("外事科", "科长")).Id, (await office.StaffAsync("乌仁")).Holdings[0].PostId);
        Assert.Equal(done.Value, (await office.LogAsync())[^1].Summary);
        var late = await office.Get<CorrectStaffHandler>().HandleAsync(
            new CorrectStaff(Guid.NewGuid(), (await office.StaffAsync("高静")).Id, 0, "高静", "BY0011", "6298", null, "gj"), await office.MaintainerAsync(), None);
        Assert.Equal(("徐国强", "导入人员名册"), Assert.IsType<ChangedMeanwhile>(late.Error) is var meanwhile ? (meanwhile.Who, meanwhile.What) : default);
        var line = Assert.Single((await office.Get<StaffHistoryQuery>().OfAsync((await office.StaffAsync("乌仁")).Id, actor, None)).Value);
        Assert.Equal(("导入人员名册", "名册“名册.xlsx”"), (line.What, line.Summary));
        Assert.IsType<RosterImported>((await office.Get<ImportRosterHandler>().HandleAsync(new ImportRoster(Guid.NewGuid(), view.Id, view.Revision + 1), actor, None)).Error);
    }

    [Fact]
    public async Task Sheet_with_faults_names_each_by_row_and_column_and_changes_nothing()
    {
        await using var office = await OpenAsync();
        var actor = await ActorAsync(office);
        var view = await CheckAsync(office, actor, await SheetAsync(
            ["北原盟审计局", "", "局长", "甲", "BY0201", "", "", "2026-07-01", "是"],
            ["行署办公室", "文电科", "编号登记员", "高婧", "BY0011", "", "", "", ""],
            ["行署办公室", "文电科", "编号登记员", "乙", "BY0202", "六二", "138", "昨天", "也许"],
            ["行署办公室", "文电科", "编号登记员", "丙", "BY0203", "", "", "2026-07-01", ""]));

        Assert.Equal(
            [(2, "机关"), (3, "姓名"), (4, "办公电话"), (4, "手机"), (4, "任职起"), (4, "主岗")],
            view.Plan!.Faults.Select(fault => (fault.Row, fault.Column)));
        Assert.Equal(new RosterHasFaults(6), (await office.Get<ImportRosterHandler>().HandleAsync(new ImportRoster(Guid.NewGuid(), view.Id, view.Revision), actor, None)).Error);
        await using var db = await office.ContextAsync();
        Assert.False(await db.Set<Staff>().AnyAsync(staff => staff.EmployeeNumber == "BY0203"));
    }

    [Fact]
    public async Task Sheet_without_a_heading_says_which_columns_are_missing()
    {
        await using var office = await OpenAsync();
        var actor = await ActorAsync(office);
        using var content = new MemoryStream();
        await SpreadsheetWriter.WriteAsync(content, new Sheet("表", [new SheetColumn("姓名"), new SheetColumn("工号")], Rows([["甲", "1"]])), office.Clock.UtcNow, None);

        var view = await CheckAsync(office, actor, content.ToArray());

        Assert.Equal(["机关", "内设机构", "岗位", "办公电话", "手机", "任职起", "主岗"], view.Plan!.Faults.Select(fault => fault.Column));
    }

    [Fact]
    public async Task Import_gives_one_person_one_existing_post_at_a_time_and_none_to_the_importer_himself()
    {
        await using var office = await OpenAsync();
        var self = await office.StaffAsync("李文斌");
        var actor = (await ActorAsync(office)) with { StaffId = self.Id };

        var view = await CheckAsync(office, actor, await SheetAsync(
            ["行署办公室", "信息科", "科长", "丁", "BY0301", "", "", "2026-07-01", ""],
            ["行署办公室", "机要保密科", "安全管理员", "丁", "BY0301", "", "", "2026-07-01", ""],
            ["行署办公室", "信息科", "科长", "李文斌", self.EmployeeNumber, "", "", "2026-07-01", ""]));

        Assert.Equal([3, 4], view.Plan!.Faults.Select(fault => fault.Row));
        Assert.Contains("本人", view.Plan.Faults[1].Message, StringComparison.Ordinal);
    }

    private const int DemoRows = 40;

    private async Task<TestOffice> OpenAsync() => await DemoOffice.OpenAsync(services =>
    {
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Files:Folder", _folder)]).Build());
        services.AddSettings();
        services.AddFiles();
        services.AddRosters();
    });

    private static Task<Actor> ActorAsync(TestOffice office) =>
        office.SignedInAsync("徐国强", OrganizationPermissions.Maintain, OrganizationPermissions.Export);

    private static async Task<RosterView> CheckAsync(TestOffice office, Actor actor, byte[] content)
    {
        var taken = await office.Get<RosterIntake>().TakeAsync(new MemoryStream(content), "名册.xlsx", null, actor, None);
        Assert.True(taken.IsSuccess, taken.Error?.Message);
        var view = await office.Get<RosterCheckQuery>().CheckAsync(taken.Value, actor, None);
        Assert.True(view.IsSuccess, view.Error?.Message);
        return view.Value;
    }

    private static async Task<byte[]> SheetAsync(params string[][] rows)
    {
        using var content = new MemoryStream();
        var sheet = new Sheet("人员名册", [.. Heading.Select(header => new SheetColumn(header))], Rows(rows));
        Assert.True((await SpreadsheetWriter.WriteAsync(content, sheet, new DateTime(2026, 7, 1, 1, 42, 0, DateTimeKind.Utc), None)).IsSuccess);
        return content.ToArray();
    }

    private static async IAsyncEnumerable<IReadOnlyList<SheetCell>> Rows(string[][] rows)
    {
        foreach (var row in rows) yield return [.. row.Select(cell => (SheetCell)cell)];
        await Task.CompletedTask;
    }

    private static async Task<int> HoldingsAsync(TestOffice office)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<PostHolding>().CountAsync();
    }

    private static async Task SetLimitAsync(TestOffice office, int rows)
    {
        var changer = await office.SignedInAsync("李文斌", [.. SettingsPermissions.All]);
        var result = await office.Get<ChangeSettingHandler>().HandleAsync(
            new ChangeSetting(Guid.NewGuid(), TakingOut.ReasonAbove.Key, rows.ToString(System.Globalization.CultureInfo.InvariantCulture), SettingRow.NeverChanged, "试验"), changer, None);
        Assert.True(result.IsSuccess, result.Error?.Message);
    }

    /// <summary>An upload nobody may read.</summary>
    private sealed class ExplodingStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("read without the right");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidOperationException("read without the right");
    }
}
