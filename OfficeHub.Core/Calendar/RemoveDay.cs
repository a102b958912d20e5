using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Calendar;

/// <summary>Removes a day: the week's rule holds for it again.</summary>
[Act("删去节假日")]
public sealed record RemoveDay(Guid CommandId, Guid DayId, int Revision) : ICommand;

/// <inheritdoc cref="RemoveDay"/>
public sealed class RemoveDayHandler(CommandPath path, WorkingCalendar calendar)
{
    /// <summary>Removes it.</summary>
    /// <returns><see cref="NotFound"/> or <see cref="ChangedMeanwhile"/>.</returns>
    public async Task<Result> HandleAsync(RemoveDay command, Actor actor, CancellationToken ct)
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

                scope.Concerns("节假日", day.Id, BeijingTime.Day(day.Date), $"删去“{day.Name}”");
                if (await scope.StaleAsync(day, command.Revision) is { } stale)
                {
                    return stale;
                }

                scope.Db.Remove(day);
                return Result.Success;
            },
            ct);
        calendar.Forget();
        return result;
    }
}
