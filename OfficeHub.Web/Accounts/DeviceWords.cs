namespace OfficeHub.Web.Accounts;

/// <summary>What a browser calls itself, in two words a user knows.</summary>
public static class DeviceWords
{
    private static readonly (string Mark, string Word)[] Browsers =
        [("Edg/", "Edge"), ("360", "360 浏览器"), ("QQBrowser", "QQ 浏览器"), ("MicroMessenger", "微信"), ("Firefox/", "火狐"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Word)[] Systems =
        [("HarmonyOS", "鸿蒙"), ("Android", "安卓"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("UOS", "统信"), ("Kylin", "麒麟"), ("Linux", "Linux")];

    /// <summary>For example Chrome，Windows.</summary>
    public static string Of(string userAgent)
    {
        ArgumentNullException.ThrowIfNull(userAgent);
        var words = new[] { First(Browsers, userAgent), First(Systems, userAgent) }.Where(word => word.Length > 0).ToList();
        return words.Count == 0 ? "不认得的设备" : string.Join('，', words);
    }

    private static string First((string Mark, string Word)[] known, string userAgent) =>
        Array.Find(known, pair => userAgent.Contains(pair.Mark, StringComparison.OrdinalIgnoreCase)).Word ?? "";
}
