using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Web.Features.Documents.Pages;

/// <summary>The pages of a document as it stands, with the number and date it has.</summary>
internal static class LaidPaper
{
    /// <summary>Lays it out.</summary>
    /// <param name="view">The document.</param>
    /// <param name="clock">For the year of a number that is still open.</param>
    public static LaidDocument Of(DocumentView view, TimeProvider clock) =>
        DocumentLayout.Of(PrintedDocument.Of(view.Fields.Content, view.Number, view.Date, view.SignedOff), new LayoutOptions(BeijingTime.Today(clock).Year));
}
