using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>The issuing agency's office takes its publications down, nobody else.</summary>
/// <param name="Issuer">The issuing agency.</param>
public sealed record NotYoursToTakeDown(string Issuer)
    : Error("Release.NotYoursToTakeDown", $"公开的文件由发文机关的政务公开审核员撤下、恢复。这份是{Issuer}发的，请告诉它的办公室。");

/// <summary>It has gone down already, and not in a way that this one may follow.</summary>
/// <param name="Now">How it stands.</param>
/// <param name="Way">What was asked.</param>
public sealed record WayCannotFollow(DownWay Now, DownWay Way)
    : Error("Release.WayCannotFollow", $"这份文件{DownWords.State(Now)}，不能再{DownWords.Of(Way)}。请刷新后再看；原来撤错的，请办公室主任先恢复公开。");

/// <summary>It is up: there is nothing to put back.</summary>
public sealed record NothingIsDown()
    : Error("Release.NothingIsDown", "这份文件正在公开，不用恢复。请刷新后再看。");

/// <summary>Whoever took it down does not put it back.</summary>
public sealed record PutBackByAnother()
    : Error("Release.PutBackByAnother", "这份文件是您撤下的，恢复公开要由另一位有权的人办。");

/// <summary>The publication it is to be merged into is not there, or not up.</summary>
/// <param name="Index">As typed.</param>
public sealed record TargetIsNotUp(string Index)
    : Error("Release.TargetIsNotUp", $"索引号 {Index} 不在公开，不能并入它。请另选一份正在公开的文件。");

/// <summary>Nothing is merged into itself.</summary>
public sealed record MergedIntoItself()
    : Error("Release.MergedIntoItself", "不能并入这份文件自己。请选另一份正在公开的文件。");
