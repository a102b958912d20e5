using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Files;
using OfficeHub.Core.Files.Secrecy;
using OfficeHub.Core.Jobs;
using OfficeHub.Web.Features.Documents.Classified;
using OfficeHub.Web.Features.Documents.Delivering;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Desk;

/// <summary>One thing somebody should see to by his office; opens the page where he can.</summary>
/// <param name="Light">How pressing.</param>
/// <param name="Word">The light's word.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Sentence">What is wrong.</param>
/// <param name="Href">Where to see to it.</param>
public sealed record DeskFact(LightKind Light, string Word, string Title, string Sentence, string Href);

/// <summary>Collects what the administrators, the secrecy reviewer, whoever approves after him and whoever signs for papers should see to; nothing for anybody else.</summary>
public sealed class DeskFacts(ReleaseQuery releases, JobsQuery jobs, CalendarQuery calendar, InterceptedFilesQuery intercepted, ClassifiedCasesQuery classified, IncomingQuery incoming, TimeProvider clock)
{
    /// <summary>What was stopped first, then checks, the worst first; empty when all is in order.</summary>
    public async Task<IReadOnlyList<DeskFact>> ListAsync(Actor actor, CancellationToken ct)
    {
        var facts = new List<DeskFact>();
        if (actor.Can(FilePermissions.HandleIntercepted)
            && await intercepted.CountOpenAsync(actor, ct) is { IsSuccess: true, Value: > 0 and var open })
        {
            facts.Add(new DeskFact(LightKind.Late, "待处置", "涉密拦截", $"有 {open} 件带密级标志的文件在上传时被拦下，请核实处置。", "/secrecy"));
        }

        if (actor.Can(DocumentPermissions.ReadClassified) && await classified.CountAsync(actor, ct) is { IsSuccess: true, Value: > 0 and var cases })
        {
            facts.Add(actor.Can(DocumentPermissions.HandleClassified)
                ? new DeskFact(LightKind.Late, "待清退", "涉密件处置", $"有 {cases} 件公文判定涉密，请清退各人手里的，再提请清除。", ClassifiedPages.List)
                : new DeskFact(LightKind.Late, "待批准", "涉密件处置", $"有 {cases} 件涉密件提请清除，等您批准。", ClassifiedPages.List));
        }

        if (actor.Can(DocumentPermissions.Receive) && await incoming.CountAsync(actor, ct) is { IsSuccess: true, Value: var came } && came[DeliveryState.Sent] is > 0 and var waiting)
        {
            facts.Add(new DeskFact(LightKind.Warn, "待签收", "来文", $"有 {waiting} 件来文等本机关签收。", IncomingPages.List));
        }

        if (actor.Can(AccountPermissions.Release) && await releases.CountAsync(actor, ct) is { IsSuccess: true, Value: var counts })
        {
            AddReleases(facts, counts);
        }

        if (actor.Can(JobPermissions.Maintain) && await jobs.ViewAsync(actor, ct) is { IsSuccess: true, Value: var running })
        {
            facts.AddRange(running.Checks.Where(check => check.State is not CheckState.Good).OrderByDescending(check => check.State)
                .Select(check => check.State is CheckState.Bad
                    ? new DeskFact(LightKind.Late, "不正常", check.ChineseName, check.Sentence, "/admin/jobs")
                    : new DeskFact(LightKind.Warn, "要留意", check.ChineseName, check.Sentence, "/admin/jobs")));
            facts.AddRange(running.Jobs.Where(job => job.State is JobState.Failing).Select(job =>
                new DeskFact(LightKind.Warn, $"连败 {job.Failures} 次", "定时任务", $"“{job.ChineseName}”没有跑成，过一会儿自动再跑。", "/admin/jobs")));
        }

        if (actor.Can(CalendarPermissions.Maintain))
        {
            await AddCalendarAsync(facts, actor, ct);
        }

        return facts;
    }

    private static void AddReleases(List<DeskFact> facts, ReleaseCounts counts)
    {
        if (counts.Waiting > 0)
        {
            facts.Add(new DeskFact(LightKind.Warn, "待核准", "账号", $"{counts.Waiting} 个账号等您核准，核准前不能登录。", "/admin/accounts?state=AwaitingRelease"));
        }

        if (counts.ResetLately > 0)
        {
            facts.Add(new DeskFact(
                LightKind.Warn, "已重置", "账号", $"近 {ReleaseQuery.ToldDays} 天有 {counts.ResetLately} 个有职责的账号被重置口令，请问一问是不是本人要的。", "/admin/accounts?reset=1"));
        }
    }

    private async Task AddCalendarAsync(List<DeskFact> facts, Actor actor, CancellationToken ct)
    {
        if (await calendar.TodayAsync(actor, ct) is { IsSuccess: true, Value.MissingYear: { } missing })
        {
            facts.Add(new DeskFact(LightKind.Warn, "没录入", "工作日历", $"{missing}年的节假日安排还没有录入。", $"/admin/calendar?year={missing}"));
        }

        var thisYear = BeijingTime.Today(clock).Year;
        if (await calendar.YearAsync(thisYear, actor, ct) is { IsSuccess: true, Value: var year }
            && year.Entries.Count(entry => entry.Content.Doubt.Length > 0) is > 0 and var unsure)
        {
            facts.Add(new DeskFact(LightKind.Warn, "存疑", "工作日历", $"{thisYear}年有 {unsure} 天存疑，请核实。", $"/admin/calendar?year={thisYear}"));
        }
    }
}
