using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Seals;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Checking;

namespace OfficeHub.Web.Features.Seals;

/// <summary>公文验章. features.md 100 and 101.</summary>
public sealed partial class VerifyPage : ComponentBase
{
    // As the verb writes it.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string TooLong = $"文件超过 {VerifyLimits.MostMegabytes} MB，这里验不了，请用命令行 verify 验。";

    private OfdCheckView? _report;
    private string? _refusal;
    private string _name = "";
    private long _length;

    [SupplyParameterFromForm] private IFormFile? File { get; set; }

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [Inject] private SealFolders Folders { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private async Task CheckAsync()
    {
        if (File is not { Length: > 0 } file)
        {
            _refusal = "还没有选文件，请选一个 OFD 文件再按“验章”。";
            return;
        }

        if (file.Length > VerifyLimits.MostBytes)
        {
            _refusal = TooLong;
            return;
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, Http.RequestAborted);
        (_name, _length) = (Path.GetFileName(file.FileName), file.Length);
        var found = await OfdCheck.OfBytesAsync(content.ToArray(), TrustPlaces.Under(Folders.Trust), Clock.GetUtcNow().UtcDateTime, Http.RequestAborted);
        if (!found.IsSuccess) _refusal = "本机构的信任证书读不出来，现在验不了。请告诉系统管理员。";
        else if (found.Value is { Verdict: "FAILED", Signatures.Count: 0, Checks.Count: 0 } unread) _refusal = $"{_name}：{unread.Message}";
        else _report = found.Value;
    }

    private static string Download(OfdCheckView report) => $"data:application/json;charset=utf-8,{Uri.EscapeDataString(JsonSerializer.Serialize(report, Json))}";
}
