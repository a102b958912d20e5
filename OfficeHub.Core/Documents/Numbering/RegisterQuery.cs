using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Paging;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>发文登记簿, a page at a time: newest year first, within it by 代字, the last number first.</summary>
[Act("查发文登记簿")]
public sealed class RegisterQuery(QueryPath path)
{
    /// <summary>One page.</summary>
    /// <param name="filter">Which lines.</param>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    public Task<Result<Page<RegisterRow>>> PageAsync(RegisterFilter filter, string? cursor, Actor actor, CancellationToken ct) =>
        path.RunAsync<Page<RegisterRow>>(this, actor, DocumentPermissions.ReadRegister, async db =>
        {
            var page = await WithRightsAsync(
                db, await RegisterSource.Lines(db, filter, actor).ToPageAsync(RegisterSource.Order, cursor, RegisterSource.Row, ct, count: string.IsNullOrEmpty(cursor)), actor, ct);
            var ids = page.Rows.Select(row => row.DocumentId).ToList();
            var planned = await IssuePlans.Live(db).Where(plan => ids.Contains(plan.DocumentId) && plan.State == IssuePlanState.Waiting).ToDictionaryAsync(plan => plan.DocumentId, plan => (DateTime?)plan.DueAt, ct);
            return planned.Count == 0 ? page : page with { Rows = [.. page.Rows.Select(row => row with { IssuesAt = planned.GetValueOrDefault(row.DocumentId) })] };
        }, ct);

    /// <summary>How many lines each filter gives, up to the cap of a page's count.</summary>
    public Task<Result<IReadOnlyList<int>>> CountAsync(IReadOnlyList<RegisterFilter> filters, Actor actor, CancellationToken ct) =>
        path.RunAsync<IReadOnlyList<int>>(this, actor, DocumentPermissions.ReadRegister, async db =>
        {
            ArgumentNullException.ThrowIfNull(filters);
            var counts = new List<int>();
            foreach (var filter in filters) counts.Add(await RegisterSource.Lines(db, filter, actor).Take(Page<RegisterRow>.CountCap + 1).CountAsync(ct));
            return counts;
        }, ct);

    // A page names few agencies: each is asked for once.
    private static async Task<Page<RegisterRow>> WithRightsAsync(OfficeHubDbContext db, Page<RegisterRow> page, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(DocumentPermissions.VoidNumber)) return page;
        var mine = new HashSet<Guid>();
        foreach (var agency in page.Rows.Select(row => row.OfficeOf).Distinct())
        {
            if (await VoidNumberHandler.IsTheirsAsync(db, agency, actor, ct)) mine.Add(agency);
        }

        return page with { Rows = [.. page.Rows.Select(row => row with { MayBeVoided = row.State is NumberState.Used && mine.Contains(row.OfficeOf) })] };
    }
}

/// <summary>The register for paper.</summary>
/// <param name="Rows">At most <see cref="RegisterPrintQuery.MostRows"/>.</param>
/// <param name="Total">How many the filter gives.</param>
/// <param name="Conditions">The filter in words.</param>
public sealed record RegisterSheet(IReadOnlyList<RegisterRow> Rows, int Total, string Conditions);

/// <summary>All lines of the register, to be printed; leaves a row with the conditions.</summary>
[Act("打印发文登记簿")]
public sealed class RegisterPrintQuery(QueryPath path)
{
    /// <summary>Most lines on one print.</summary>
    public const int MostRows = 2000;

    /// <summary>All lines of the filter, up to the limit.</summary>
    public Task<Result<RegisterSheet>> AllAsync(RegisterFilter filter, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<RegisterSheet>(this, actor, DocumentPermissions.ReadRegister, async db =>
        {
            ArgumentNullException.ThrowIfNull(filter);
            var lines = RegisterSource.Lines(db, filter, actor);
            var total = await lines.CountAsync(ct);
            var rows = await lines.InOrder().Take(MostRows).Select(RegisterSource.Row).ToListAsync(ct);
            var conditions = filter.InWords() is { Count: > 0 } words ? string.Join('，', words) : "全部";
            return (new RegisterSheet(rows, total, conditions), new AuditSubject("登记簿", Guid.Empty, "发文登记簿", $"{rows.Count} 行，{conditions}"));
        }, ct);
}
