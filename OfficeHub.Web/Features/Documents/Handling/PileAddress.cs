using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Piles;

namespace OfficeHub.Web.Features.Documents.Handling;

/// <summary>Where an item is handled.</summary>
internal static class PileAddress
{
    /// <summary>A paper that came back to its drafter is mended; every other is handled.</summary>
    public static string Of(PileRow row) => row.StepKind == StepKind.Draft.Code ? DocumentPages.Draft(row.SubjectId) : DocumentPages.Handle(row.ItemId);
}
