using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Tests.Crashing;

/// <summary>Two tables saved in two goes and an event that leaves through the outbox: all of it or none, and one effect of the event.</summary>
internal sealed class Announce : Deed
{
    public override Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var codes = Enumerable.Range(0, 12).Where(_ => chance.Next(2) == 0).Select(number => $"Area.Right{number:00}");
        return IntentAsync(db, $"A{Guid.NewGuid():N}", string.Join('|', [Deeds.NewName("督查员"), .. codes, "事件1", "通知1"]));
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<CommandPath>().RunAsync(
        new Command(intent.Press), CrashOffice.Clerk, CrashOffice.Right,
        async scope =>
        {
            var parts = intent.Wanted.Split('|');
            var role = new Role(Guid.CreateVersion7(), intent.Subject, parts[0], "");
            scope.Db.Add(role);
            scope.Concerns("角色", role.Id, role.Name);
            // Saved in two goes: what the first wrote must not stay alone.
            await scope.Db.SaveChangesAsync(scope.Cancellation);
            scope.Db.AddRange(parts[1..^2].Select(code => new RolePermission { RoleCode = intent.Subject, PermissionCode = code }));
            Raise(role, new RoleAnnounced(intent.Subject));
            return Result.Success;
        },
        CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var name = (await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(role => role.Code == subject))?.Name;
        var codes = await db.Set<RolePermission>().Where(row => row.RoleCode == subject).Select(row => row.PermissionCode).ToListAsync();
        var events = await db.Set<OutboxMessage>().CountAsync(message => message.Payload.Contains(subject));
        var effects = await db.Set<Role>().CountAsync(role => role.Duty == subject);
        return name is null && codes.Count + events + effects == 0
            ? ""
            : string.Join('|', [name, .. codes.Order(StringComparer.Ordinal), $"事件{events}", $"通知{effects}"]);
    }

    // No feature has an event of its own yet; this is the way theirs will go.
    [UnsafeAccessor(UnsafeAccessorKind.Method)]
    private static extern void Raise(Entity entity, IDomainEvent happened);

    [Act("设置角色")]
    private sealed record Command(Guid CommandId) : ICommand;
}

internal sealed record RoleAnnounced(string Code) : IDomainEvent;

/// <summary>The effect: a row more at each telling, were it not for the command id.</summary>
internal sealed class RoleListener(CommandPath path) : IEventHandler<RoleAnnounced>
{
    public static Guid CommandIdFor(OutboxMessage message) => new EventDelivery(message.Id, message.At).CommandIdFor(nameof(RoleListener));

    public async Task HandleAsync(RoleAnnounced happened, EventDelivery delivery, CancellationToken ct)
    {
        var done = await path.RunAsync(
            new Command(delivery.CommandIdFor(nameof(RoleListener))), Actor.System("通知"), CrashOffice.Right,
            scope =>
            {
                var note = Role.Make(Guid.CreateVersion7(), Deeds.NewName("通知"), happened.Code);
                scope.Db.Add(note);
                scope.Concerns("通知", note.Id, note.Name);
                return Task.FromResult(Result.Success);
            },
            ct);
        if (!done.IsSuccess)
        {
            throw new InvalidOperationException($"The reaction was refused: {done.Error.Code}");
        }
    }

    [Act("通知")]
    private sealed record Command(Guid CommandId) : ICommand;
}

/// <summary>An act that has already written when it is refused: nothing of it may stay but its row in the log.</summary>
internal sealed class BeRefused : Deed
{
    public override IEnumerable<CommandStep> Steps => base.Steps.Where(step => step is not CommandStep.Saved);

    public override Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance) => IntentAsync(db, $"X{Guid.NewGuid():N}", "");

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<CommandPath>().RunAsync(
        new Command(intent.Press), CrashOffice.Clerk, CrashOffice.Right,
        async scope =>
        {
            var role = new Role(Guid.CreateVersion7(), intent.Subject, Deeds.NewName("不该有"), "");
            scope.Db.Add(role);
            await scope.Db.SaveChangesAsync(scope.Cancellation);
            scope.Concerns("角色", role.Id, role.Name);
            return Invalid.In("Name", "名称已有角色在用。请换一个名称。");
        },
        CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        await db.Set<Role>().AnyAsync(role => role.Code == subject) ? "不该有的角色" : "";

    [Act("添加角色")]
    private sealed record Command(Guid CommandId) : ICommand;
}
