using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Emergencies;
using OfficeHub.Core.Documents.Ending;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Listing;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Printing;
using OfficeHub.Core.Documents.Remarks;
using OfficeHub.Core.Documents.Routes;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Documents.Versions;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents;

/// <summary>Registers documents.</summary>
public static class DocumentRegistration
{
    /// <summary>Adds drafting and the way of documents. Needs routing.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddSingleton<IRouteSubject, DocumentSubject>();
        services.AddSingleton<ILimitedObjects, LimitedDocuments>();
        services.AddSingleton<SignatoryRule>();
        services.AddSingleton<StepTakers>();
        services.AddSingleton<LimitedReaders>();
        services.AddSingleton<RouteInstaller>();
        services.AddSingleton<DraftHandler>();
        services.AddSingleton<TakeEditingHandler>();
        services.AddSingleton<SubmitDraftHandler>();
        services.AddSingleton<DraftQuery>();
        services.AddSingleton<DraftPeopleQuery>();
        services.AddSingleton<DraftFactsQuery>();
        services.AddSingleton<CitableQuery>();
        services.AddSingleton<SwitchRulesHandler>();
        services.AddSingleton<CheckRulesQuery>();
        services.AddSingleton<UploadAttachmentHandler>();
        services.AddSingleton<AttachmentIntake>();
        services.AddSingleton<DownloadAttachmentQuery>();
        services.AddSingleton<AttachmentSealsQuery>();
        services.AddSingleton<PictureQuery>();
        services.AddSingleton<OpennessQuery>();
        services.AddSingleton<ReadTextFileQuery>();
        services.AddSingleton<OwnDocumentsQuery>();
        services.AddSingleton<DocumentViewQuery>();
        services.AddSingleton<DocumentDocxQuery>();
        services.AddSingleton<DocumentBarcodes>();
        foreach (var setting in BarcodeSettings.All) services.AddSingleton(setting);
        services.AddSingleton<DocumentPdfQuery>();
        services.AddSingleton<DocumentFormQuery>();
        services.AddSingleton<DocumentInterpretationQuery>();
        services.AddSingleton<AssignNumberHandler>();
        services.AddSingleton<RenditionFiles>();
        services.AddSingleton<TypesetDocumentHandler>();
        services.AddSingleton<RenditionQuery>();
        services.AddSingleton<RenditionFileQuery>();
        services.AddSingleton<AffixSealHandler>();
        services.AddSingleton<SealOfferQuery>();
        services.AddSingleton<SealedRenditionQuery>();
        services.AddSingleton<IssueDocumentHandler>();
        services.AddSingleton<AnswerDeliveryHandler>();
        services.AddSingleton<KeepDeliveriesHandler>();
        services.AddSingleton<IssueOfferQuery>();
        services.AddSingleton<DeliveriesQuery>();
        services.AddSingleton<IncomingQuery>();
        services.AddSingleton<IncomingPaperQuery>();
        services.AddSingleton<IncomingFileQuery>();
        foreach (var setting in DeliverySettings.All) services.AddSingleton(setting);
        services.AddSingleton<VoidNumberHandler>();
        services.AddSingleton<SetFirstSerialHandler>();
        services.AddSingleton<KeepAbbreviationsHandler>();
        services.AddSingleton<NumberOfferQuery>();
        services.AddSingleton<SeriesQuery>();
        services.AddSingleton<RegisterQuery>();
        services.AddSingleton<RegisterPrintQuery>();
        services.AddSingleton<DocumentRouteQuery>();
        services.AddSingleton<EndDocumentHandler>();
        services.AddSingleton<AddRemarkHandler>();
        services.AddSingleton<RestoreVersionHandler>();
        services.AddSingleton<DocumentVersionQuery>();
        services.AddSingleton<CompareVersionsQuery>();
        services.AddSingleton<MarkedDraftQuery>();
        services.AddSingleton<ChangesExportQuery>();
        services.AddSingleton<DocumentHistoryQuery>();
        services.AddSingleton<EmergencyPassagesQuery>();
        services.AddSingleton<FindClassifiedHandler>();
        services.AddSingleton<RemoveClassifiedHandler>();
        services.AddSingleton<ClassifiedCasesQuery>();
        services.AddSingleton<HoldersExportQuery>();
        services.AddEventHandler<DocumentErased, FinishErasure>();
        services.AddDocumentLists();
        services.AddArchiving();
        services.AddSingleton(DocumentRouteDesign.Design);
        foreach (var kind in DocumentSteps.All) services.AddSingleton(kind);
        foreach (var permission in DocumentPermissions.All) services.AddSingleton(permission);
        return services;
    }
}
