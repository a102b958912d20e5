using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Tells of the end of one certificate, or of its revocation list.</summary>
[Act("提醒证书到期")]
internal sealed record WarnOfEnding(Guid CommandId, Guid Id) : ICommand;

/// <summary>
/// Tells who makes seals, and who keeps the key, that a certificate or a revocation list ends. It renews nothing: for that somebody has to bring the
/// authority's password.
/// </summary>
internal sealed class WarnOfEndings(
    IDbContextFactory<OfficeHubDbContext> contexts, CommandPath path, TrustReading trust, SealKeyShelf shelf, NoticeSignal signal, TimeProvider clock) : ITimedJob
{
    private static readonly TimeSpan Unfinished = TimeSpan.FromHours(1);

    public string Name => "seals.warn-of-endings";

    public string ChineseName => "提醒证书和吊销列表到期";

    public JobTimes Times { get; } = JobTimes.Every(TimeSpan.FromHours(1));

    public Task RunAsync(CancellationToken ct) => WarnAsync(Actor.System(ChineseName), ct);

    /// <summary>Tells of what has come up since the last run, each threshold once.</summary>
    /// <returns>How many certificates and lists were told of.</returns>
    public async Task<int> WarnAsync(Actor actor, CancellationToken ct)
    {
        var told = 0;
        foreach (var id in await DueAsync(ct))
        {
            var people = new HashSet<Guid>();
            var done = await path.RunAsync(new WarnOfEnding(Guid.CreateVersion7(), id), actor, CertificatePermissions.Manage, scope => WarnAsync(scope, id, people), ct);
            if (!done.IsSuccess) continue;
            told++;
            signal.Tell(people);
        }

        await shelf.SweepAsync(clock.GetUtcNow().UtcDateTime - Unfinished, ct);
        return told;
    }

    private async Task<List<Guid>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var soon = now.AddDays(CertificateTerm.WarningDays[0]);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ending = await db.Set<RegisteredCertificate>().AsNoTracking().Where(one => one.Status == CertificateStatus.Valid && one.ValidUntil <= soon)
            .Select(one => new { one.Id, one.ValidUntil, one.WarnedDays }).ToListAsync(ct);
        var lists = await ListsAsync(db, now, ct);
        return [.. ending.Where(one => CertificateTerm.Due(one.ValidUntil!.Value, one.WarnedDays, now) is not null).Select(one => one.Id).Union(lists.Keys)];
    }

    private async Task<Dictionary<Guid, DateTime>> ListsAsync(OfficeHubDbContext db, DateTime now, CancellationToken ct)
    {
        var store = await trust.StoreAsync(ct);
        if (!store.IsSuccess) return [];
        return (await AuthorityQuery.AuthoritiesAsync(db, ct)).Where(one => one.IsIssuedHere)
            .Select(one => (one, End: AuthorityQuery.ListOf(one, store.Value, now).NextUpdate))
            .Where(pair => pair.End is { } end && now >= end.AddDays(-CertificateTerm.ListWarningDays) && pair.one.WarnedListEnd != end)
            .ToDictionary(pair => pair.one.Id, pair => pair.End!.Value);
    }

    private async Task<Result> WarnAsync(CommandScope scope, Guid id, HashSet<Guid> people)
    {
        var row = await scope.Db.Set<RegisteredCertificate>().SingleOrDefaultAsync(one => one.Id == id, scope.Cancellation);
        if (row is not { Status: CertificateStatus.Valid, ValidUntil: { } end }) return new NotFound("证书");
        scope.Concerns("证书", row.Id, row.HolderName, "提醒到期");
        var words = new List<string>();
        if (CertificateTerm.Due(end, row.WarnedDays, scope.Now) is { } days)
        {
            row.Warned(days);
            words.Add(CertificateNotice.OfCertificate(row, scope.Now));
        }

        if ((await ListsAsync(scope.Db, scope.Now, scope.Cancellation)).TryGetValue(id, out var listEnd))
        {
            row.WarnedOfList(listEnd);
            words.Add(CertificateNotice.OfList(listEnd, scope.Now));
        }

        // Told by another node meanwhile.
        if (words.Count == 0) return new NotFound("证书");
        people.UnionWith(await RoleHoldings.HoldersOf(scope.Db, RoleCodes.SealMaker, scope.Now).ToListAsync(scope.Cancellation));
        if (row.KeeperId is { } keeper) people.Add(keeper);
        scope.Concerns("证书", row.Id, row.HolderName, $"{string.Join(' ', words)}告知 {people.Count} 人");
        scope.Db.AddRange(people.SelectMany(person => words.Select(said => CertificateNotice.For(person, row, said, scope.Now))));
        return Result.Success;
    }
}

/// <summary>What people read of it.</summary>
public static class CertificateNotice
{
    /// <summary>Which feature the notices are about.</summary>
    public const string SubjectKind = "Certificates";
    internal static string OfCertificate(RegisteredCertificate row, DateTime now)
    {
        var end = row.ValidUntil!.Value;
        var next = row.IsAuthority ? "请及早安排接续。" : row.IsIssuedHere ? "请保管人申请换发。" : "请保管人向发证机构续期后重新导入。";
        return now > end ? $"{BeijingTime.Full(end)}已到期，不能再用。{next}" : $"{BeijingTime.Full(end)}到期，{Left(end - now)}。{next}";
    }

    internal static string OfList(DateTime end, DateTime now) =>
        now >= end ? $"吊销列表{BeijingTime.Full(end)}已过期，现在不能签章，验章不能断定。请更新吊销列表。" : $"吊销列表{BeijingTime.Full(end)}到期，之后不能签章。请更新吊销列表。";

    internal static PaperNotice For(Guid person, RegisteredCertificate row, string words, DateTime now) => PaperNotice.For(
        new ToldPerson(person),
        new RouteHappened(Guid.Empty, SubjectKind, row.Id, $"{CertificateWords.Of(row.Use)}证书：{row.HolderName}", Urgency.None, RouteNewsKind.CertificateEnding, "", words, []),
        now, now);

    private static string Left(TimeSpan left) => left.TotalDays >= 1 ? $"还剩 {(int)left.TotalDays} 天" : "不足一天";
}
