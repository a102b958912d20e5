using System.Collections.Frozen;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>What can be mended by itself: every place of one element that one rule has a safe correction for.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Element">The element.</param>
/// <param name="Places">How many.</param>
public sealed record DraftRemedy(string Rule, CheckedElement Element, int Places);

/// <summary>What the checker of documents finds in a draft, as faults of the draft.</summary>
public static class DraftFindings
{
    /// <summary>Number, dates and signatories are the line's to give, not the drafter's; whether 主送 is due, the draft's own table of elements says.</summary>
    private static readonly FrozenSet<string> NotTheDrafters = ["N01", "N05", "N08", "S01", "S03", "D03", "D04", "R01"];

    /// <summary>Errors that stop the recheck, and while drafting are only advised.</summary>
    private static readonly FrozenSet<string> AdvisedOnly = ["T01"];

    private static readonly DocumentChecker Checker = new(NotTheDrafters);

    /// <summary>One fault for all places of an element that one rule can mend, and one for each place that somebody must think about.</summary>
    public static IEnumerable<DraftFault> In(DocumentContent content) =>
        Checker.OfContent(content)
            .GroupBy(finding => (finding.Rule, finding.Level, finding.Place.Element, Part: finding.Replacement is null ? finding.Place.Part : null, At: finding.Replacement is null ? (finding.Place.Block, finding.Place.Offset) : (null, 0), IsSafe: finding.Replacement is not null))
            .Select(group => Fault(content, [.. group]));

    /// <summary>The draft with what a press mends made good. Looked for anew, since more may have been written since.</summary>
    public static DocumentContent Mend(DocumentContent content, IReadOnlyCollection<DraftRemedy> remedies)
    {
        ArgumentNullException.ThrowIfNull(remedies);
        return Remedies.Apply(content, Checker.OfContent(content).Where(finding => remedies.Any(remedy => remedy.Rule == finding.Rule && remedy.Element == finding.Place.Element)));
    }

    private static DraftFault Fault(DocumentContent content, IReadOnlyList<Finding> group)
    {
        var first = group[0];
        var isMust = first.Level is FindingLevel.Error && !AdvisedOnly.Contains(first.Rule) && !(first.Rule == "T02" && content.Kind is DocumentKind.Other);
        return new DraftFault(FieldOf(first.Place.Element), Where(group) + first.Sentence, isMust, first.Clause, first.Place.Element is CheckedElement.MainText ? first.Place.Block : null)
        {
            Remedy = first.Replacement is null ? null : new DraftRemedy(first.Rule, first.Place.Element, group.Count),
        };
    }

    private static string Where(IReadOnlyList<Finding> group)
    {
        var (first, place, count) = (group[0], group[0].Place, group.Count);
        var name = NameOf(place);
        var from = place is { Element: CheckedElement.MainText, Block: { } block } ? $"第 {block + 1} 段" : "";
        return count > 1 ? $"{name} {count} 处{(from.Length > 0 ? $"（{from}起）" : "")}{(group.All(finding => finding.Sentence == first.Sentence) ? "：" : "，如：")}" : from.Length > 0 ? $"正文{from}：" : first.Sentence.Contains(name, StringComparison.Ordinal) ? "" : $"{name}：";
    }

    private static string NameOf(FindingPlace place) => place.Element switch
    {
        CheckedElement.MainText => "正文",
        CheckedElement.AnnexText or CheckedElement.AnnexTitle => "附件",
        CheckedElement.PrimaryRecipients => "主送",
        CheckedElement.CopyRecipients => "抄送",
        CheckedElement.Remark => "附注",
        CheckedElement.Attendances => "出席情况",
        _ => "标题",
    };

    private static string FieldOf(CheckedElement element) => element switch
    {
        CheckedElement.MainText => "MainText",
        CheckedElement.AnnexText or CheckedElement.AnnexTitle => "Annexes",
        CheckedElement.PrimaryRecipients => "PrimaryRecipients",
        CheckedElement.CopyRecipients => "CopyRecipients",
        CheckedElement.Remark => "Remark",
        CheckedElement.Attendances => "Present",
        _ => "Title",
    };
}
