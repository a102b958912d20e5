using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Drafts;

/// <summary>Adds a phrase at the end of one's list.</summary>
[Act("添加常用语")]
public sealed record AddPhrase(Guid CommandId, string Text) : ICommand;

/// <summary>Words a phrase anew.</summary>
[Act("修改常用语")]
public sealed record RewordPhrase(Guid CommandId, Guid PhraseId, int Revision, string Text) : ICommand;

/// <summary>Removes a phrase.</summary>
[Act("删去常用语")]
public sealed record RemovePhrase(Guid CommandId, Guid PhraseId, int Revision) : ICommand;

/// <summary>Puts one's phrases in order.</summary>
/// <param name="CommandId">One a press.</param>
/// <param name="Order">All ids of the list, first one first.</param>
[Act("排列常用语")]
public sealed record ReorderPhrases(Guid CommandId, IReadOnlyList<Guid> Order) : ICommand;

/// <inheritdoc cref="AddPhrase"/>
public sealed class AddPhraseHandler(CommandPath path)
{
    /// <summary>Adds it.</summary>
    /// <returns>Its id, or <see cref="Invalid"/>, <see cref="TooManyPhrases"/>.</returns>
    public Task<Result<Guid>> HandleAsync(AddPhrase command, Actor actor, CancellationToken ct) => path.RunAsync<Guid>(
        command, actor, Permission.SignedIn,
        async scope =>
        {
            ArgumentNullException.ThrowIfNull(command);
            var own = await scope.OwnPhrases().Select(phrase => new { phrase.Text, phrase.Order }).ToListAsync(scope.Cancellation);
            var id = Guid.CreateVersion7();
            scope.Concerns("常用语", id, "常用语");
            if (PhraseRules.Clean(command.Text, own.Select(phrase => phrase.Text), out var text) is { } fault)
            {
                return fault;
            }

            if (own.Count >= OwnPhrase.MostPhrases)
            {
                return new TooManyPhrases();
            }

            scope.Db.Add(new OwnPhrase(id, scope.Actor.AccountId, text, own.Count == 0 ? 0 : own.Max(phrase => phrase.Order) + 1));
            return id;
        },
        ct);
}

/// <inheritdoc cref="RewordPhrase"/>
public sealed class RewordPhraseHandler(CommandPath path)
{
    /// <summary>Words it anew.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/> or <see cref="Invalid"/>.</returns>
    public Task<Result> HandleAsync(RewordPhrase command, Actor actor, CancellationToken ct) => path.RunAsync(
        command, actor, Permission.SignedIn,
        async scope =>
        {
            ArgumentNullException.ThrowIfNull(command);
            var own = await scope.OwnPhrases().ToListAsync(scope.Cancellation);
            if (own.Find(phrase => phrase.Id == command.PhraseId) is not { } reworded)
            {
                return new NotFound("常用语");
            }

            scope.Concerns("常用语", reworded.Id, "常用语");
            if (await scope.StaleAsync(reworded, command.Revision) is { } stale)
            {
                return stale;
            }

            var others = own.Where(phrase => phrase != reworded).Select(phrase => phrase.Text);
            if (PhraseRules.Clean(command.Text, others, out var text) is { } fault)
            {
                return fault;
            }

            reworded.Reword(text);
            return Result.Success;
        },
        ct);
}

/// <inheritdoc cref="RemovePhrase"/>
public sealed class RemovePhraseHandler(CommandPath path)
{
    /// <summary>Removes it.</summary>
    /// <returns><see cref="NotFound"/> or <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result> HandleAsync(RemovePhrase command, Actor actor, CancellationToken ct) => path.RunAsync(
        command, actor, Permission.SignedIn,
        async scope =>
        {
            ArgumentNullException.ThrowIfNull(command);
            if (await scope.OwnPhrases().SingleOrDefaultAsync(phrase => phrase.Id == command.PhraseId, scope.Cancellation) is not { } removed)
            {
                return new NotFound("常用语");
            }

            scope.Concerns("常用语", removed.Id, "常用语");
            if (await scope.StaleAsync(removed, command.Revision) is { } stale)
            {
                return stale;
            }

            scope.Db.Remove(removed);
            return Result.Success;
        },
        ct);
}

/// <inheritdoc cref="ReorderPhrases"/>
public sealed class ReorderPhrasesHandler(CommandPath path)
{
    /// <summary>Puts them in order.</summary>
    /// <returns><see cref="PhrasesChanged"/> when the ids are not just the list's.</returns>
    public Task<Result> HandleAsync(ReorderPhrases command, Actor actor, CancellationToken ct) => path.RunAsync(
        command, actor, Permission.SignedIn,
        async scope =>
        {
            ArgumentNullException.ThrowIfNull(command);
            scope.Concerns("常用语", Guid.Empty, "常用语次序");
            var own = await scope.OwnPhrases().ToDictionaryAsync(phrase => phrase.Id, scope.Cancellation);
            if (command.Order.Count != own.Count || command.Order.Distinct().Count() != own.Count || !command.Order.All(own.ContainsKey))
            {
                return new PhrasesChanged();
            }

            foreach (var (id, order) in command.Order.Select((id, order) => (id, order)))
            {
                own[id].Place(order);
            }

            return Result.Success;
        },
        ct);
}

internal static class PhraseRules
{
    public static IQueryable<OwnPhrase> OwnPhrases(this CommandScope scope) =>
        scope.Db.Set<OwnPhrase>().Where(phrase => phrase.AccountId == scope.Actor.AccountId);

    /// <summary>The clean phrase, or what is wrong with it.</summary>
    public static Invalid? Clean(string? input, IEnumerable<string> others, out string text)
    {
        var check = new FieldCheck();
        var clean = check.Line("Text", "常用语", input, OwnPhrase.TextLimit);
        check.Require(!others.Contains(clean, StringComparer.Ordinal), "Text", "这一条已经有了。");
        text = clean;
        return check.Failed(out var invalid) ? invalid : null;
    }
}
