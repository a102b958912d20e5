using OfficeHub.Core.Common;

namespace OfficeHub.Core.Routing.Reading;

/// <summary>Seeing a paper is not enough to send it on.</summary>
public sealed record NotYoursToCirculate()
    : Error("Reading.NotYoursToCirculate", "您能看这份文件，但不能送别人阅。请拟稿人、正在办的人或办公室来送。");

/// <summary>A unit without anybody who reads for it.</summary>
public sealed record NobodyReadsFor(string Unit)
    : Error("Reading.NobodyReadsFor", $"“{Unit}”现在没有负责人，送不到。请直接选人。");

/// <summary>All of them have it from the same sender and have not read it yet.</summary>
public sealed record ReadersHaveIt()
    : Error("Reading.ReadersHaveIt", "选的人都已收到您送的这一件，还没有阅完，不用再送。");

/// <summary>Everything was opened.</summary>
public sealed record NothingToRecall()
    : Error("Reading.NothingToRecall", "已经打开的不能撤回，没有打开的已撤回过。不用再撤。");

/// <summary>Its sender took it back.</summary>
public sealed record ReadingWasRecalled(string Sender)
    : Error("Reading.WasRecalled", $"{Sender}已撤回这一件，不用再阅。");

/// <summary>已阅 before.</summary>
public sealed record ReadAlready()
    : Error("Reading.ReadAlready", "这一件您已阅过。要补充意见，请直接告诉送阅的人。");

/// <summary>The seconds are over, or something was said with it.</summary>
public sealed record TooLateToTakeBack()
    : Error("Reading.TooLateToTakeBack", "已经记为已阅，不能取回。文件可以在“已阅”里再看。");
