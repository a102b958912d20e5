using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Planning;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Seeding;

/// <summary>Lets units of the demo organisation report what they mean to issue this year, and the office answer: some is in the plan, some waits, one is declined.</summary>
public sealed class DemoPlans(
    IDbContextFactory<OfficeHubDbContext> contexts, DemoClock clock, DemoPeople demoPeople, ReportPlannedPaperHandler report, DecidePlannedPapersHandler decide, EnterFormerOutputHandler former)
{
    private const string Office = "高静";
    private const string Issuer = "北原盟行政公署";

    private static readonly TimeSpan Before = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenActs = TimeSpan.FromMilliseconds(400);

    // Quarters from the present one on, as far as the year goes.
    private static readonly (string By, string Title, DocumentKind Kind, int Quarters, string Reason, Answer Answer)[] Items =
    [
        ("苏日娜", "关于做好节日期间值班和应急工作的通知", DocumentKind.Notice, 0, "国务院办公厅放假安排通知要求各级部署值班和应急工作。", Answer.Approved),
        ("赵启明", "关于推进政务服务“好差评”工作的意见", DocumentKind.Opinions, 1, "行署第 12 次常务会议议定事项第 3 条，要求年内印发。", Answer.Approved),
        ("苏日娜", "关于重申机关作息时间的通知", DocumentKind.Notice, 0, "入冬后各机关作息时间不一，拟统一重申一次。", Answer.Declined),
        ("王晓峰", "关于规范各类会议审批的通知", DocumentKind.Notice, 1, "整治形式主义为基层减负有关规定要求精简会议，原通知已到期。", Answer.None),
    ];

    private enum Answer
    {
        None,
        Approved,
        Declined,
    }

    /// <summary>Does it at the first start. Safe to repeat, and goes on where a kill had stopped it.</summary>
    /// <returns>Whether something was done; what an act refuses is a fault of this text.</returns>
    public async Task<Result<bool>> SeedAsync(CancellationToken ct)
    {
        var last = IdOf(Items.Length * 2);
        await using var db = await contexts.CreateDbContextAsync(ct);
        // Under another head the office has other people's names, and the agency another one.
        var issuer = await db.Set<Unit>().Where(unit => unit.Name == Issuer).Select(unit => (Guid?)unit.Id).SingleOrDefaultAsync(ct);
        if (issuer is null || await db.Set<CommandRecord>().AnyAsync(one => one.Id == last, ct)) return false;

        var now = clock.GetUtcNow().UtcDateTime;
        DemoClock.Be(now - Before);
        var people = await demoPeople.SignInAsync([.. Items.Select(item => item.By).Append(Office).Distinct(StringComparer.Ordinal)], ct);
        var seeded = await SeedAsync(issuer.Value, people, now - Before, ct);
        DemoClock.Be(now);
        await demoPeople.SignOutAsync([.. people.Values.Select(person => person.SessionId)], now, ct);
        return seeded.Error is { } refusal ? refusal : true;
    }

    private async Task<Result> SeedAsync(Guid issuer, IReadOnlyDictionary<string, Actor> people, DateTime from, CancellationToken ct)
    {
        var today = BeijingTime.DayOf(from);
        foreach (var (i, item) in Items.Index())
        {
            var quarter = Math.Min(4, PlanWords.QuarterOf(today) + item.Quarters);
            var reported = await report.HandleAsync(new ReportPlannedPaper(At(2 * i), null, 0, today.Year, issuer, item.Title, item.Kind, quarter, item.Reason), people[item.By], ct);
            if (!reported.IsSuccess) return reported.WithoutValue();
            var revision = await RevisionAsync(reported.Value, ct);
            var answered = item.Answer switch
            {
                Answer.Approved => (await decide.HandleAsync(new ApprovePlannedPapers(At((2 * i) + 1), [new PlannedPaperRead(reported.Value, revision)]), people[Office], ct)).WithoutValue(),
                Answer.Declined => await decide.HandleAsync(new DeclinePlannedPaper(At((2 * i) + 1), reported.Value, revision, "作息时间没有变，由办公室发便函提醒，不单独发文。"), people[Office], ct),
                _ => Result.Success,
            };
            if (!answered.IsSuccess) return answered;
        }

        // Soon after New Year the register has numbers of the year before, and needs no figure.
        var entered = await former.HandleAsync(new EnterFormerOutput(At(Items.Length * 2), issuer, today.Year - 1, 41, "上年纸质发文登记簿"), people[Office], ct);
        return entered.Error is null or OutputIsRegistered ? Result.Success : entered;

        Guid At(int step)
        {
            DemoClock.Be(from + (step * BetweenActs));
            return IdOf(step);
        }
    }

    private async Task<int> RevisionAsync(Guid item, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Set<PlannedPaper>().Where(row => row.Id == item).Select(row => row.Revision).SingleAsync(ct);
    }

    // Always the same: a second try gets the first one's answer.
    private static Guid IdOf(int step) => new(0x0FF1CE, 0x67A2, (short)step, [0x80, 0, 0, 0, 0, 0, 0, 1]);
}
