using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Seals;

/// <summary>A verdict as a reader is told it.</summary>
internal static class VerdictWords
{
    /// <summary>In one word.</summary>
    public static string Of(string verdict) => verdict switch
    {
        "OK" => "有效",
        "INDETERMINATE" => "无法判定",
        "FAILED" => "无效",
        _ => "没有签章",
    };

    /// <summary>Its light.</summary>
    public static LightKind KindOf(string verdict) => verdict switch
    {
        "OK" => LightKind.Finished,
        "FAILED" => LightKind.Failed,
        _ => LightKind.Unknown,
    };

    /// <summary>Class of the banner: its colour.</summary>
    public static string ClassOf(string verdict) => verdict switch
    {
        "OK" => "good",
        "FAILED" => "bad",
        _ => "open",
    };
}
