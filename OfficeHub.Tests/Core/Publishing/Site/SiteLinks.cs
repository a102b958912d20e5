using System.Text.RegularExpressions;

namespace OfficeHub.Tests.Core.Publishing.Site;

/// <summary>The neighbours a page refers to.</summary>
internal static partial class SiteLinks
{
    /// <summary>Every address in it but anchors and those of other sites.</summary>
    public static IReadOnlyList<string> Of(string html) =>
        [.. Address().Matches(html).Select(match => match.Groups["to"].Value).Where(to => !to.StartsWith('#') && !to.Contains("://", StringComparison.Ordinal)).Distinct()];

    [GeneratedRegex("(?:href|src)=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address();
}
