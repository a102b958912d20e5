using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Files.Lists;

/// <summary>Chooses the columns one takes of a list, for this time and the next.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="List">Code of the list.</param>
/// <param name="Columns">Keys; those the list has not are passed over.</param>
[Act("选定导出的列")]
public sealed record ChooseColumns(Guid CommandId, string List, IReadOnlyList<string> Columns) : ICommand;

/// <summary>An export without a column.</summary>
public sealed record NoColumnChosen() : Error("Lists.NoColumnChosen", "一列都没有选，没有导出。请至少选一列。");

/// <summary>Handles <see cref="ChooseColumns"/>.</summary>
public sealed class ChooseColumnsHandler(CommandPath path, IEnumerable<ListSheet> lists)
{
    /// <summary>Keeps the choice.</summary>
    /// <returns><see cref="NotFound"/> or <see cref="NoColumnChosen"/>.</returns>
    public Task<Result> HandleAsync(ChooseColumns command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, Permission.SignedIn, async scope =>
        {
            if (lists.FirstOrDefault(known => known.Code == command.List) is not { } list) return new NotFound("列表");
            var heads = list.Heads.Where(head => command.Columns.Contains(head.Key, StringComparer.Ordinal)).ToList();
            scope.Concerns("列表", Guid.Empty, list.Name, string.Join('、', heads.Select(head => head.Name)));
            if (heads.Count == 0) return new NoColumnChosen();
            var chosen = await scope.Db.Set<ChosenColumns>().SingleOrDefaultAsync(row => row.AccountId == actor.AccountId && row.List == list.Code, ct);
            if (chosen is null)
            {
                chosen = ChosenColumns.Of(actor.AccountId, list.Code);
                scope.Db.Add(chosen);
            }

            chosen.Choose(heads.Select(head => head.Key));
            return Result.Success;
        }, ct);
    }
}

/// <summary>The columns of a list, to be ticked.</summary>
/// <param name="Name">Of the list.</param>
/// <param name="Columns">In the order of the list.</param>
public sealed record ColumnsView(string Name, IReadOnlyList<ColumnTick> Columns);

/// <summary>One of them.</summary>
/// <param name="Key">Of the column.</param>
/// <param name="Name">Its heading.</param>
/// <param name="IsChosen">Whether it was chosen last time; each of them when none ever was.</param>
public sealed record ColumnTick(string Key, string Name, bool IsChosen);

/// <summary>What can be taken of a list, and what the actor took last.</summary>
[Act("查可导出的列")]
public sealed class ColumnsQuery(QueryPath path, IEnumerable<ListSheet> lists)
{
    /// <summary>The columns of a list.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<ColumnsView>> OfAsync(string code, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<ColumnsView>(this, actor, Permission.SignedIn, async db =>
        {
            if (lists.FirstOrDefault(known => known.Code == code) is not { } list) return new NotFound("列表");
            var chosen = await db.Set<ChosenColumns>().SingleOrDefaultAsync(row => row.AccountId == actor.AccountId && row.List == code, ct);
            var ticks = list.Heads.Select(head => new ColumnTick(head.Key, head.Name, chosen?.Has(head.Key) ?? true)).ToList();
            return new ColumnsView(list.Name, ticks.Exists(tick => tick.IsChosen) ? ticks : [.. ticks.Select(tick => tick with { IsChosen = true })]);
        }, ct);
    }
}
