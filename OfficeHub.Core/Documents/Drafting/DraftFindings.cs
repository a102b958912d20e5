using System.Collections.Frozen;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Checking.Generated;
using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>What can be mended by itself: every place of one element that one rule has a safe correction for.</summary>
/// <param name="Rule">Code of the rule.</param>
/// <param name="Element">The element.</param>
/// <param name="Places">How many.</param>
public sealed record DraftRemedy(string Rule, CheckedElement Element, int Places);

/// <summary>What the checker of documents finds in a draft, as faults of the draft.</summary>
public static class DraftFindings
{
    /// <summary>Number, dates and signatories are the line's to give, not the drafter's; whether 主送 is due, the draft's own table of elements says, as it does of what goes with the text.</summary>
    private static readonly FrozenSet<string> NotTheDrafters = ["N01", "N05", "N08", "S01", "S03", "D03", "D04", "R01", "O03"];

    /// <summary>Errors that stop the recheck, and while drafting are only advised.</summary>
    private static readonly FrozenSet<string> AdvisedOnly = ["T01"];

    /// <summary>What the checker finds in a draft, rules that look beyond it left out.</summary>
    public static IEnumerable<DraftFault> In(DocumentContent content) => Faults(content, new DocumentChecker(NotTheDrafters).OfContent(content), isDraft: true);

    /// <summary>What every checker finds in a draft. One fault for all places of an element that one rule can mend, and one for each place that somebody must think about.</summary>
    /// <param name="fields">The draft.</param>
    /// <param name="facts">What registers say, and the rules switched off.</param>
    /// <param name="memory">What was found in texts that have not changed; null to look at all of them.</param>
    public static IEnumerable<DraftFault> In(DraftFields fields, CheckFacts facts, CheckMemory? memory = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return Faults(fields.Content, Findings(fields, facts, memory), isDraft: true);
    }

    /// <summary>What every checker finds in the document as it is to be printed, its pages and nothing left out for the drafter's sake.</summary>
    /// <param name="fields">The text signed off.</param>
    /// <param name="printed">The same with number, date and signatories.</param>
    /// <param name="facts">What registers say, and the rules switched off.</param>
    /// <param name="year">In Beijing, for a number still open.</param>
    public static IReadOnlyList<DraftFault> InPrinted(DraftFields fields, DocumentContent printed, CheckFacts facts, int year)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var off = facts.SwitchedOff.Append("R01").ToHashSet(StringComparer.Ordinal);
        var pages = DocumentLayout.Of(printed, new LayoutOptions(year));
        Finding[] findings =
        [
            .. new DocumentChecker(off).OfContent(printed), .. new RegisterChecker(off).Of(CheckFacts.Of(fields) with { Content = printed }, facts.Registers), .. new GeneratedChecker(off).OfPages(printed, pages),
        ];
        return [.. Faults(printed, findings, isDraft: false).OrderByDescending(fault => fault.MustChange)];
    }

    /// <summary>What the pages of a draft have against them.</summary>
    public static IEnumerable<DraftFault> OfPages(DocumentContent content, CheckFacts facts, int year)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return Faults(content, new GeneratedChecker(facts.SwitchedOff).OfPages(content, DocumentLayout.Of(content, new LayoutOptions(year))), isDraft: true);
    }

    /// <summary>What the files that go out have against them: their format and their pages. The text was settled at 复核.</summary>
    internal static IReadOnlyList<DraftFault> InFiles(DocumentContent printed, LaidDocument pages, byte[] docx, CheckFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var checker = new GeneratedChecker(facts.SwitchedOff);
        using var file = new MemoryStream(docx, writable: false);
        return [.. Faults(printed, (checker.OfDocx(file) ?? []).Concat(checker.OfPages(printed, pages)), isDraft: false).OrderByDescending(fault => fault.MustChange)];
    }

    /// <summary>The draft with what a press mends made good. Looked for anew, since more may have been written since.</summary>
    public static DocumentContent Mend(DocumentContent content, IReadOnlyCollection<DraftRemedy> remedies) => Mend(new DraftFields { Content = content }, remedies, CheckFacts.None);

    /// <inheritdoc cref="Mend(DocumentContent, IReadOnlyCollection{DraftRemedy})"/>
    public static DocumentContent Mend(DraftFields fields, IReadOnlyCollection<DraftRemedy> remedies, CheckFacts facts)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(remedies);
        return Remedies.Apply(fields.Content, Findings(fields, facts, memory: null).Where(finding => remedies.Any(remedy => remedy.Rule == finding.Rule && remedy.Element == finding.Place.Element)));
    }

    private static IEnumerable<Finding> Findings(DraftFields fields, CheckFacts facts, CheckMemory? memory)
    {
        var off = facts.SwitchedOff.Union(NotTheDrafters, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return new DocumentChecker(off).OfContent(fields.Content, memory).Concat(new RegisterChecker(off).Of(CheckFacts.Of(fields), facts.Registers).Where(finding => !IsSaidElsewhere(finding, fields)));
    }

    // That nothing was chosen, or no reason given, the draft's own check says, and no switch stops it.
    private static bool IsSaidElsewhere(Finding finding, DraftFields fields) => finding.Rule == "O01" && (fields.Disclosure is DisclosureCategory.Undecided || fields.DisclosureReason.Length == 0);

    private static IEnumerable<DraftFault> Faults(DocumentContent content, IEnumerable<Finding> findings, bool isDraft) =>
        findings.GroupBy(finding => (finding.Rule, finding.Level, finding.Place.Element, Part: finding.Replacement is null ? finding.Place.Part : null, At: finding.Replacement is null ? (finding.Place.Block, finding.Place.Offset) : (null, 0), IsSafe: finding.Replacement is not null))
            .Select(group => Fault(content, [.. group], isDraft));

    private static DraftFault Fault(DocumentContent content, IReadOnlyList<Finding> group, bool isDraft)
    {
        var first = group[0];
        var isMust = first.Level is FindingLevel.Error && !(isDraft && AdvisedOnly.Contains(first.Rule)) && !(first.Rule == "T02" && content.Kind is DocumentKind.Other);
        return new DraftFault(FieldOf(first), Where(group) + first.Sentence, isMust, first.Clause, first.Place.Element is CheckedElement.MainText ? first.Place.Block : null)
        {
            Rule = first.Rule,
            Places = [.. group.Select(finding => finding.Place)],
            Remedy = first.Replacement is null ? null : new DraftRemedy(first.Rule, first.Place.Element, group.Count),
        };
    }

    private static string Where(IReadOnlyList<Finding> group)
    {
        var (first, place, count) = (group[0], group[0].Place, group.Count);
        var name = NameOf(place);
        var from = place is { Element: CheckedElement.MainText, Block: { } block } ? $"第 {block + 1} 段" : "";
        return count > 1 ? $"{name} {count} 处{(from.Length > 0 ? $"（{from}起）" : "")}{(group.All(finding => finding.Sentence == first.Sentence) ? "：" : "，如：")}" : from.Length > 0 ? $"正文{from}：" : name.Length == 0 || first.Sentence.Contains(name, StringComparison.Ordinal) ? "" : $"{name}：";
    }

    private static string NameOf(FindingPlace place) => place.Element switch
    {
        CheckedElement.MainText => "正文",
        CheckedElement.AnnexText or CheckedElement.AnnexTitle => "附件",
        CheckedElement.PrimaryRecipients => "主送",
        CheckedElement.CopyRecipients => "抄送",
        CheckedElement.Remark => "附注",
        CheckedElement.Attendances => "出席情况",
        CheckedElement.Title => "标题",
        CheckedElement.Interpretation => "解读材料",
        // What these sentences are about, they say.
        _ => "",
    };

    private static string FieldOf(Finding finding) => finding.Rule switch
    {
        "O01" => "DisclosureReason",
        "O05" => "Disclosure",
        "O03" => "PlanResponsible",
        "S02" => "SignatoryId",
        "R08" => "IssuerId",
        _ => FieldOf(finding.Place.Element),
    };

    private static string FieldOf(CheckedElement element) => element switch
    {
        CheckedElement.MainText => "MainText",
        CheckedElement.AnnexText or CheckedElement.AnnexTitle => "Annexes",
        CheckedElement.PrimaryRecipients => "PrimaryRecipients",
        CheckedElement.CopyRecipients => "CopyRecipients",
        CheckedElement.Remark => "Remark",
        CheckedElement.Attendances => "Present",
        CheckedElement.Interpretation => "Materials",
        _ => "Title",
    };
}
