using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.People;

/// <summary>Sets the last day of a holding.</summary>
/// <param name="CommandId">The press.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Revision">The person's, as read.</param>
/// <param name="HoldingId">Which holding.</param>
/// <param name="EndsOn">Last day, counted in.</param>
[Act("免职")]
public sealed record EndHolding(Guid CommandId, Guid StaffId, int Revision, Guid HoldingId, DateOnly EndsOn) : ICommand;

/// <summary>Does it.</summary>
public sealed class EndHoldingHandler(CommandPath path, IEnumerable<IAppointmentRule> rules, TimeProvider clock)
{
    /// <summary>Ends the holding, at once when the day has passed, else by <see cref="DueChanges"/>.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="OwnPosts"/>, what <see cref="Staff.EndHolding"/> refuses, and, for a day later than before, what the rules of an appointment refuse.</returns>
    public Task<Result> HandleAsync(EndHolding command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, scope => scope.OnStaffAsync(
            command.StaffId, command.Revision, $"任职到 {BeijingTime.Day(command.EndsOn)}",
            async staff => await ExtensionFaultAsync(scope, staff, command) is { } refusal
                ? refusal
                : staff.EndHolding(command.HoldingId, command.EndsOn, BeijingTime.Today(clock)), othersOnly: true), ct);

    // Longer than agreed is as good as appointed anew: meanwhile the person may have got a role that does not go with the post's.
    private async Task<Error?> ExtensionFaultAsync(CommandScope scope, Staff staff, EndHolding command)
    {
        if (staff.Holdings.FirstOrDefault(held => held.Id == command.HoldingId) is not { IsOver: false, EndsOn: { } agreed } holding || command.EndsOn <= agreed)
        {
            return null;
        }

        foreach (var rule in rules)
        {
            if (await rule.CheckAsync(scope.Db, staff.Id, holding.PostId, scope.Cancellation) is { } refusal) return refusal;
        }

        return null;
    }
}

/// <summary>Makes another post the primary one.</summary>
[Act("改主岗")]
public sealed record MakePrimary(Guid CommandId, Guid StaffId, int Revision, Guid HoldingId) : ICommand;

/// <summary>Does it.</summary>
public sealed class MakePrimaryHandler(CommandPath path)
{
    /// <summary>The post acts from the next sign-in on.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="HoldingIsOver"/>.</returns>
    public Task<Result> HandleAsync(MakePrimary command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, scope => scope.OnStaffAsync(
            command.StaffId, command.Revision, "改主岗", staff => staff.MakePrimary(command.HoldingId), othersOnly: false), ct);
}

/// <summary>The acts on one person and what he holds run alike.</summary>
internal static class StaffActs
{
    /// <inheritdoc cref="OnStaffAsync(CommandScope, Guid, int, string, Func{Staff, Task{Result}}, bool)"/>
    public static Task<Result> OnStaffAsync(this CommandScope scope, Guid staffId, int revision, string summary, Func<Staff, Result> act, bool othersOnly) =>
        scope.OnStaffAsync(staffId, revision, summary, staff => Task.FromResult(act(staff)), othersOnly);

    /// <summary>Loads the person with the holdings, checks, acts, and lets the changed rights end old sessions.</summary>
    public static async Task<Result> OnStaffAsync(
        this CommandScope scope, Guid staffId, int revision, string summary, Func<Staff, Task<Result>> act, bool othersOnly)
    {
        var staff = await scope.Db.Set<Staff>().VisibleTo(scope.Actor).Include(row => row.Holdings)
            .SingleOrDefaultAsync(row => row.Id == staffId, scope.Cancellation);
        if (staff is null) return new NotFound("人员");
        scope.Concerns("人员", staff.Id, staff.Name, summary);
        if (await scope.StaleAsync(staff, revision) is { } stale) return stale;
        if (othersOnly && staff.Id == scope.Actor.StaffId) return new OwnPosts();
        var result = await act(staff);
        if (result.IsSuccess) await scope.RaiseRightsAsync(staff.Id);
        return result;
    }
}
