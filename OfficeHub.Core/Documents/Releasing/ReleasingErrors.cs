using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>The document has been released before.</summary>
/// <param name="IndexNumber">索引号.</param>
public sealed record ReleasedAlready(string IndexNumber)
    : Error("Release.ReleasedAlready", $"这份公文已经公开发布，索引号 {IndexNumber}，不能再发布一次。请到“主动公开目录”里看。");

/// <summary>The last secrecy review does not let it out.</summary>
/// <param name="Outcome">What it said; empty for none.</param>
public sealed record ReviewDoesNotRelease(string Outcome)
    : Error("Release.ReviewDoesNotRelease", Outcome.Length == 0
        ? "这份公文没有保密审查的结论，不能公开发布，没有核发。请办公室主任作废文号，补作保密审查后重新发文。"
        : $"最后一次保密审查的结论是“{Outcome}”，不能公开发布，没有核发。请办公室主任作废文号，改公开属性后重新发文。");

/// <summary>The last secrecy review was of another text.</summary>
public sealed record ReviewOfAnotherText()
    : Error("Release.ReviewOfAnotherText", "最后一次保密审查审的不是现在的文稿，不能公开发布，没有核发。请办公室主任作废文号，重新审查后再发文。");

/// <summary>The bundle of document and interpretation is not what may be released.</summary>
/// <param name="Why">In sentences.</param>
public sealed record BundleNotReleasable(string Why)
    : Error("Release.BundleNotReleasable", $"文件要和解读一起发布，现在不能发布，没有核发：{Why}请办公室主任作废文号，补齐后重新发文。");

/// <summary>A file is not the one that was approved.</summary>
/// <param name="What">Which, in Chinese.</param>
public sealed record FileNotAsApproved(string What)
    : Error("Release.FileNotAsApproved", $"{What}与审签、用印时的不一致，没有公开发布，也没有核发。请不要再办，马上告诉系统管理员和安全审计员。");

/// <summary>The series of the year is used up.</summary>
/// <param name="Code">机关代字.</param>
/// <param name="Year">Year.</param>
public sealed record IndexSeriesIsFull(string Code, int Year)
    : Error("Release.IndexSeriesIsFull", $"{Code} {Year} 年的索引号已用到 {IndexSeries.LastSerial}，不能再编。请告诉系统管理员。");
