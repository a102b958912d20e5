using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Calendar;

/// <summary>Changes what is said of a day.</summary>
[Act("修改节假日")]
public sealed record ChangeDay(Guid CommandId, Guid DayId, int Revision, DayContent Content) : ICommand;

/// <inheritdoc cref="ChangeDay"/>
public sealed class ChangeDayHandler(CommandPath path, WorkingCalendar calendar)
{
    /// <summary>Changes it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/> or <see cref="Invalid"/>.</returns>
    public async Task<Result> HandleAsync(ChangeDay command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var result = await path.RunAsync(
            command, actor, CalendarPermissions.Maintain,
            async scope =>
            {
                var day = await scope.Db.Set<CalendarDay>().SingleOrDefaultAsync(known => known.Id == command.DayId, scope.Cancellation);
                if (day is null)
                {
                    return new NotFound("日子");
                }

                scope.Concerns("节假日", day.Id, BeijingTime.Day(day.Date));
                if (await scope.StaleAsync(day, command.Revision) is { } stale)
                {
                    return stale;
                }

                var clean = command.Content.CleanFor(day.Date);
                if (!clean.IsSuccess)
                {
                    return clean.Error;
                }

                var content = clean.Value;
                scope.Concerns("节假日", day.Id, BeijingTime.Day(day.Date), content.Summary);
                day.Change(content.Kind, content.Name, content.Source, content.Doubt);
                return Result.Success;
            },
            ct);
        calendar.Forget();
        return result;
    }
}
