using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Emergencies;
using OfficeHub.Core.Documents.LeadersLedger;
using OfficeHub.Core.Documents.Listing;
using OfficeHub.Core.Documents.Normative;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Openness.Watching;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Files;
using OfficeHub.Core.Seals.Register.Reading;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Web.Features.Documents;
using OfficeHub.Web.Features.Documents.LeadersLedger;
using OfficeHub.Web.Features.Documents.Normative;
using OfficeHub.Web.Features.Documents.Numbering;
using OfficeHub.Web.Features.Documents.Openness;
using OfficeHub.Web.Features.Documents.Planning;
using OfficeHub.Web.Features.Seals.Register;
using OfficeHub.Web.Features.Seals.Using;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Endpoints;

/// <summary>Lists as tables, past the circuit: the filter of the page's address, the columns ticked, every row.</summary>
public static class ListEndpoints
{
    /// <summary><c>GET /lists/{list}/export?columns=a,b</c> with the filter of the list; asks for a sign-in, the query for the list's right.</summary>
    public static void MapLists(this IEndpointRouteBuilder routes) => routes.MapGet("/lists/{list}/export", ExportAsync).RequireAuthorization();

    private static async Task<IResult> ExportAsync(string list, string? columns, HttpContext http, [AsParameters] Queries queries, ICurrentActor current, CancellationToken ct)
    {
        var (filter, keys) = (http.Request.QueryString.Value ?? "", columns?.Split(',') ?? []);
        var actor = await current.GetAsync(ct);
        var export = list switch
        {
            "register" => queries.Register.ExportAsync(RegisterAddress.Read(filter), keys, actor, ct),
            "own-documents" => queries.Own.ExportAsync(OwnDocumentsAddress.Read(filter), keys, actor, ct),
            "todo" => queries.Pile.OpenAsync(keys, actor, ct),
            "done" => queries.Pile.DoneAsync(keys, actor, ct),
            "passages" => queries.Passages.ExportAsync(keys, actor, ct),
            "seal-uses" => queries.Uses.ExportAsync(LedgerAddress.Read(filter), keys, actor, ct),
            "openness-times" => queries.Openness.ExportAsync(OpennessPages.Listed(filter), keys, actor, ct),
            "openness-statistics" => queries.Statistics.ExportAsync(OpennessPages.Period(filter, BeijingTime.Today(queries.Clock)), keys, actor, ct),
            "normative" => queries.Normative.ExportAsync(NormativePages.Read(filter), keys, actor, ct),
            "plans" => queries.Plans.ExportAsync(PlanPages.Read(filter, BeijingTime.Today(queries.Clock)), keys, actor, ct),
            "seals" => queries.Seals.ExportAsync(SealRegisterAddress.Read(filter), keys, actor, ct),
            "leaders-ledger" => queries.Leaders.ExportAsync(LeadersLedgerPages.Read(filter, BeijingTime.Today(queries.Clock)), keys, actor, ct),
            _ => Task.FromResult<Result<FileDownload>>(new NotFound("列表")),
        };
        var file = await export;
        return file.IsSuccess
            ? Results.Stream(file.Value.Content, file.Value.MediaType, file.Value.Name)
            : Results.Text(file.Error.Message, "text/plain; charset=utf-8", statusCode: file.Error switch
            {
                NotFound => StatusCodes.Status404NotFound,
                NotAllowed or RightsChanged => StatusCodes.Status403Forbidden,
                _ => StatusCodes.Status422UnprocessableEntity,
            });
    }

    /// <summary>Of every list.</summary>
    internal sealed record Queries(RegisterExportQuery Register, OwnDocumentsExportQuery Own, PileExportQuery Pile, PassagesExportQuery Passages, SealExportQuery Seals, LedgerExportQuery Uses, OpennessTimesExportQuery Openness,
        OpennessStatisticsExportQuery Statistics, NormativeExportQuery Normative, LeadersLedgerExportQuery Leaders, PlanExportQuery Plans, TimeProvider Clock);
}
