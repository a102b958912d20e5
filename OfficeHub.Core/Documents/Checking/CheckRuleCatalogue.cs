using System.Collections.Frozen;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Checking.Generated;
using OfficeHub.Core.Publishing.Checking.Registers;

namespace OfficeHub.Core.Documents.Checking;

/// <summary>A rule of the checker, as people read of it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Level">How bad what it finds usually is.</param>
/// <param name="Clause">What it rests on.</param>
/// <param name="Words">What it wants, Chinese.</param>
/// <param name="IsFixed">Whether nobody may switch it off.</param>
public sealed record CheckRuleFacts(string Code, FindingLevel Level, string Clause, string Words, bool IsFixed);

/// <summary>Every rule of every checker, once.</summary>
public static class CheckRuleCatalogue
{
    /// <summary>What protects secrets, persons and seals is no agency's to do without.</summary>
    private static readonly FrozenSet<string> Fixed = new[] { "B12", "O04", "O05", "P05" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>By code.</summary>
    public static IReadOnlyList<CheckRuleFacts> All { get; } =
    [
        .. DocumentChecker.Rules.Concat(RegisterChecker.Rules).Concat(GeneratedChecker.Rules).DistinctBy(rule => rule.Code, StringComparer.Ordinal).OrderBy(rule => rule.Code, StringComparer.Ordinal)
            .Select(rule => new CheckRuleFacts(rule.Code, rule.Level, rule.Clause, CheckRuleWords.Of(rule.Code), Fixed.Contains(rule.Code))),
    ];

    /// <summary>One rule; null for none of that code.</summary>
    public static CheckRuleFacts? Find(string code) => All.FirstOrDefault(rule => rule.Code == code);

    /// <summary>Whether nobody may switch it off, nor explain it away.</summary>
    public static bool IsFixed(string code) => Fixed.Contains(code);
}
