using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Calendar;

/// <summary>What is said of a day on the edit panel.</summary>
/// <param name="Kind">Off or worked.</param>
/// <param name="Name">春节 …</param>
/// <param name="Source">文号, or the installation's own decision.</param>
/// <param name="Doubt">Why it is not certain; empty when it is.</param>
public sealed record DayContent(CalendarDayKind Kind, string Name, string Source, string Doubt)
{
    internal DayContent Trimmed => this with { Name = Name.Trim(), Source = Source.Trim(), Doubt = Doubt.Trim() };

    internal string Summary => $"{(Kind is CalendarDayKind.Holiday ? "休" : "班")} {Name}，{Source}{(Doubt.Length > 0 ? "，存疑" : "")}";

    /// <summary>Every fault at once.</summary>
    internal Invalid? FaultsOn(DateOnly date)
    {
        var faults = new List<FieldFault>();
        Check(nameof(Name), "名称", Name, CalendarDay.NameLimit, isNeeded: true);
        Check(nameof(Source), "依据", Source, CalendarDay.SourceLimit, isNeeded: true);
        Check(nameof(Doubt), "存疑说明", Doubt, CalendarDay.DoubtLimit, isNeeded: false);
        if (Kind is CalendarDayKind.MakeUpWorkday && date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        {
            faults.Add(new FieldFault(nameof(Kind), $"{BeijingTime.Day(date)}不是周末，本来就上班，不用记为调休上班。"));
        }

        return faults.Count > 0 ? new Invalid(faults) : null;

        void Check(string field, string label, string text, int limit, bool isNeeded)
        {
            if (isNeeded && text.Length == 0)
            {
                faults.Add(new FieldFault(field, $"{label}没有填。"));
            }
            else if (text.Length > limit)
            {
                faults.Add(new FieldFault(field, $"{label}太长，最多 {limit} 字。"));
            }
        }
    }
}

/// <summary>Enters a day that departs from the week's rule.</summary>
[Act("录入节假日")]
public sealed record EnterDay(Guid CommandId, DateOnly Date, DayContent Content) : ICommand;

/// <inheritdoc cref="EnterDay"/>
public sealed class EnterDayHandler(CommandPath path, WorkingCalendar calendar)
{
    /// <summary>Enters it.</summary>
    /// <returns><see cref="Invalid"/> or <see cref="DayAlreadyEntered"/>.</returns>
    public async Task<Result> HandleAsync(EnterDay command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var result = await path.RunAsync(
            command, actor, CalendarPermissions.Maintain,
            async scope =>
            {
                var content = command.Content.Trimmed;
                var day = new CalendarDay(Guid.CreateVersion7(), command.Date, content.Kind, content.Name, content.Source, content.Doubt);
                scope.Concerns("节假日", day.Id, BeijingTime.Day(day.Date), content.Summary);
                if (content.FaultsOn(command.Date) is { } faults)
                {
                    return faults;
                }

                if (await scope.Db.Set<CalendarDay>().AnyAsync(known => known.Date == command.Date, scope.Cancellation))
                {
                    return new DayAlreadyEntered(command.Date);
                }

                scope.Db.Add(day);
                return Result.Success;
            },
            ct);
        calendar.Forget();
        return result;
    }
}
