using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Crashing;

/// <summary>编号, each worker in a series of its own: the number wished for is the next one, so that a number lost in a crash is missed.</summary>
internal sealed class GiveNumber : Deed
{
    private const int OneInSoMany = 4;

    /// <summary>The clerk, with an item of his own to act on.</summary>
    public static Actor Registrar { get; } = CrashOffice.Clerk with
    {
        StaffId = CrashWorld.AccountId,
        Permissions = new[] { DocumentPermissions.Number, RoutingPermissions.Handle }.Select(permission => permission.Code).ToFrozenSet(StringComparer.Ordinal),
    };

    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var word = CrashWorld.WordOf(worker);
        var numbered = await db.Set<NumberEntry>().Where(entry => entry.Abbreviation == word).OrderBy(entry => entry.Serial).ToListAsync();
        if (numbered.Count > 0 && chance.Next(OneInSoMany) == 0)
        {
            // It has its number: refused, after the next one had been taken for it.
            var done = numbered[chance.Next(numbered.Count)];
            return await IntentAsync(db, done.DocumentId.ToString(), done.Number);
        }

        // A paper comes to the registrar; nobody has asked for its number yet.
        var rows = CrashWorld.Papers.Make(word, new DateOnly(2026, 6, 1), $"关于第{numbered.Count + 1}件事的通知").ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        var wanted = new DocumentNumber(word, 2026, numbered.Count + 1);
        return await IntentAsync(db, rows.OfType<OfficialDocument>().Single().Id.ToString(), wanted.ToString());
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent)
    {
        await using var db = await office.ContextAsync();
        var (item, word) = await ItemAsync(db, Guid.Parse(intent.Subject));
        return Reply.Of(await office.Get<AssignNumberHandler>().HandleAsync(
            new AssignNumber(intent.Press, item, 0, word, "各旗人民政府", 60), Registrar, CancellationToken.None));
    }

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var id = Guid.Parse(subject);
        var document = await db.Set<OfficialDocument>().AsNoTracking().SingleAsync(row => row.Id == id);
        var entered = await db.Set<NumberEntry>().Where(entry => entry.DocumentId == id).Select(entry => entry.Number).SingleOrDefaultAsync() ?? "";
        var route = await db.Set<RouteInstance>().Where(row => row.SubjectId == id).Select(row => row.Status).SingleAsync();
        var whole = entered == document.Number && (document.Status is DocumentStatus.Numbered) == (entered.Length > 0) && route is RouteStatus.Running;
        return whole ? entered : $"公文{document.Number}，登记簿{entered}，{document.Status}，{route}";
    }

    /// <summary>The registrar's item of a paper, and the 代字 the paper is meant for.</summary>
    internal static async Task<(Guid Item, string Abbreviation)> ItemAsync(OfficeHubDbContext db, Guid document)
    {
        var numbering = DocumentSteps.Numbering.Code;
        var item = await db.Set<WorkItem>().Where(row => row.SubjectId == document && row.StepKind == numbering).Select(row => row.Id).SingleAsync();
        return (item, await db.Set<OfficialDocument>().Where(row => row.Id == document).Select(row => row.Abbreviation).SingleAsync());
    }
}
