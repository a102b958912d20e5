using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Documents.Emergencies;
using OfficeHub.Core.Documents.Normative;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Openness.Watching;
using OfficeHub.Core.Files.Lists;

namespace OfficeHub.Core.Documents.Listing;

/// <summary>The lists of documents that can be taken out.</summary>
internal static class ListsOfDocuments
{
    public static void AddDocumentLists(this IServiceCollection services)
    {
        services.AddListExport();
        services.AddSingleton<RegisterExportQuery>();
        services.AddSingleton<OwnDocumentsExportQuery>();
        services.AddSingleton<PileExportQuery>();
        services.AddSingleton<PassagesExportQuery>();
        foreach (var list in new ListSheet[] { RegisterExportQuery.Sheet, OwnDocumentsExportQuery.Sheet, PileExportQuery.OpenSheet, PileExportQuery.DoneSheet, PassagesExportQuery.Sheet, OpennessTimesExportQuery.Sheet, OpennessStatisticsExportQuery.Sheet, NormativeExportQuery.Sheet })
        {
            services.AddSingleton(list);
        }
    }
}
