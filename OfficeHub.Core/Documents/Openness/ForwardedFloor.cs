using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Checking.Registers;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>What is forwarded is less open than what forwards it.</summary>
/// <param name="Forwarded">As the paper itself names it.</param>
/// <param name="Openness">How open the forwarded one is.</param>
public sealed record ForwardedLessOpen(string Forwarded, ChosenOpenness Openness)
    : Error("Document.ForwardedLessOpen", $"{ForwardedAsOpen.Sentence(Forwarded, Openness)}请退回修改公开属性；已经编号的，请办公室主任作废文号后重新发文。");

/// <summary>公开属性 of a forwarded paper as a floor, for the acts that the checker does not stand before.</summary>
/// <remarks>features.md 193; rule O05 says the same while one writes, at 送审, 核稿, 签发 and 复核.</remarks>
internal static class ForwardedFloor
{
    /// <summary>Why a document may not go on as open as it is; null for nothing against it. What is forwarded may have been found to be classified since the signature.</summary>
    public static async Task<Error?> RefusalAsync(CommandScope scope, OfficialDocument document, DraftFields fields)
    {
        // By the number alone: with a title one person means what he sees under it, and the next one may see another.
        var cited = (await CitedDocuments.OfAsync(scope.Db, document.Id, fields.Content, scope.Actor, scope.Cancellation)).Where(one => one.Number.Length > 0).ToList();
        return ForwardedAsOpen.Floor(fields.Content, cited) is { } floor && floor.Openness > CheckFacts.OpennessOf(fields.Disclosure) ? new ForwardedLessOpen(floor.Forwarded, floor.Openness) : null;
    }
}
