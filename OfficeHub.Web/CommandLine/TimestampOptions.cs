namespace OfficeHub.Web.CommandLine;

/// <summary>The option by which sealing verbs are given time stamps.</summary>
internal static class TimestampOptions
{
    public static VerbOption Authority { get; } = new(
        "--tsa", "密钥.p12", $"用这个时间戳专用密钥（cert issue --timestamp）加盖时间戳，密码同 {KeyPassword.Variable}；时间取自本机，只用于测试和封闭网络，不能代替可信时间戳服务");

    /// <summary>The file typed, or null.</summary>
    public static string? PathOf(VerbCall call) => call.Value(Authority) is { Length: > 0 } typed ? call.PathOf(typed) : null;
}
