using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Settings;

namespace OfficeHub.Tests.Crashing;

/// <summary>The mix: the acts of this program, and two made for the purpose that show what theirs do not.</summary>
internal static class Deeds
{
    public static IReadOnlyList<Deed> All { get; } =
    [
        new FoundUnit(), new RetitleUnit(), new SetUpPost(), new TakeOnPerson(), new FillPost(), new LimitHolding(), new ComeAndGo(), new ForgetPassword(),
        new MakeRole(), new ResetRights(), new LendRoleToPost(), new LendRoleToPerson(), new WithdrawGrant(),
        new MarkDay(), new CorrectDay(), new SetNumber(), new GiveNumber(),
        new SendSlip(), new DecideSlip(), new ReturnSlip(), new WithdrawSlip(), new HandSlipOver(),
        new Announce(), new BeRefused(),
    ];

    public static Deed Named(string name) => All.Single(deed => deed.Name == name);

    /// <summary>A name nobody has yet.</summary>
    public static string NewName(string start) => $"{start}{Guid.NewGuid():N}"[..20];
}

/// <summary>修改参数, each worker its own.</summary>
internal sealed class SetNumber : Deed
{
    public static IReadOnlyList<NumberSetting> Settings { get; } =
    [
        .. Enumerable.Range(0, CrashChild.Workers)
            .Select(worker => new NumberSetting($"Test.Days{worker}", $"保管天数{worker}", "测试", "测试用。", 30, 1, int.MaxValue, "天")),
    ];

    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var key = Settings[worker].Key;
        var row = await db.Set<SettingValue>().AsNoTracking().SingleOrDefaultAsync(value => value.Key == key);
        return await IntentAsync(
            db, key, chance.Next(1, int.MaxValue).ToString(CultureInfo.InvariantCulture), row?.Revision ?? SettingRow.NeverChanged);
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<ChangeSettingHandler>().HandleAsync(
        new ChangeSetting(intent.Press, intent.Subject, intent.Wanted, intent.Revision, "按新规定"), CrashOffice.Clerk, CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        (await db.Set<SettingValue>().AsNoTracking().SingleOrDefaultAsync(value => value.Key == subject))?.Value ?? "";
}
