namespace OfficeHub.Core.Routing.Templates;

/// <summary>What one version of a template changes about the one before, line by line in words.</summary>
internal static class TemplateChanges
{
    public static IReadOnlyList<string> Between(IReadOnlyList<TemplateStep> before, IReadOnlyList<TemplateStep> after, RouteDesign design, IReadOnlyDictionary<string, string> names)
    {
        var old = before.ToDictionary(step => step.Key, StringComparer.Ordinal);
        var kept = after.Select(step => step.Key).Where(old.ContainsKey).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. before.Where(step => !kept.Contains(step.Key)).Select(step => $"删去“{step.Name}”"),
            .. after.Where(step => !kept.Contains(step.Key)).Select(step => $"新增“{step.Name}”，由{TemplateWords.Of(step.Who, design, names)}办，{Place(step, after)}"),
            .. after.Where(step => kept.Contains(step.Key)).SelectMany(step => Of(old[step.Key], step, design, names)),
            .. Order(before, kept) == Order(after, kept) ? Array.Empty<string>() : [$"次序改为：{Order(after, kept)}"],
        ];
    }

    private static IEnumerable<string> Of(TemplateStep before, TemplateStep after, RouteDesign design, IReadOnlyDictionary<string, string> names)
    {
        if (before.Name != after.Name) yield return $"“{before.Name}”改名为“{after.Name}”";
        (string What, string Before, string After)[] parts =
        [
            ("办理人", TemplateWords.Of(before.Who, design, names), TemplateWords.Of(after.Who, design, names)),
            ("办法", TemplateWords.Of(before.Completion), TemplateWords.Of(after.Completion)),
            ("条件", TemplateWords.Condition(before, design), TemplateWords.Condition(after, design)),
            ("不适用的理由", before.OtherwiseReason, after.OtherwiseReason),
            ("平件时限", TemplateWords.Of(before.Usual), TemplateWords.Of(after.Usual)),
            ("加急时限", TemplateWords.Of(before.Urgent), TemplateWords.Of(after.Urgent)),
            ("特急时限", TemplateWords.Of(before.ExtraUrgent), TemplateWords.Of(after.ExtraUrgent)),
        ];
        foreach (var (what, was, becomes) in parts.Where(part => part.Before != part.After)) yield return $"“{after.Name}”的{what}由“{was}”改为“{becomes}”";
    }

    private static string Place(TemplateStep step, IReadOnlyList<TemplateStep> all)
    {
        if (all.FirstOrDefault(other => other.Rank == step.Rank && other.Key != step.Key) is { } beside) return $"与“{beside.Name}”同时";
        return all.LastOrDefault(other => other.Rank < step.Rank) is { } earlier ? $"在“{earlier.Name}”之后" : "在最前";
    }

    // Steps gone at the same time stand together. What came or went is said already.
    private static string Order(IReadOnlyList<TemplateStep> steps, HashSet<string> kept) => string.Join(
        '→', steps.Where(step => kept.Contains(step.Key)).GroupBy(step => step.Rank).OrderBy(rank => rank.Key).Select(rank => string.Join('、', rank.Select(step => step.Key).Order(StringComparer.Ordinal)
            .Select(key => steps.First(step => step.Key == key).Name))));
}
