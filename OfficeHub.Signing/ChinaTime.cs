using System.Globalization;

namespace OfficeHub.Signing;

/// <summary>Times in sentences: China time, and said so, since reports leave the house.</summary>
internal static class ChinaTime
{
    public static string Text(DateTime utc) => utc > DateTime.MaxValue.AddHours(-9)
        ? utc.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : utc.AddHours(8).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + "（北京时间）";
}
