using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Documents.Listing;

namespace OfficeHub.Web.Features.Documents;

/// <summary>The filter of 我起草的 as it stands in addresses; list and export read the same.</summary>
internal static class OwnDocumentsAddress
{
    public static OwnDocumentsFilter Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        string Text(string name) => values.TryGetValue(name, out var value) ? value.ToString() : "";
        return new OwnDocumentsFilter(Text("q"), Enum.TryParse<OwnDocumentsPart>(Text("part"), ignoreCase: true, out var part) && Enum.IsDefined(part) ? part : null);
    }
}
