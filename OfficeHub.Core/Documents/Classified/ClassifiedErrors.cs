using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Classified;

/// <summary>The rows of a classified document are gone; what they left in the files is to go too.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Contents">Hashes of contents in the store.</param>
public sealed record DocumentErased(Guid CaseId, IReadOnlyList<string> Contents) : IDomainEvent;

/// <summary>The document is erased already.</summary>
public sealed record CaseIsOver(string Who, DateTime At)
    : Error("Classified.CaseIsOver", $"{Who}在 {BeijingTime.Brief(At)} 已批准清除，不用再办。请刷新看处置记录。");

/// <summary>Nobody has asked for the erasure yet.</summary>
public sealed record NotAskedYet()
    : Error("Classified.NotAskedYet", "保密审查员还没有提请清除。请先由保密审查员写明清退情况，再批准。");

/// <summary>One person may not ask and approve.</summary>
public sealed record TakesTwo()
    : Error("Classified.TakesTwo", "提请和批准清除不能是同一人。请由另一位有权批准的人办。");

/// <summary>The drafter has no hand in the removal.</summary>
public sealed record DrafterMayNotRemove()
    : Error("Classified.DrafterMayNotRemove", "您是这份公文的拟稿人，不能办它的清除。请由别的经办人办。");
