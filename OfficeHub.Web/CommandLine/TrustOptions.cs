using OfficeHub.Core.Seals;

namespace OfficeHub.Web.CommandLine;

/// <summary>The options by which verbs are told what to trust.</summary>
internal static class TrustOptions
{
    public static VerbOption Roots { get; } = new("--roots", "文件夹", "信任的根证书（.cer .crt .pem .der）；不写时谁都不信任");

    public static VerbOption Certificates { get; } = new("--certs", "文件夹", "中间的颁发机构证书，只用来接上证书链，不因此被信任");

    public static VerbOption Lists { get; } = new("--crls", "文件夹", "证书吊销列表（.crl .pem .der）；没有时不能确认证书未被吊销");

    /// <summary>The folders typed.</summary>
    public static TrustPlaces Places(VerbCall call) => new(PathOf(call, Roots), PathOf(call, Certificates), PathOf(call, Lists));

    /// <summary>The folders typed; those of <c>trust</c> beside a file when none was.</summary>
    public static TrustPlaces PlacesOrBeside(VerbCall call, string file) => Places(call) is var typed && typed != TrustPlaces.None
        ? typed
        : TrustPlaces.Under(Path.Combine(Path.GetDirectoryName(file)!, "trust"));

    private static string? PathOf(VerbCall call, VerbOption option) => call.Value(option) is { Length: > 0 } typed ? call.PathOf(typed) : null;
}
