using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Web.Features.Documents.Pages;

/// <summary>The pages of a document as it stands, with the number and date it has, or of a text kept of it.</summary>
internal static class LaidPaper
{
    /// <summary>Lays out a text that was kept, without a number of its own.</summary>
    /// <param name="content">The text.</param>
    /// <param name="clock">For the year of a number that is still open.</param>
    public static LaidDocument Of(DocumentContent content, TimeProvider clock) => DocumentLayout.Of(content, new LayoutOptions(BeijingTime.Today(clock).Year));

    /// <summary>Lays it out.</summary>
    /// <param name="view">The document.</param>
    /// <param name="clock">For the year of a number that is still open.</param>
    public static LaidDocument Of(DocumentView view, TimeProvider clock) =>
        DocumentLayout.Of(PrintedDocument.Of(view.Fields.Content, view.Number, view.Date, view.SignedOff), new LayoutOptions(BeijingTime.Today(clock).Year));
}
