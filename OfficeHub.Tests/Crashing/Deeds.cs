using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Tests.Crashing;

/// <summary>The mix: adding, changing under a revision, changing several tables at once, and being refused.</summary>
internal static class Deeds
{
    public static IReadOnlyList<Deed> All { get; } =
    [
        new AddRole(), new GivePermissions(), new TouchSession(), new BeRefused(), new SetNumber(),
    ];

    public static Deed Named(string name) => All.Single(deed => deed.Name == name);
}

internal sealed class AddRole : Deed
{
    public override Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance) =>
        IntentAsync(db, $"R{Guid.NewGuid():N}", $"档案员{Guid.NewGuid():N}"[..20]);

    public override Task<Result> SendAsync(CrashOffice office, Intent intent) => office.Get<CommandPath>().RunAsync(
        new Command(intent.Press), CrashOffice.Clerk, CrashOffice.Right,
        scope =>
        {
            var role = new Role(Guid.CreateVersion7(), intent.Subject, intent.Wanted, "管档案");
            scope.Db.Add(role);
            scope.Concerns("角色", role.Id, role.Name);
            return Task.FromResult(Result.Success);
        },
        CancellationToken.None);

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        (await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(role => role.Code == subject))?.Name ?? "";

    [Act("添加角色")]
    private sealed record Command(Guid CommandId) : ICommand;
}

/// <summary>A role and its permissions in one act: two tables, all rows or none.</summary>
internal sealed class GivePermissions : Deed
{
    public override Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var codes = Enumerable.Range(0, 12).Where(_ => chance.Next(2) == 0).Select(number => $"Area.Right{number:00}");
        return IntentAsync(db, $"G{Guid.NewGuid():N}", $"督查员{Guid.NewGuid():N}"[..20] + "|" + string.Join('|', codes));
    }

    public override Task<Result> SendAsync(CrashOffice office, Intent intent) => office.Get<CommandPath>().RunAsync(
        new Command(intent.Press), CrashOffice.Clerk, CrashOffice.Right,
        async scope =>
        {
            var parts = intent.Wanted.Split('|');
            var role = new Role(Guid.CreateVersion7(), intent.Subject, parts[0], "");
            scope.Db.Add(role);
            scope.Concerns("角色", role.Id, role.Name);
            // Saved in two goes: what the first wrote must not stay alone.
            await scope.Db.SaveChangesAsync(scope.Cancellation);
            scope.Db.AddRange(parts.Skip(1).Where(code => code.Length > 0)
                .Select(code => new RolePermission { RoleCode = intent.Subject, PermissionCode = code }));
            return Result.Success;
        },
        CancellationToken.None);

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var name = (await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(role => role.Code == subject))?.Name;
        var codes = await db.Set<RolePermission>().Where(row => row.RoleCode == subject).Select(row => row.PermissionCode).ToListAsync();
        return name is null && codes.Count == 0 ? "" : $"{name}|{string.Join('|', codes.Order(StringComparer.Ordinal))}";
    }

    [Act("设置角色权限")]
    private sealed record Command(Guid CommandId) : ICommand;
}

/// <summary>A change of one row under its revision, again and again.</summary>
internal sealed class TouchSession : Deed
{
    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var id = CrashOffice.SessionOf(worker);
        var session = await db.Set<UserSession>().AsNoTracking().SingleAsync(row => row.Id == id);
        return await IntentAsync(db, id.ToString(), Text(session.LastSeenAt.AddSeconds(1 + chance.Next(60))), session.Revision);
    }

    public override Task<Result> SendAsync(CrashOffice office, Intent intent) => office.Get<CommandPath>().RunAsync(
        new Command(intent.Press), CrashOffice.Clerk, CrashOffice.Right,
        async scope =>
        {
            var id = Guid.Parse(intent.Subject);
            var session = await scope.Db.Set<UserSession>().SingleAsync(row => row.Id == id, scope.Cancellation);
            scope.Concerns("会话", session.Id, "会话");
            if (await scope.StaleAsync(session, intent.Revision) is { } stale)
            {
                return stale;
            }

            session.Seen(DateTime.Parse(intent.Wanted, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind));
            return Result.Success;
        },
        CancellationToken.None);

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        Text((await db.Set<UserSession>().AsNoTracking().SingleAsync(session => session.Id == Guid.Parse(subject))).LastSeenAt);

    private static string Text(DateTime at) => at.ToString("O", CultureInfo.InvariantCulture);

    [Act("续时")]
    private sealed record Command(Guid CommandId) : ICommand;
}

/// <summary>An act that has already written when it is refused: nothing of it may stay but its row in the log.</summary>
internal sealed class BeRefused : Deed
{
    public override IEnumerable<CommandStep> Steps => base.Steps.Where(step => step is not CommandStep.Saved);

    public override Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance) => IntentAsync(db, $"X{Guid.NewGuid():N}", "");

    public override Task<Result> SendAsync(CrashOffice office, Intent intent) => office.Get<CommandPath>().RunAsync(
        new Command(intent.Press), CrashOffice.Clerk, CrashOffice.Right,
        async scope =>
        {
            var role = new Role(Guid.CreateVersion7(), intent.Subject, "不该有的角色", "");
            scope.Db.Add(role);
            await scope.Db.SaveChangesAsync(scope.Cancellation);
            scope.Concerns("角色", role.Id, role.Name);
            return Invalid.In("Name", "名称已有角色在用。请换一个名称。");
        },
        CancellationToken.None);

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        await db.Set<Role>().AnyAsync(role => role.Code == subject) ? "不该有的角色" : "";

    [Act("添加角色")]
    private sealed record Command(Guid CommandId) : ICommand;
}

/// <summary>A real handler of the slice: 修改参数, each worker its own.</summary>
internal sealed class SetNumber : Deed
{
    public static IReadOnlyList<NumberSetting> Settings { get; } =
    [
        .. Enumerable.Range(0, CrashChild.Workers)
            .Select(worker => new NumberSetting($"Test.Days{worker}", $"保管天数{worker}", "测试", "测试用。", 30, 1, 100_000, "天")),
    ];

    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var key = Settings[worker].Key;
        var row = await db.Set<SettingValue>().AsNoTracking().SingleOrDefaultAsync(value => value.Key == key);
        return await IntentAsync(
            db, key, chance.Next(1, 100_000).ToString(CultureInfo.InvariantCulture), row?.Revision ?? SettingRow.NeverChanged);
    }

    public override Task<Result> SendAsync(CrashOffice office, Intent intent) => office.Get<ChangeSettingHandler>().HandleAsync(
        new ChangeSetting(intent.Press, intent.Subject, intent.Wanted, intent.Revision, "按新规定"), CrashOffice.Clerk, CancellationToken.None);

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        (await db.Set<SettingValue>().AsNoTracking().SingleOrDefaultAsync(value => value.Key == subject))?.Value ?? "";
}
