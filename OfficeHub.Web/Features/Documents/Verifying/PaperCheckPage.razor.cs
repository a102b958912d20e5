using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Verifying;
using OfficeHub.Web.Features.Seals;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Verifying;

/// <summary>公文核验 of a paper in hand. features.md 101.</summary>
public sealed partial class PaperCheckPage : ComponentBase
{
    private PaperAtHand? _paper;
    private string? _crowded;
    private string? _refusal;
    private bool? _same;
    private string _name = "";

    /// <summary>What was scanned or typed.</summary>
    [Parameter] public string? Typed { get; set; }

    [SupplyParameterFromForm] private IFormFile? File { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private PapersAtHand Query { get; set; } = null!;

    [Inject] private VerifyTurns Turns { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _refusal = Http.Features.Get<FormTooLong>()?.Sentence;
        if (VerifyCode.Read(Typed) is { } code)
        {
            // Its seals are checked anew each time: as many at once as files are.
            using var turn = await Turns.TakeAsync(Http.RequestAborted);
            if (turn.IsAcquired) _paper = await Query.FindAsync(code, Http.RequestAborted);
            else _crowded = VerifyLimits.Crowded;
        }

        if (_paper is null && HttpMethods.IsGet(Http.Request.Method)) Http.Response.StatusCode = _crowded is null ? StatusCodes.Status404NotFound : StatusCodes.Status429TooManyRequests;
    }

    private async Task CompareAsync()
    {
        if (_paper is not { } paper) return;
        if (File is not { Length: > 0 } file)
        {
            _refusal = "还没有选文件，请选一个 OFD 文件再按“比对”。";
            return;
        }

        if (file.Length > VerifyLimits.MostBytes)
        {
            _refusal = VerifyLimits.TooLong;
            return;
        }

        await using var content = file.OpenReadStream();
        (_name, _same) = (Path.GetFileName(file.FileName), await paper.IsThisFileAsync(content, Http.RequestAborted));
    }

    // Good only where the seal is good and the paper holds: a scanner reads no more than this line.
    private static string Verdict(PaperAtHand paper) => paper switch
    {
        { IsVoid: true } => "已作废：不要再用",
        { CorrectedBy.Length: > 0 } => $"已由 {paper.CorrectedBy} 更正：不要再用",
        { Report: null } => "印章没有核验",
        { Report.Verdict: "FAILED" } => "无效：印章核验不通过",
        { Report.Verdict: "OK" } when Holds(paper) => "有效：印章是真的，文件现在有效",
        { Report.Verdict: "OK" } => $"印章是真的，文件{Validity(paper)}",
        _ => "无法判定",
    };

    private static string Because(PaperAtHand paper) => paper switch
    {
        { IsVoid: true } => $"{paper.IssuerName}已把 {paper.Number} 的文号作废。",
        { CorrectedBy.Length: > 0 } => $"{paper.IssuerName}已印发更正件 {paper.CorrectedBy}，请以更正件为准。",
        { Report: null } => paper.Failed,
        _ => $"{paper.IssuerName} {paper.Number}，由“{string.Join("”“", paper.Seals.Select(seal => seal.Name))}”盖章。",
    };

    private static bool Holds(PaperAtHand paper) => !paper.IsVoid && paper.CorrectedBy.Length == 0 && (paper.Validity is null or { IsComing: true } or { Mark: "已修改" });

    private static string Validity(PaperAtHand paper) => paper switch
    {
        { IsVoid: true } => "已作废",
        { CorrectedBy.Length: > 0 } => $"已由 {paper.CorrectedBy} 更正",
        { Validity: { } mark } => mark.InWords(),
        _ => "有效",
    };

    private static string Class(PaperAtHand paper) => paper switch
    {
        { IsVoid: true } or { Report.Verdict: "FAILED" } => "bad",
        { Report.Verdict: "OK" } when Holds(paper) => "good",
        _ => "open",
    };

    private static LightKind Kind(PaperAtHand paper) => Class(paper) switch
    {
        "good" => LightKind.Finished,
        "bad" => LightKind.Failed,
        _ => paper.Report?.Verdict is "OK" ? LightKind.Warn : LightKind.Unknown,
    };
}
