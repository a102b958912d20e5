namespace OfficeHub.Signing.Verification;

/// <summary>The words and codes of a report, for pages, print and JSON alike.</summary>
/// <remarks>e-seal.md 5.5; product.md 6 (exit codes of <c>verify</c>).</remarks>
public static class ReportWords
{
    /// <summary>The code of a verdict in JSON.</summary>
    public static string Code(this Verdict verdict) => verdict switch
    {
        Verdict.Ok => "OK",
        Verdict.Indeterminate => "INDETERMINATE",
        Verdict.Failed => "FAILED",
        _ => "NOT_SIGNED",
    };

    /// <summary>The exit code of a verdict on the command line.</summary>
    public static int ExitCode(this Verdict verdict) => verdict switch
    {
        Verdict.Ok => 0,
        Verdict.Failed => 1,
        Verdict.Indeterminate => 2,
        _ => 3,
    };

    /// <summary>A verdict in Chinese.</summary>
    public static string Chinese(this Verdict verdict) => verdict switch
    {
        Verdict.Ok => "有效",
        Verdict.Indeterminate => "不能确定",
        Verdict.Failed => "无效",
        _ => "没有签章",
    };

    /// <summary>The end of a check in Chinese.</summary>
    public static string Chinese(this CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.Passed => "通过",
        CheckOutcome.NotPresent => "没有此项",
        CheckOutcome.Noted => "通过，有说明",
        CheckOutcome.Indeterminate => "不能确定",
        _ => "不通过",
    };

    /// <summary>A step in Chinese.</summary>
    public static string Chinese(this CheckStep step) => step switch
    {
        CheckStep.Format => "签章结构",
        CheckStep.Signature => "签章者签名",
        CheckStep.SignerCertificate => "签章者证书",
        CheckStep.SignTime => "签章时间",
        CheckStep.DataHash => "受保护内容",
        CheckStep.SealFormat => "印章结构",
        CheckStep.SealSignature => "制章者签名",
        CheckStep.SealMakeTime => "印章制作时间",
        CheckStep.SealCertificate => "制章者证书",
        CheckStep.SealPeriod => "印章有效期",
        CheckStep.SealTimestamp => "印章时间戳",
        CheckStep.SealExtensions => "印章扩展项",
        CheckStep.SignerInSeal => "签章者用印权",
        CheckStep.Timestamp => "签章时间戳",
        CheckStep.References => "文件摘要",
        CheckStep.SealFile => "印章文件",
        CheckStep.Coverage => "保护范围",
        _ => "印章位置",
    };
}
