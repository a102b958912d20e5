using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Tests.Crashing;

/// <summary>录入节假日.</summary>
internal sealed class MarkDay : Deed
{
    private static readonly DateOnly First = new(2100, 1, 1);

    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        // Each worker has every third day. One that is entered already is sure to be refused.
        var subject = First.AddDays((chance.Next(100_000) * CrashChild.Workers) + worker).ToString("O", CultureInfo.InvariantCulture);
        var entered = await StateAsync(db, subject);
        return await IntentAsync(db, subject, entered.Length > 0 ? entered : Deeds.NewName("放假"));
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<EnterDayHandler>().HandleAsync(
        new EnterDay(intent.Press, Day(intent.Subject), new DayContent(CalendarDayKind.Holiday, intent.Wanted, "本机关决定", "")),
        CrashOffice.Clerk, CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject)
    {
        var date = Day(subject);
        return await db.Set<CalendarDay>().Where(day => day.Date == date).Select(day => day.Name).SingleOrDefaultAsync() ?? "";
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}

/// <summary>修改节假日, each worker its own.</summary>
internal sealed class CorrectDay : Deed
{
    public override async Task<Intent> PlanAsync(OfficeHubDbContext db, int worker, Random chance)
    {
        var id = CrashWorld.DayOf(worker);
        var revision = await db.Set<CalendarDay>().Where(day => day.Id == id).Select(day => day.Revision).SingleAsync();
        return await IntentAsync(db, id.ToString(), Deeds.NewName("节日"), revision);
    }

    public override async Task<Reply> SendAsync(CrashOffice office, Intent intent) => Reply.Of(await office.Get<ChangeDayHandler>().HandleAsync(
        new ChangeDay(intent.Press, Guid.Parse(intent.Subject), intent.Revision, new DayContent(CalendarDayKind.Holiday, intent.Wanted, "国办通知", "")),
        CrashOffice.Clerk, CancellationToken.None));

    public override async Task<string> StateAsync(OfficeHubDbContext db, string subject) =>
        await db.Set<CalendarDay>().Where(day => day.Id == Guid.Parse(subject)).Select(day => day.Name).SingleAsync();
}
