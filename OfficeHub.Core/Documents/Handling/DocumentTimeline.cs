using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Remarks;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Core.Documents.Handling;

/// <summary>One line of time out of everything that is kept of a document: its versions, its route, its numbers, remarks after its end, marks of how it holds.</summary>
internal static class DocumentTimeline
{
    /// <summary>The newest first.</summary>
    /// <param name="document">The document.</param>
    /// <param name="versions">Its versions.</param>
    /// <param name="events">What happened on its route.</param>
    /// <param name="numbers">Numbers it was given.</param>
    /// <param name="remarks">What was added after its end.</param>
    /// <param name="marks">Marks of how it holds.</param>
    public static IReadOnlyList<TimelineEntry> Of(
        OfficialDocument document, IReadOnlyList<VersionView> versions, IReadOnlyList<RouteEvent> events, IReadOnlyList<NumberEntry> numbers, IReadOnlyList<DocumentRemark> remarks,
        IReadOnlyList<ValidityMark> marks)
    {
        var entries = events.Where(one => one.Kind is not RouteEventKind.Decided || !IsNumbering(one)).Select(one => OfRoute(one, versions))
            .Concat(versions.Select(version => Entry(version.At, version.Author, "成稿", version.Note.Length > 0 ? version.Note : $"“{version.StepName}”改定", version.Number, TimelineWeight.Light)))
            .Concat(numbers.SelectMany(OfNumber))
            .Concat(remarks.Select(remark => Entry(remark.At, remark.Author, "补充意见", remark.Words, remark.VersionNumber, TimelineWeight.Weighty)))
            .Concat(marks.SelectMany(OfMark))
            .Concat(OfEnd(document))
            .Append(new TimelineEntry(document.CreatedAt, document.DrafterName, document.UnitName, "起草", "", null, TimelineWeight.Light));
        // A version is kept by the act that sends it on: at one instant the act stands above it.
        return [.. entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Weight)];

        // The register tells of the number itself.
        bool IsNumbering(RouteEvent one) => one.Act == DocumentSteps.Numbering.Name && numbers.Count > 0;
    }

    /// <summary>第几稿 a text is; null when it was not kept.</summary>
    public static int? VersionOf(string textHash, IReadOnlyList<VersionView> versions) =>
        textHash.Length == 0 ? null : versions.FirstOrDefault(version => version.Hash == textHash)?.Number;

    // Where the record holds name and post together, as 苏日娜（秘书一科科员）, they are told apart again: every line reads alike.
    private static TimelineEntry Entry(DateTime at, string who, string act, string words, int? version, TimelineWeight weight, string post = "") =>
        post.Length == 0 && who.IndexOf('（', StringComparison.Ordinal) is > 0 and var cut && who[^1] == '）'
            ? new(at, who[..cut], who[(cut + 1)..^1], act, words, version, weight)
            : new(at, who, post, act, words, version, weight);

    // Of a paper that was sent its route tells.
    private static IEnumerable<TimelineEntry> OfEnd(OfficialDocument document) =>
        document is { RouteId: null, Ended: { } ended } ? [Entry(ended.At, ended.By, "不予发文", ended.Reason, null, TimelineWeight.Against)] : [];

    private static TimelineEntry OfRoute(RouteEvent one, IReadOnlyList<VersionView> versions) => Entry(
        one.At, one.Who, one.Kind is RouteEventKind.Ended ? "不予发文" : one.Act, one.Words, VersionOf(one.TextHash, versions),
        one.Kind switch
        {
            RouteEventKind.SentBack or RouteEventKind.Ended => TimelineWeight.Against,
            RouteEventKind.Sent or RouteEventKind.Decided or RouteEventKind.Passed or RouteEventKind.ApprovedLater or RouteEventKind.MovedToVersion => TimelineWeight.Weighty,
            _ => TimelineWeight.Light,
        },
        one.Post);

    private static IEnumerable<TimelineEntry> OfNumber(NumberEntry number)
    {
        yield return Entry(number.NumberedAt, number.NumberedBy, "编号", $"{number.Number}，印 {number.Copies} 份", null, TimelineWeight.Weighty);
        if (number.VoidedAt is { } at) yield return Entry(at, number.VoidedBy, "作废", $"{number.Number}：{number.VoidReason}", null, TimelineWeight.Against);
    }

    private static IEnumerable<TimelineEntry> OfMark(ValidityMark mark)
    {
        var weight = mark.Mark is DocumentValidity.Amended ? TimelineWeight.Weighty : TimelineWeight.Against;
        yield return Entry(mark.SetAt, mark.SetBy, $"标注{ValidityWords.Of(mark.Mark)}", $"{ValidityWords.Of(mark.Mark, mark.EffectiveOn)}，依据：{mark.Basis}", null, weight);
        if (mark.WithdrawnAt is { } at) yield return Entry(at, mark.WithdrawnBy, "更正误标", $"原标“{ValidityWords.Of(mark.Mark)}”：{mark.WithdrawReason}", null, TimelineWeight.Weighty);
    }
}
