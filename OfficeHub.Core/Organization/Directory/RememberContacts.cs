using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.Directory;

/// <summary>Notes whom the actor has just picked.</summary>
[Act("记住常用联系人")]
public sealed record RememberContacts(Guid CommandId, IReadOnlyList<Guid> StaffIds) : ICommand;

/// <summary>Does it.</summary>
public sealed class RememberContactsHandler(CommandPath path)
{
    /// <summary>Puts them first among the actor's recent ones; the oldest beyond <see cref="RecentContact.Kept"/> go.</summary>
    public Task<Result> HandleAsync(RememberContacts command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, Permission.SignedIn, async scope =>
        {
            // Not the person's id: it is no change of the person and must not read as one.
            scope.Concerns("常用联系人", Guid.Empty, actor.Name, $"{command.StaffIds.Count} 人");
            var picked = await scope.Db.Set<Staff>().VisibleTo(actor)
                .Where(staff => command.StaffIds.Contains(staff.Id)).Select(staff => staff.Id).Take(RecentContact.Kept).ToListAsync(ct);
            var known = await scope.Db.Set<RecentContact>().Where(recent => recent.OwnerId == actor.StaffId).ToListAsync(ct);
            foreach (var staffId in picked)
            {
                if (known.Find(recent => recent.StaffId == staffId) is { } earlier)
                {
                    earlier.PickAgain(scope.Now);
                    continue;
                }

                var recent = new RecentContact(Guid.CreateVersion7(), actor.StaffId, staffId, scope.Now);
                known.Add(recent);
                scope.Db.Add(recent);
            }

            scope.Db.RemoveRange(known.OrderByDescending(recent => recent.PickedAt).Skip(RecentContact.Kept));
            return Result.Success;
        }, ct);
}

internal sealed class RecentContactMapping : IEntityTypeConfiguration<RecentContact>
{
    public void Configure(EntityTypeBuilder<RecentContact> builder)
    {
        builder.ToTable("RecentContacts");
        builder.HasIndex(recent => new { recent.OwnerId, recent.StaffId }).IsUnique();
    }
}
