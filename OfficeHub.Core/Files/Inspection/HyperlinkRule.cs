namespace OfficeHub.Core.Files.Inspection;

/// <summary>Which hyperlinks a paper may carry: web pages, mail, telephone, places in the paper, files beside it.</summary>
internal static class HyperlinkRule
{
    private static readonly string[] Schemes = ["http", "https", "mailto", "tel"];

    public static bool IsOrdinary(string target)
    {
        var link = new string(target.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c)).ToArray());
        if (link.StartsWith('\\') || link.StartsWith("//", StringComparison.Ordinal) || link.StartsWith("/\\", StringComparison.Ordinal))
        {
            return false;
        }

        var end = link.AsSpan().IndexOfAny(":/?#\\");
        return end < 0 || link[end] != ':' || Schemes.Contains(link[..end], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether an address leads out of the package.</summary>
    public static bool LeadsOutside(string target) =>
        target.Contains("://", StringComparison.Ordinal) || target.Contains("\\\\", StringComparison.Ordinal)
        || target.StartsWith("//", StringComparison.Ordinal) || target.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
        || (target.Length > 1 && char.IsAsciiLetter(target[0]) && target[1] == ':');
}
