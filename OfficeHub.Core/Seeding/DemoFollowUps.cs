using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.FollowingUp;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.LeadersLedger;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Seeding;

/// <summary>Lets the openness office look at the demo paper that was just released: something is misread, a supplement waits for its review; and enters some lines of 领导解读台账.</summary>
public sealed class DemoFollowUps(
    IDbContextFactory<OfficeHubDbContext> contexts, DemoClock clock, DemoPeople demoPeople, RecordLookHandler record, WriteSupplementHandler write, MoveSupplementHandler move, KeepLeadersLedgerHandler ledger)
{
    private const string Title = "北原盟行政公署关于在政务服务中心推行“一窗受理”的通知";
    private const string Openness = "孙丽华";
    private const string Drafter = "苏日娜";

    private static int LastAct => 4 + Lines.Length;

    private static readonly TimeSpan Before = TimeSpan.FromSeconds(50);
    private static readonly TimeSpan BetweenActs = TimeSpan.FromSeconds(4);

    private static readonly (string Leader, LeaderForm Form, int DaysAgo, string Subject, string Address)[] Lines =
    [
        ("陈立诚", LeaderForm.Speech, 0, "在全盟政务服务工作会议上讲“一窗受理”怎么推", "北原日报第 1 版"),
        ("于海波", LeaderForm.Interview, 34, "涉企收费清单里的钱怎么算", "北原广播电视台《民生面对面》"),
        ("陈立诚", LeaderForm.Article, 48, "把营商环境的账算到企业心坎上", "北原日报第 1 版"),
        ("罗秉正", LeaderForm.Article, 55, "行政复议，老百姓为什么要用得上", "北原日报第 3 版"),
        ("于海波", LeaderForm.PressConference, 70, "惠企资金直达快享发布会", "行署新闻办发布厅"),
        ("于海波", LeaderForm.Article, 90, "预算公开，群众看得懂才算数", "北原日报第 2 版"),
        ("陈立诚", LeaderForm.PressConference, 96, "优化营商环境新闻发布会", "北原日报第 1 版"),
    ];

    /// <summary>Does it at the first start. Safe to repeat, and goes on where a kill had stopped it.</summary>
    /// <returns>Whether something was done; what an act refuses is a fault of this text.</returns>
    public async Task<Result<bool>> SeedAsync(CancellationToken ct)
    {
        var last = IdOf(LastAct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var followUp = await (from row in db.Set<FollowUp>().AsNoTracking() join document in db.Set<OfficialDocument>() on row.DocumentId equals document.Id where document.Title == Title select row).SingleOrDefaultAsync(ct);
        if (followUp is null || await db.Set<CommandRecord>().AnyAsync(one => one.Id == last, ct)) return false;

        var now = clock.GetUtcNow().UtcDateTime;
        DemoClock.Be(now - Before);
        var people = await demoPeople.SignInAsync([Openness, Drafter], ct);
        var seeded = await SeedAsync(followUp, people, now - Before, ct);
        DemoClock.Be(now);
        await demoPeople.SignOutAsync([.. people.Values.Select(person => person.SessionId)], now, ct);
        return seeded.Error is { } refusal ? refusal : true;
    }

    private async Task<Result> SeedAsync(FollowUp followUp, IReadOnlyDictionary<string, Actor> people, DateTime from, CancellationToken ct)
    {
        var (openness, drafter) = (people[Openness], people[Drafter]);
        var looked = await record.HandleAsync(new RecordLook(At(0), followUp.DocumentId, followUp.Revision, DemoInterpretations.FirstLook(BeijingTime.DayOf(from))), openness, ct);
        if (!looked.IsSuccess) return looked;
        var begun = await write.HandleAsync(new BeginSupplement(At(1), followUp.DocumentId, InterpretationForm.QuestionsAndAnswers, DemoInterpretations.Misreading), drafter, ct);
        if (!begun.IsSuccess) return begun.WithoutValue();
        var saved = await write.HandleAsync(new SaveSupplement(At(2), begun.Value, 0, DemoInterpretations.Supplement, DemoInterpretations.Misreading), drafter, ct);
        if (!saved.IsSuccess) return saved;
        var sent = await move.HandleAsync(new SendSupplement(At(3), begun.Value, await HashAsync(begun.Value, ct)), drafter, ct);
        if (!sent.IsSuccess) return sent;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var names = Lines.Select(line => line.Leader).ToList();
        var leaders = await db.Set<Staff>().Where(staff => names.Contains(staff.Name)).ToDictionaryAsync(staff => staff.Name, staff => staff.Id, StringComparer.Ordinal, ct);
        foreach (var (i, line) in Lines.Index())
        {
            var entered = await ledger.HandleAsync(new EnterLeaderInterpretation(At(4 + i), leaders[line.Leader], line.Form, BeijingTime.DayOf(from).AddDays(-line.DaysAgo), line.Subject, i == 0 ? followUp.DocumentId : null, line.Address), openness, ct);
            if (!entered.IsSuccess) return entered;
        }

        var last = Lines[^1].Subject;
        var wrong = await db.Set<LeaderInterpretation>().Where(row => row.Subject == last).Select(row => row.Id).FirstAsync(ct);
        return await ledger.HandleAsync(new StrikeLeaderInterpretation(At(LastAct), wrong, "主讲的是副盟长，记错了人。"), openness, ct);

        Guid At(int step)
        {
            DemoClock.Be(from + (step * BetweenActs));
            return IdOf(step);
        }
    }

    private async Task<string> HashAsync(Guid supplement, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<Supplement>().Where(row => row.Id == supplement).Select(row => row.Hash).SingleAsync(ct);
    }

    // Always the same: a second try gets the first one's answer.
    private static Guid IdOf(int step) => new(0x0FF1CE, 0x5E2F, (short)step, [0x80, 0, 0, 0, 0, 0, 0, 1]);
}
