using OfficeHub.Core.Seeding;
using OfficeHub.Core.Seeding.Tour;
using OfficeHub.Web.Accounts;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Startup;

/// <summary>The tour of the demo organisation, for the start page.</summary>
internal sealed class DemoWalk(DemoTours query) : IDemoTour, IDemoOrganisation
{
    private static readonly Dictionary<string, DemoAccountLine> Lines = DemoAccounts.All.ToDictionary(
        account => account.UserName, account => new DemoAccountLine(account.UserName, DemoAccounts.Password, account.Name, account.Post, account.Role), StringComparer.Ordinal);

    public async Task<TourView?> FindAsync(CancellationToken ct) => await query.FindAsync(ct) is not { } tour ? null : new TourView(
        tour.Title, tour.Text,
        [
            .. tour.Steps.Select(step => new TourStep(
                step.Name, Lines.GetValueOrDefault(step.UserName), step.Do, step.Look, step.Address,
                step.State is DemoTourState.Now, step.State is DemoTourState.Leaving, step.State is DemoTourState.Done, step.Trace)),
        ],
        tour.Took);
}
