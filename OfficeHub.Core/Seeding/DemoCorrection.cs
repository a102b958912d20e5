using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seals.Register;

namespace OfficeHub.Core.Seeding;

/// <summary>
/// Finds an error in the demo paper that has gone outside: its publication is taken back, and a 更正件 goes the whole way and waits for 核发 at nine on the next working day.
/// One paper fills three places that would stand empty: 待核发, 变动记录 and 更正.
/// </summary>
public sealed class DemoCorrection(
    IDbContextFactory<OfficeHubDbContext> contexts, DemoClock clock, DemoPeople demoPeople, WorkingCalendar calendar, DemoPaperActs acts,
    BeginCorrectionHandler begin, DraftHandler drafts, AffixSealHandler affix, PlanIssueHandler plan, TakeDownHandler takeDown)
{
    private const string Drafter = "孟和";
    private const string Clerk = "高静";
    private const string Keeper = "田向东";
    private const string Openness = "孙丽华";
    private const string Issuer = "北原盟行政公署";
    private const string Wrong = "1.2万平方公里";
    private const string Right = "1.02万平方公里";
    private const int PaperIndex = 0x100;

    private static readonly TimeSpan Before = TimeSpan.FromMinutes(9);
    private static readonly TimeSpan BetweenActs = TimeSpan.FromSeconds(36);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(9);

    private static readonly DemoPaper Paper = new(DocumentKind.Letter, "", "")
    {
        Recipients = "自治区人民政府",
        Abbreviation = "北署函",
        Acts =
        [
            Of(Drafter, DemoDoing.Send), Of("韩雪梅", DemoDoing.Decide), Of("丁卫国", DemoDoing.Decide), Of(Openness, DemoDoing.Decide),
            Of("陈立诚", DemoDoing.Decide, "同意。"), Of("马会川", DemoDoing.Decide), Of(Clerk, DemoDoing.Number), Of(Clerk, DemoDoing.Typeset), Of("韩雪梅", DemoDoing.Decide, "面积已与总体方案核对。"),
        ],
    };

    // The draft comes before them, seal, plan and 撤回公开 after.
    private static int LastAct => Paper.Acts.Count + 4;

    /// <summary>Does it at the first start. Safe to repeat, and goes on where a kill had stopped it.</summary>
    /// <returns>Whether something was done; what an act refuses is a fault of this text.</returns>
    public async Task<Result<bool>> SeedAsync(CancellationToken ct)
    {
        var last = IdOf(LastAct);
        await using var db = await contexts.CreateDbContextAsync(ct);
        var original = await db.Set<OfficialDocument>().AsNoTracking().SingleOrDefaultAsync(row => row.Title == DemoArchive.Title && row.Status == DocumentStatus.Issued, ct);
        if (original is null || await db.Set<CommandRecord>().AnyAsync(record => record.Id == last, ct)) return false;

        var now = clock.GetUtcNow().UtcDateTime;
        DemoClock.Be(now - Before);
        var people = await demoPeople.SignInAsync(Paper.Acts.Select(act => act.By).Append(Keeper).Distinct(StringComparer.Ordinal), ct);
        var seeded = await SeedAsync(original, people, now, ct);
        DemoClock.Be(now);
        await demoPeople.SignOutAsync([.. people.Values.Select(person => person.SessionId)], now, ct);
        return seeded.Error is { } refusal ? refusal : true;
    }

    private async Task<Result> SeedAsync(OfficialDocument original, IReadOnlyDictionary<string, Actor> people, DateTime now, CancellationToken ct)
    {
        var (drafter, clerk) = (people[Drafter], people[Clerk]);
        var begun = await begin.HandleAsync(new BeginCorrection(At(0), original.Id, original.Revision, $"试验区面积写作“{Wrong}”，应为“{Right}”"), drafter, ct);
        if (!begun.IsSuccess) return begun.Error;
        var paper = begun.Value;
        await using var db = await contexts.CreateDbContextAsync(ct);
        var text = await db.Set<DocumentText>().AsNoTracking().SingleAsync(row => row.Id == paper, ct);
        var saved = await drafts.HandleAsync(new SaveDraft(At(1), paper, text.Hash, Mended(text.Fields)), drafter, ct);
        if (!saved.IsSuccess) return saved.Error;

        var documents = new Dictionary<int, Guid> { [PaperIndex] = paper };
        for (var i = 0; i < Paper.Acts.Count; i++)
        {
            At(2 + i);
            var done = await acts.DoAsync(new DemoWork(Paper, PaperIndex, Paper.Acts[i], i, InstantOf(2 + i)), people[Paper.Acts[i].By], documents, ct);
            if (!done.IsSuccess) return done;
        }

        var step = 2 + Paper.Acts.Count;
        if (await db.Set<SealRequest>().AsNoTracking().SingleOrDefaultAsync(row => row.DocumentId == paper && row.State == SealRequestState.Open, ct) is { } request)
        {
            var seal = await db.Set<RegisteredSeal>().Where(row => row.Name == Issuer && row.Category == SealCategory.Official && row.Status == SealStatus.InUse).Select(row => row.Id).SingleAsync(ct);
            var pressed = await affix.HandleAsync(new AffixSeal(At(step), request.Id, request.Revision, 0, seal, DemoAccounts.Password), people[Keeper], ct);
            if (!pressed.IsSuccess) return pressed.Error;
        }

        if (!await IssuePlans.Live(db).AnyAsync(row => row.DocumentId == paper, ct))
        {
            var item = await db.Set<WorkItem>().AsNoTracking().SingleAsync(row => row.SubjectId == paper && row.StaffId == clerk.StaffId && row.State == WorkItemState.Open, ct);
            var planned = await plan.HandleAsync(new PlanIssue(At(step + 1), item.Id, item.Revision, [], await NextMorningAsync(now, ct), null), clerk, ct);
            if (!planned.IsSuccess) return planned.Error;
        }

        var publication = await db.Set<Publication>().Where(row => row.DocumentId == original.Id).Select(row => row.Id).SingleAsync(ct);
        return await takeDown.HandleAsync(
            new TakeDown(At(step + 2), publication, DownWay.Withdrawn, "试验区面积有误，更正件已排定核发。", "文中试验区面积有误，正在更正，请勿引用。", "北原盟行政公署办公室政务公开科，6218", ""), people[Openness], ct);

        Guid At(int at)
        {
            DemoClock.Be(InstantOf(at));
            return IdOf(at);
        }

        DateTime InstantOf(int at) => now - Before + (at * BetweenActs);
    }

    // The annex is the text that was wrong. What is only between two offices is not for everybody before it is decided.
    private static DraftFields Mended(DraftFields fields) => fields with
    {
        Disclosure = DisclosureCategory.OnRequest,
        DisclosureGround = DisclosureGround.Of(NegativeLists.Initial.Number, NegativeLists.Initial.Find("N6")!),
        DisclosureReason = "请示事项尚未批复，公开会造成误解",
        Content = fields.Content with
        {
            Annexes = [.. fields.Content.Annexes.Select(annex => annex with { Blocks = [.. annex.Blocks.Select(block => block is Paragraph paragraph ? paragraph with { Text = paragraph.Text.Replace(Wrong, Right, StringComparison.Ordinal) } : block)] })],
        },
    };

    private async Task<DateTime> NextMorningAsync(DateTime now, CancellationToken ct)
    {
        var schedule = await calendar.ScheduleAsync(ct);
        var day = BeijingTime.DayOf(now).AddDays(1);
        while (!schedule.IsWorkingDay(day)) day = day.AddDays(1);
        return BeijingTime.ToUtc(day.ToDateTime(TimeOnly.MinValue).Add(Hour));
    }

    private static DemoAct Of(string by, DemoDoing does, string words = "") => new(DemoTime.Ago(0), by, does, words);

    // Always the same: a second try gets the first one's answer.
    private static Guid IdOf(int step) => new(0x0FF1CE, 0x5E30, (short)step, [0x80, 0, 0, 0, 0, 0, 0, 1]);
}
