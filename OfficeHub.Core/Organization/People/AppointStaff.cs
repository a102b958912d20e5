using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.People;

/// <summary>Puts a person into a post.</summary>
/// <param name="CommandId">The press.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Revision">The person's, as read.</param>
/// <param name="PostId">Which.</param>
/// <param name="StartsOn">First day; may be one to come.</param>
/// <param name="IsPrimary">Whether it becomes the primary post.</param>
[Act("任命")]
public sealed record AppointStaff(Guid CommandId, Guid StaffId, int Revision, Guid PostId, DateOnly StartsOn, bool IsPrimary) : ICommand;

/// <summary>Does it.</summary>
public sealed class AppointStaffHandler(CommandPath path, IEnumerable<IAppointmentRule> rules)
{
    /// <summary>Adds the holding; rights change with it.</summary>
    /// <returns>Id of the holding; <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="OwnPosts"/>, what <see cref="Staff.Appoint"/> and the rules refuse.</returns>
    public Task<Result<Guid>> HandleAsync(AppointStaff command, Actor actor, CancellationToken ct) =>
        path.RunAsync<Guid>(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var staff = await scope.Db.Set<Staff>().VisibleTo(actor).Include(row => row.Holdings).SingleOrDefaultAsync(row => row.Id == command.StaffId, ct);
            if (staff is null) return new NotFound("人员");
            var post = await scope.Db.Set<Post>().VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == command.PostId, ct);
            if (post is null) return new NotFound("岗位");
            var unit = await scope.Db.Set<Unit>().Where(row => row.Id == post.UnitId).Select(row => row.Name).SingleAsync(ct);
            scope.Concerns("人员", staff.Id, staff.Name, $"自 {BeijingTime.Day(command.StartsOn)} 任{unit}{post.Name}{(command.IsPrimary ? "（主岗）" : "")}");
            if (await scope.StaleAsync(staff, command.Revision) is { } stale) return stale;
            if (staff.Id == actor.StaffId) return new OwnPosts();
            foreach (var rule in rules)
            {
                if (await rule.CheckAsync(scope.Db, staff.Id, post.Id, ct) is { } refusal) return refusal;
            }

            var id = Guid.CreateVersion7();
            var appointed = staff.Appoint(id, post, command.StartsOn, command.IsPrimary);
            if (!appointed.IsSuccess) return appointed.Error;
            await scope.RaiseRightsAsync(staff.Id);
            return id;
        }, ct);
}
