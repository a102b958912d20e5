namespace OfficeHub.Web.CommandLine;

/// <summary>The password of key files: from the environment, never from the line that others can list.</summary>
internal static class KeyPassword
{
    /// <summary>The variable.</summary>
    public const string Variable = "OFFICEHUB_KEY_PASSWORD";

    /// <summary>What to say when it is not set.</summary>
    public const string Missing = $"没有密钥文件的密码。请先设好环境变量 {Variable}。";

    /// <summary>The password, or null.</summary>
    public static string? Read() => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } password ? password : null;
}
