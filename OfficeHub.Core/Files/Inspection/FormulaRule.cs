using System.Text.RegularExpressions;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Judges one Excel formula: nothing that starts a program or fetches from outside.</summary>
internal static partial class FormulaRule
{
    private const int TimeoutMs = 1000;

    public static void Judge(string formula, Findings findings)
    {
        if (formula.Length == 0)
        {
            return;
        }

        var bare = Literal().Replace(formula, "\"\"");
        if (Dde().IsMatch(bare))
        {
            findings.Add(new DdeInside());
        }

        if (Program().IsMatch(bare))
        {
            findings.Add(new MacroInside());
        }

        if (Fetching().IsMatch(bare) || bare.Contains("[http", StringComparison.OrdinalIgnoreCase) || bare.Contains("\\\\", StringComparison.Ordinal))
        {
            findings.Add(new ExternalLinkInside());
        }

        foreach (Match link in HyperlinkTarget().Matches(formula))
        {
            findings.AddHyperlink(link.Groups["target"].Value);
        }
    }

    [GeneratedRegex("\"(?:[^\"]|\"\")*\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking, TimeoutMs)]
    private static partial Regex Literal();

    // service|topic!item
    [GeneratedRegex(@"[\p{L}0-9_.']\s*\|[^!]+!|\bRTD\s*\(", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking, TimeoutMs)]
    private static partial Regex Dde();

    [GeneratedRegex(@"(^|[^A-Z0-9_.])(CALL|EXEC|REGISTER|REGISTER\.ID|RUN|FORMULA\.FILL|FOPEN)\s*\(", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking, TimeoutMs)]
    private static partial Regex Program();

    [GeneratedRegex(@"(^|[^A-Z0-9_])(_xlfn\.)?(WEBSERVICE|IMAGE|IMPORTDATA|IMPORTXML)\s*\(", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking, TimeoutMs)]
    private static partial Regex Fetching();

    [GeneratedRegex("HYPERLINK\\s*\\(\\s*\"(?<target>[^\"]*)\"", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking, TimeoutMs)]
    private static partial Regex HyperlinkTarget();
}
