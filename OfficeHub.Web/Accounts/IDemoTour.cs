namespace OfficeHub.Web.Accounts;

/// <summary>五分钟引导 through the demo organisation. Registered in Development only.</summary>
public interface IDemoTour
{
    /// <summary>How far one has come; null where there is no demo organisation.</summary>
    Task<TourView?> FindAsync(CancellationToken ct);
}

/// <summary>The tour.</summary>
/// <param name="Title">Of the paper.</param>
/// <param name="Text">To paste.</param>
/// <param name="Steps">In order.</param>
/// <param name="Took">From the first word to the first receipt; null until then.</param>
public sealed record TourView(string Title, string Text, IReadOnlyList<TourStep> Steps, TimeSpan? Took);

/// <summary>A step of it.</summary>
/// <param name="Name">Chinese.</param>
/// <param name="User">As whom to sign in; null where no account is needed.</param>
/// <param name="Do">What to press.</param>
/// <param name="Look">What to look at.</param>
/// <param name="Address">Where; empty until there is such a place.</param>
/// <param name="IsNow">Whether it is this one's turn.</param>
/// <param name="IsLeaving">Whether it was decided and is not sent on yet.</param>
/// <param name="IsDone">Whether it is done.</param>
/// <param name="Trace">Who did it; empty until then.</param>
public sealed record TourStep(string Name, DemoAccountLine? User, string Do, string Look, string Address, bool IsNow, bool IsLeaving, bool IsDone, string Trace);
