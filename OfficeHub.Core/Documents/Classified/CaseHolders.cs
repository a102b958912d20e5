using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access.Limits;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Reading;

namespace OfficeHub.Core.Documents.Classified;

/// <summary>Finds who had a document: its drafter, those on its way, those it was sent to for reading, those who sign for papers where it was sent to, those who took a file of it; and who could open it by his post, of which no row tells.</summary>
internal sealed class CaseHolders(IObjectHistory history, IEnumerable<ILimitedObjects> limited)
{
    private const string Could = "按岗位可以看";
    private const string Named = "点名可以看";
    private const string Received = "收文机关";
    private static readonly Dictionary<string, string> Takings = new(StringComparer.Ordinal)
    {
        ["下载公文文档"] = "下载正文",
        ["下载发文稿纸"] = "下载发文稿纸",
        ["下载花脸稿"] = "下载花脸稿",
        ["导出修改情况"] = "导出修改情况",
        ["下载附件"] = "下载附件",
        ["下载公文版面"] = "下载版面",
        ["下载解读"] = "下载解读",
        ["下载印发稿"] = "下载印发稿",
        ["下载来文"] = "下载来文",
        ["下载归档包"] = "下载归档包",
    };

    /// <summary>Everybody once: who had it first, by the time he had it; then who only could.</summary>
    public async Task<IReadOnlyList<CaseHolder>> FindAsync(CommandScope scope, OfficialDocument document, RouteInstance? route)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        var had = new List<Had> { new(document.OwnerStaffId, document.DrafterName, document.UnitName, "拟稿", document.CreatedAt, true) };
        had.AddRange((route?.Held ?? []).Select(item => new Had(item.StaffId, item.StaffName, item.Post, item.StepName, item.OpenedAt ?? item.SentAt, item.OpenedAt is not null)));
        var readings = await db.Set<ReadingItem>().AsNoTracking().Where(item => item.SubjectId == document.Id && (item.State != ReadingState.Recalled || item.OpenedAt != null)).ToListAsync(ct);
        had.AddRange(readings.Select(item => new Had(item.StaffId, item.StaffName, item.Post, "传阅", item.OpenedAt ?? item.SentAt, item.OpenedAt is not null)));
        foreach (var (person, at) in await ReceiversAsync(scope, document.Id)) had.Add(new(person.StaffId, person.Name, person.Post, Received, at, IsOpened: false));
        // All there ever was: the list is made once.
        var lines = await history.OfAsync(db, [document.Id], withReads: true, int.MaxValue, ct);
        var takings = lines.Where(line => line.StaffId != Guid.Empty && Takings.ContainsKey(line.What)).OrderBy(line => line.Sequence).ToList();
        had.AddRange(takings.Select(line => new Had(line.StaffId, NameOf(line.Who), PostOf(line.Who), Takings[line.What], line.At, true)));
        var copies = takings.CountBy(line => line.StaffId).ToDictionary();
        var people = had.GroupBy(one => one.StaffId).Select(of => Holder(of, copies.GetValueOrDefault(of.Key))).OrderBy(person => person.First).Select(person => person.Holder).ToList();
        var known = people.Select(person => person.StaffId).ToHashSet();
        return [.. people, .. (await CouldAsync(db, document, scope.Now, ct)).Where(row => known.Add(row.Who.StaffId)).Select(row => new CaseHolder(row.Who.StaffId, row.Who.Name, row.Who.Post, row.How, null, 0))];
    }

    /// <summary>Those among the holders who are told: whoever had it.</summary>
    public static IEnumerable<Guid> Told(IReadOnlyList<CaseHolder> holders) => holders.Where(holder => holder.How is not (Could or Named)).Select(holder => holder.StaffId);

    // Whatever became of it, it lay open there: returned or recalled as well.
    private static async Task<IReadOnlyList<(WhoMaySeeRow Who, DateTime At)>> ReceiversAsync(CommandScope scope, Guid documentId)
    {
        var (reasons, people) = (new SeeingReasons(scope.Db, scope.Now, scope.Cancellation), new List<(WhoMaySeeRow, DateTime)>());
        foreach (var row in await scope.Db.Set<Delivery>().AsNoTracking().Where(row => row.DocumentId == documentId).ToListAsync(scope.Cancellation))
        {
            foreach (var agency in (await AgencyOffices.OfAsync(scope.Db, row.AgencyId, scope.Cancellation)).Prepend(row.AgencyId))
            {
                people.AddRange((await reasons.OfRightAsync(new InheritedRight(DocumentPermissions.Receive, UnitId: null, agency))).Select(person => (person, row.SentAt)));
            }
        }

        return people;
    }

    private async Task<IReadOnlyList<(WhoMaySeeRow Who, string How)>> CouldAsync(OfficeHubDbContext db, OfficialDocument document, DateTime now, CancellationToken ct)
    {
        var kind = limited.Single(one => one.Kind == DocumentVisibility.LimitKind);
        var limit = await db.Set<AccessLimit>().AsNoTracking().SingleOrDefaultAsync(row => row.ObjectKind == kind.Kind && row.ObjectId == document.Id, ct);
        var reasons = new SeeingReasons(db, now, ct);
        var named = new List<WhoMaySeeRow>();
        foreach (var subject in limit?.Allowed ?? []) named.AddRange(subject.StaffId is { } person ? await reasons.OfPersonAsync(person) : await reasons.OfUnitAsync(subject.UnitId!.Value));
        var byPost = new List<WhoMaySeeRow>();
        if (limit is not { BlocksInherited: true } && await kind.FindAsync(db, document.Id, ct) is { } it)
        {
            foreach (var right in it.Inherited) byPost.AddRange(await reasons.OfRightAsync(right));
        }

        return [.. named.Select(row => (row, Named)), .. byPost.Select(row => (row, Could))];
    }

    private static (CaseHolder Holder, DateTime First) Holder(IGrouping<Guid, Had> of, int copies)
    {
        var opened = of.Where(one => one.IsOpened).Select(one => (DateTime?)one.At).Min();
        var (name, post) = of.Select(one => (one.Name, one.Post)).First();
        return (new CaseHolder(of.Key, name, post, string.Join('、', of.Select(one => one.How).Distinct(StringComparer.Ordinal)), opened, copies), of.Min(one => one.At));
    }

    // The log has name and post together, as 高静（秘书一科科员）.
    private static string NameOf(string who) => who.IndexOf('（', StringComparison.Ordinal) is > 0 and var cut ? who[..cut] : who;

    private static string PostOf(string who) => who.IndexOf('（', StringComparison.Ordinal) is > 0 and var cut ? who[(cut + 1)..].TrimEnd('）') : "";

    private sealed record Had(Guid StaffId, string Name, string Post, string How, DateTime At, bool IsOpened);
}
