using System.Runtime.InteropServices;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>Keeps the findings of one rule in one paragraph to as many as somebody reads.</summary>
internal static class FewFindings
{
    /// <summary>Of one rule in one paragraph, cell or line.</summary>
    public const int Most = 20;

    /// <summary>The findings; where there are more, one says how many. Those with a remedy all stay: they are shown as one and mended by one press.</summary>
    public static IEnumerable<Finding> Few(this IEnumerable<Finding> findings)
    {
        var counts = new Dictionary<Key, int>();
        var firstLeftOut = new Dictionary<Key, Finding>();
        foreach (var finding in findings)
        {
            if (finding.Replacement is null)
            {
                var key = new Key(finding.Rule, finding.Place.Element, finding.Place.Part, finding.Place.Block, finding.Place.Cell, finding.Place.Line);
                var count = counts[key] = counts.GetValueOrDefault(key) + 1;
                if (count > Most)
                {
                    firstLeftOut.TryAdd(key, finding);
                    continue;
                }
            }

            yield return finding;
        }

        foreach (var (key, finding) in firstLeftOut)
        {
            yield return finding with { Sentence = $"这一段还有 {counts[key] - Most} 处同样的问题，请改好前面的，再检查一遍。" };
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(string Rule, CheckedElement Element, int? Part, int? Block, (int Row, int Column)? Cell, int Line);
}
