using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Openness.Timing;

namespace OfficeHub.Core.Documents.Openness.Watching;

/// <summary>How far the release of a public document is, as a list is narrowed to.</summary>
public enum ReleasePart
{
    /// <summary>待公开.</summary>
    Waiting,

    /// <summary>临近到期: waiting, and past the first mark.</summary>
    Soon,

    /// <summary>未到期: waiting, and still in time.</summary>
    NotDue,

    /// <summary>超期未公开.</summary>
    Over,

    /// <summary>按时公开.</summary>
    InTime,

    /// <summary>逾期公开, also called 逾期办结.</summary>
    Late,
}

/// <summary>What of the interpretation of a policy document a list is narrowed to.</summary>
public enum InterpretedPart
{
    /// <summary>政策性文件, whatever became of them.</summary>
    Policy,

    /// <summary>Released with their interpretation.</summary>
    With,

    /// <summary>Released without: 免解读.</summary>
    Without,
}

/// <summary>What 公开情况 is narrowed to. Lives in the address of the page; a number of the statistics is one of these.</summary>
/// <param name="From">成文 from this day on; null for no limit.</param>
/// <param name="To">成文 up to this day; null for no limit.</param>
/// <param name="Unit">拟稿部门 by name; empty for all.</param>
/// <param name="Disclosure">公开属性; null for all.</param>
/// <param name="Class">五公开; null for all.</param>
/// <param name="Ground">Code of the item of the 负面清单; empty for all.</param>
/// <param name="Part">How far its release is; null for all.</param>
/// <param name="Interpretation">What of its interpretation; null for all.</param>
public sealed record OpennessFilter(
    DateOnly? From = null, DateOnly? To = null, string Unit = "", DisclosureCategory? Disclosure = null, OpennessClass? Class = null, string Ground = "", ReleasePart? Part = null,
    InterpretedPart? Interpretation = null)
{
    /// <summary>For the record and for an empty list.</summary>
    public IReadOnlyList<string> InWords() =>
    [
        .. new[]
        {
            Part is { } part ? OpennessWords.Of(part) : "",
            Period(From, To),
            Unit.Trim(),
            Disclosure is { } disclosure ? KindNames.Of(disclosure) : "",
            Class is { } of ? OpennessClasses.Name(of) : "",
            Ground.Trim() is { Length: > 0 } ground ? $"事由 {ground}" : "",
            Interpretation is { } one ? OpennessWords.Of(one) : "",
        }.Where(word => word.Length > 0),
    ];

    /// <summary>A period of 成文日期 in words; empty for none.</summary>
    public static string Period(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } first, { } last) => $"成文 {BeijingTime.Day(first)}至{BeijingTime.Day(last)}",
        ({ } first, null) => $"成文 {BeijingTime.Day(first)}起",
        (null, { } last) => $"成文 到{BeijingTime.Day(last)}",
        _ => "",
    };
}

/// <summary>Words of the parts.</summary>
public static class OpennessWords
{
    /// <summary>待公开 …</summary>
    public static string Of(ReleasePart part) => part switch
    {
        ReleasePart.Waiting => "待公开",
        ReleasePart.Soon => "临近到期",
        ReleasePart.NotDue => "未到期",
        ReleasePart.Over => "超期未公开",
        ReleasePart.InTime => "按时公开",
        _ => "逾期办结",
    };

    /// <summary>政策性文件 …</summary>
    public static string Of(InterpretedPart part) => part switch
    {
        InterpretedPart.Policy => "政策性文件",
        InterpretedPart.With => "带解读公开",
        _ => "免解读公开",
    };
}

/// <summary>A document with what is known of its openness.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号; empty until given.</param>
/// <param name="UnitName">拟稿部门.</param>
/// <param name="DocumentDate">成文日期.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Disclosure">公开属性.</param>
/// <param name="Class">五公开; null for one that is not public.</param>
/// <param name="Ground">Code of the item of the 负面清单; empty for none.</param>
/// <param name="ReleasedOn">When it was released, 北京时间; null until then.</param>
/// <param name="Clock">Its time limit; null for one that is not to be public.</param>
public sealed record OpennessRow(
    Guid DocumentId, string Title, string Number, string UnitName, DateOnly DocumentDate, DocumentStatus Status, DisclosureCategory Disclosure, OpennessClass? Class, string Ground, DateOnly? ReleasedOn,
    ReleaseClock? Clock);
