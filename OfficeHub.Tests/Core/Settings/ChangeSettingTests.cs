using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Settings;

public sealed class ChangeSettingTests
{
    private static readonly NumberSetting Remind = new("Test.RemindDays", "到期提醒", "测试", "到期前几天提醒。", 3, 1, 30, "天");
    private static readonly NumberSetting Quota = new("Test.Quota", "配额", "测试", "最多存多少。", 500, 1, 100_000, "行");
    private static readonly ChoiceSetting Paper = new("Test.Paper", "纸张", "测试", "打印用纸。", "A4", [new("A4", "A4 纸"), new("A3", "A3 纸")]);
    private static readonly NumberSetting Idle = new("Test.Idle", "空闲时限", "安全", "多久不动就退出。", 30, 5, 120, "分钟") { IsSecurity = true };

    [Fact]
    public async Task Change_by_system_administrator_is_in_force_at_once_and_on_record()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.View, SettingsPermissions.Change);
        Assert.Equal(3, await office.Get<ISettings>().GetAsync(Remind, CancellationToken.None));

        var result = await ChangeAsync(office, actor, Remind, "5", reason: "办公会议定");

        Assert.True(result.IsSuccess);
        Assert.Equal(5, await office.Get<ISettings>().GetAsync(Remind, CancellationToken.None));
        var row = Assert.Single(await office.LogAsync());
        Assert.Equal(("修改参数", "到期提醒", "3 天 → 5 天。理由：办公会议定"), (row.ActionName, row.SubjectName, row.Summary));
        var shown = (await office.Get<SettingsQuery>().ListAsync(actor, CancellationToken.None)).Value.Single(line => line.Setting == Remind);
        Assert.Equal(("5", false, 0, "马会川", office.Clock.UtcNow), (shown.Value, shown.IsDefault, shown.Revision, shown.ChangedBy, shown.ChangedAt!.Value));
    }

    [Theory]
    [InlineData("1,000", 1000)]
    [InlineData(" 12，500 ", 12_500)]
    [InlineData("1000", 1000)]
    public async Task Number_is_taken_as_it_is_shown_with_its_thousands_apart(string typed, int stored)
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.Change);

        Assert.True((await ChangeAsync(office, actor, Quota, typed)).IsSuccess);
        Assert.Equal("Value", Assert.Single(Assert.IsType<Invalid>((await ChangeAsync(office, actor, Quota, "1,00", revision: 0)).Error).Faults).Field);

        Assert.Equal(stored, await office.Get<ISettings>().GetAsync(Quota, CancellationToken.None));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("31")]
    [InlineData("")]
    [InlineData("三")]
    [InlineData("3.5")]
    [InlineData("99999999999")]
    [InlineData("1,000")]
    public async Task Change_to_a_value_outside_the_limits_is_refused_in_words(string value)
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.Change);

        var result = await ChangeAsync(office, actor, Remind, value);

        var fault = Assert.Single(Assert.IsType<Invalid>(result.Error).Faults);
        Assert.Equal(("Value", "“到期提醒”要填 1 到 30 之间的整数，单位是天。"), (fault.Field, fault.Message));
        Assert.Equal(3, await office.Get<ISettings>().GetAsync(Remind, CancellationToken.None));
    }

    [Fact]
    public async Task Change_to_an_unknown_choice_is_refused()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.Change);

        Assert.IsType<Invalid>((await ChangeAsync(office, actor, Paper, "B5")).Error);
        Assert.True((await ChangeAsync(office, actor, Paper, "A3")).IsSuccess);
        Assert.Equal("A3", await office.Get<ISettings>().GetAsync(Paper, CancellationToken.None));
    }

    [Fact]
    public async Task Change_of_a_security_setting_takes_the_security_administrator()
    {
        await using var office = await OpenAsync();
        var system = await office.SignedInAsync("马会川", SettingsPermissions.Change);
        var security = await office.SignedInAsync("高静", SettingsPermissions.ChangeSecurity);

        Assert.IsType<NotAllowed>((await ChangeAsync(office, system, Idle, "10")).Error);
        Assert.IsType<NotAllowed>((await ChangeAsync(office, security, Remind, "10")).Error);
        Assert.True((await ChangeAsync(office, security, Idle, "10")).IsSuccess);
    }

    [Fact]
    public async Task Settings_page_without_the_right_shows_nothing()
    {
        await using var office = await OpenAsync();

        var result = await office.Get<SettingsQuery>().ListAsync(await office.SignedInAsync("苏日娜"), CancellationToken.None);

        Assert.IsType<NotAllowed>(result.Error);
    }

    [Fact]
    public async Task Second_of_two_changes_reads_who_was_first()
    {
        await using var office = await OpenAsync();
        var first = await office.SignedInAsync("马会川", SettingsPermissions.Change);
        var second = await office.SignedInAsync("郭永平", SettingsPermissions.Change);

        Assert.True((await ChangeAsync(office, first, Remind, "5")).IsSuccess);
        var lost = await ChangeAsync(office, second, Remind, "7");

        Assert.Equal("马会川", Assert.IsType<ChangedMeanwhile>(lost.Error).Who);
        Assert.Equal(5, await office.Get<ISettings>().GetAsync(Remind, CancellationToken.None));
    }

    [Fact]
    public async Task Two_first_changes_at_once_leave_one_winner()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.Change);

        var results = await Task.WhenAll(Enumerable.Range(4, 8).Select(days => Task.Run(() => ChangeAsync(office, actor, Remind, $"{days}"))));

        var winner = Array.FindIndex(results, result => result.IsSuccess);
        Assert.Single(results, result => result.IsSuccess);
        Assert.All(results.Where(result => !result.IsSuccess), result => Assert.True(result.Error is ChangedMeanwhile or OfficeHub.Core.Persistence.Commands.AlreadyThere));
        Assert.Equal(winner + 4, await office.Get<ISettings>().GetAsync(Remind, CancellationToken.None));
    }

    [Fact]
    public async Task Default_given_back_is_in_force_and_keeps_who_gave_it_back()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.View, SettingsPermissions.Change);
        await ChangeAsync(office, actor, Remind, "5");

        var result = await ChangeAsync(office, actor, Remind, null, revision: 0);

        Assert.True(result.IsSuccess);
        Assert.Equal(3, await office.Get<ISettings>().GetAsync(Remind, CancellationToken.None));
        var shown = (await office.Get<SettingsQuery>().ListAsync(actor, CancellationToken.None)).Value.Single(line => line.Setting == Remind);
        Assert.Equal((true, "马会川", 1), (shown.IsDefault, shown.ChangedBy, shown.Revision));
    }

    [Fact]
    public async Task Value_spoiled_in_the_database_gives_the_default()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.View, SettingsPermissions.Change);
        await ChangeAsync(office, actor, Remind, "5");
        await using (var db = await office.ContextAsync())
        {
            await db.Set<SettingValue>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, "9999"));
        }

        office.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(3, await office.Get<ISettings>().GetAsync(Remind, CancellationToken.None));
        var shown = (await office.Get<SettingsQuery>().ListAsync(actor, CancellationToken.None)).Value.Single(line => line.Setting == Remind);
        Assert.True(shown is { IsOutside: true, Value: "3" });
    }

    [Fact]
    public async Task Change_made_on_another_node_is_seen_after_ten_seconds_and_not_before()
    {
        await using var office = await OpenAsync();
        var actor = await office.SignedInAsync("马会川", SettingsPermissions.Change);
        await ChangeAsync(office, actor, Remind, "5");
        var settings = office.Get<ISettings>();
        Assert.Equal(5, await settings.GetAsync(Remind, CancellationToken.None));
        await using (var db = await office.ContextAsync())
        {
            await db.Set<SettingValue>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Value, "7"));
        }

        Assert.Equal(5, await settings.GetAsync(Remind, CancellationToken.None));
        office.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(7, await settings.GetAsync(Remind, CancellationToken.None));
    }

    private static Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(services => services.AddSettings()
        .AddSingleton<Setting>(Remind).AddSingleton<Setting>(Paper).AddSingleton<Setting>(Idle).AddSingleton<Setting>(Quota));

    private static Task<Result> ChangeAsync(
        TestOffice office, Actor actor, Setting setting, string? value, int revision = SettingRow.NeverChanged, string reason = "") =>
        office.Get<ChangeSettingHandler>().HandleAsync(new(Guid.NewGuid(), setting.Key, value, revision, reason), actor, CancellationToken.None);
}
