using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Seals;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Checking;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Seals;

/// <summary>公文验章. features.md 100 and 101.</summary>
public sealed partial class VerifyPage : ComponentBase
{
    // As the verb writes it.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private CheckedPaper? _paper;
    private string? _refusal;
    private string? _codeRefused;
    private string _name = "";
    private long _length;

    [SupplyParameterFromForm] private IFormFile? File { get; set; }

    [SupplyParameterFromQuery] private string? Code { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private SealFolders Folders { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private VerifyTurns Turns { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    protected override void OnInitialized()
    {
        _refusal = Http.Features.Get<FormTooLong>()?.Sentence;
        if (Code is null || !HttpMethods.IsGet(Http.Request.Method)) return;
        if (VerifyCode.Read(Code) is { } code) Navigation.NavigateTo($"{SealPages.Verify}/{code.Text}");
        else _codeRefused = $"核验码是 {VerifyCode.Length} 位，只有数字和 a 到 f；SM3 是 64 位。请对照纸上再输一遍。";
    }

    private async Task CheckAsync()
    {
        if (File is not { Length: > 0 } file)
        {
            _refusal = "还没有选文件，请选一个 OFD 文件再按“验章”。";
            return;
        }

        if (file.Length > VerifyLimits.MostBytes)
        {
            _refusal = VerifyLimits.TooLong;
            return;
        }

        using var turn = await Turns.TakeAsync(Http.RequestAborted);
        if (!turn.IsAcquired)
        {
            Http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            _refusal = VerifyLimits.Crowded;
            return;
        }

        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(VerifyLimits.CheckingSeconds), Clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, Http.RequestAborted);
        try
        {
            await CheckAsync(file, stop.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !Http.RequestAborted.IsCancellationRequested)
        {
            _refusal = VerifyLimits.TooMuch;
        }
    }

    private async Task CheckAsync(IFormFile file, CancellationToken stop)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, stop);
        (_name, _length) = (Path.GetFileName(file.FileName), file.Length);
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(VerifyLimits.DrawingSeconds), Clock);
        var found = await OfdCheck.LookAsync(content.ToArray(), TrustPlaces.Under(Folders.Trust), Clock.GetUtcNow().UtcDateTime, enough.Token, stop);
        if (!found.IsSuccess) _refusal = "本机构的信任证书读不出来，现在验不了。请告诉系统管理员。";
        else if (found.Value.Report is { Verdict: "FAILED", Signatures.Count: 0, Checks.Count: 0 } unread) _refusal = $"{_name}：{unread.Message}";
        else _paper = found.Value;
    }

    private static string Download(OfdCheckView report) => $"data:application/json;charset=utf-8,{Uri.EscapeDataString(JsonSerializer.Serialize(report, Json))}";
}
