using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Calendar;

/// <summary>What is said of a day on the edit panel.</summary>
/// <param name="Kind">Off or worked.</param>
/// <param name="Name">春节 …</param>
/// <param name="Source">文号, or the installation's own decision.</param>
/// <param name="Doubt">Why it is not certain; empty when it is.</param>
public sealed record DayContent(CalendarDayKind Kind, string Name, string Source, string Doubt)
{
    internal string Summary => $"{(Kind is CalendarDayKind.Holiday ? "休" : "班")} {Name}，{Source}{(Doubt.Length > 0 ? "，存疑" : "")}";

    /// <summary>The clean content, or every fault at once.</summary>
    internal Result<DayContent> CleanFor(DateOnly date)
    {
        var check = new FieldCheck();
        var clean = new DayContent(
            Kind,
            check.Line(nameof(Name), "名称", Name, CalendarDay.NameLimit),
            check.Line(nameof(Source), "依据", Source, CalendarDay.SourceLimit),
            check.Line(nameof(Doubt), "存疑说明", Doubt, CalendarDay.DoubtLimit, required: false));
        check.Require(
            Kind is CalendarDayKind.Holiday || date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday,
            nameof(Kind), $"{BeijingTime.Day(date)}不是周末，本来就上班，不用记为调休上班。");
        return check.Failed(out var invalid) ? invalid : clean;
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
                var id = Guid.CreateVersion7();
                scope.Concerns("节假日", id, BeijingTime.Day(command.Date));
                var clean = command.Content.CleanFor(command.Date);
                if (!clean.IsSuccess)
                {
                    return clean.Error;
                }

                var content = clean.Value;

                if (await scope.Db.Set<CalendarDay>().AnyAsync(known => known.Date == command.Date, scope.Cancellation))
                {
                    return new DayAlreadyEntered(command.Date);
                }

                scope.Db.Add(new CalendarDay(id, command.Date, content.Kind, content.Name, content.Source, content.Doubt));
                scope.Concerns("节假日", id, BeijingTime.Day(command.Date), content.Summary);
                return Result.Success;
            },
            ct);
        calendar.Forget();
        return result;
    }
}
