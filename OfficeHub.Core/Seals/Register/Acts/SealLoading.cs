using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Seals.Register.Acts;

/// <summary>What every act on a seal begins with.</summary>
internal static class SealLoading
{
    /// <summary>The seal as the actor sees it, with its acts; the row of the log names it whatever becomes of the act.</summary>
    /// <returns><see cref="NotFound"/> or <see cref="ChangedMeanwhile"/>.</returns>
    public static async Task<Result<RegisteredSeal>> LoadAsync(this CommandScope scope, Guid sealId, int revision, SealAction action)
    {
        var seal = await scope.Db.Set<RegisteredSeal>().Include(row => row.Acts).AsSplitQuery().VisibleTo(scope.Actor).SingleOrDefaultAsync(row => row.Id == sealId, scope.Cancellation);
        if (seal is null) return new NotFound("印章");
        scope.Concerns(SealNews.Subject, seal.Id, $"{seal.Name}（{seal.Number}）", SealNames.Of(action));
        return await scope.StaleAsync(seal, revision) is { } stale ? stale : seal;
    }

    /// <summary>The row of the log says the words too.</summary>
    public static void Says(this CommandScope scope, RegisteredSeal seal, SealAction action, string words) => scope.Concerns(
        SealNews.Subject, seal.Id, $"{seal.Name}（{seal.Number}）", words.Length > 0 ? $"{SealNames.Of(action)}：{words}" : SealNames.Of(action));

    /// <summary>Clean words of several lines.</summary>
    public static Result<string> Words(string field, string label, string? input, bool required)
    {
        var check = new FieldCheck();
        var words = check.Lines(field, label, input, SealAct.WordsLimit, required);
        return check.Failed(out var invalid) ? invalid : words;
    }
}
