using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Using;

namespace OfficeHub.Core.Documents.Sealing;

/// <summary>Where one seal of a request stands.</summary>
public enum SealLineState
{
    /// <summary>已盖.</summary>
    Sealed,

    /// <summary>轮到: it can be put on now.</summary>
    Turn,

    /// <summary>等: others seal before.</summary>
    Waits,

    /// <summary>没有公章: its turn, and the agency has no seal in use.</summary>
    NoSeal,

    /// <summary>The request is withdrawn.</summary>
    Over,
}

/// <summary>One seal of a request, as everybody who may see the paper sees it.</summary>
/// <param name="Place">From 0, in the order of the signatures: 0 is the lead agency's.</param>
/// <param name="Agency">Whose.</param>
/// <param name="Page">Page.</param>
/// <param name="ApprovedBy">批准人: who signed for the agency.</param>
/// <param name="ApprovedAt">UTC.</param>
/// <param name="SealNumber">印章编号; empty before.</param>
/// <param name="SealedBy">监印人; empty before.</param>
/// <param name="SealedAt">UTC; null before.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Keepers">Who keeps the agency's seals in use; empty for nobody.</param>
/// <param name="OnItsWay">Of an agency without one: the seal that is applied for or stopped; null for none.</param>
/// <remarks>features.md 98.</remarks>
public sealed record SealLineView(
    int Place, string Agency, int Page, string ApprovedBy, DateTime ApprovedAt, string SealNumber, string SealedBy, DateTime? SealedAt, SealLineState State, string Keepers, SealOnItsWay? OnItsWay);

internal static class SealLineViews
{
    /// <summary>In the order of the signatures.</summary>
    public static async Task<IReadOnlyList<SealLineView>> OfAsync(OfficeHubDbContext db, SealRequest request, CancellationToken ct)
    {
        var waiting = request.Lines.Where(line => line.SealedAt is null).Select(line => line.AgencyId).Distinct().ToList();
        var keepers = (waiting.Count == 0 ? [] : await SealChoices.KeepersAsync(db, waiting, ct)).ToLookup(keeper => keeper.AgencyId, keeper => keeper.Name);
        var views = new List<SealLineView>();
        foreach (var line in request.Lines.OrderBy(line => line.Place))
        {
            var names = string.Join('、', keepers[line.AgencyId].Distinct(StringComparer.Ordinal));
            var hasNone = line.SealedAt is null && names.Length == 0;
            var state = line.SealedAt is not null ? SealLineState.Sealed
                : request.State is not SealRequestState.Open ? SealLineState.Over
                : request.Next?.Place != line.Place ? SealLineState.Waits
                : hasNone ? SealLineState.NoSeal : SealLineState.Turn;
            views.Add(new SealLineView(
                line.Place, line.Agency, line.Page, line.ApprovedBy, line.ApprovedAt, line.SealNumber, line.SealedBy, line.SealedAt, state, names,
                hasNone ? await SealChoices.OnItsWayAsync(db, line.AgencyId, ct) : null));
        }

        return views;
    }
}
