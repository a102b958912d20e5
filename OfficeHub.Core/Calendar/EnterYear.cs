using System.Text;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Calendar;

/// <summary>Enters a whole year from the text of its notice.</summary>
/// <param name="CommandId">One a press.</param>
/// <param name="Year">The year the notice is about.</param>
/// <param name="Source">Its 文号.</param>
/// <param name="Text">The notice as pasted.</param>
[Act("录入年度放假安排")]
public sealed record EnterYear(Guid CommandId, int Year, string Source, string Text) : ICommand;

/// <inheritdoc cref="EnterYear"/>
public sealed class EnterYearHandler(CommandPath path, WorkingCalendar calendar)
{
    /// <summary>Enters it; unsure days of the year give way to what the notice says.</summary>
    /// <returns>How many days were entered, or <see cref="Invalid"/>, <see cref="YearAlreadyEntered"/>.</returns>
    public async Task<Result<int>> HandleAsync(EnterYear command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        var result = await path.RunAsync<int>(command, actor, CalendarPermissions.Maintain, scope => EnterAsync(scope, command), ct);
        calendar.Forget();
        return result;
    }

    private static async Task<Result<int>> EnterAsync(CommandScope scope, EnterYear command)
    {
        scope.Concerns("年度放假安排", IdOf(command.Year), $"{command.Year}年");
        var check = new FieldCheck();
        var source = check.Line(nameof(command.Source), "依据", command.Source, CalendarDay.SourceLimit);
        var text = check.Lines(nameof(command.Text), "通知正文", command.Text, NoticeText.TextLimit, required: true);
        check.Require(command.Year is >= CalendarQuery.FirstYear and <= CalendarQuery.LastYear, nameof(command.Year), "年份不对，请重新选年份。");
        if (check.Failed(out var invalid))
        {
            return invalid;
        }

        var read = NoticeText.Read(command.Year, text);
        if (!read.IsSuccess)
        {
            return read.Error;
        }

        var (first, last) = (new DateOnly(command.Year, 1, 1), new DateOnly(command.Year, 12, 31));
        var days = scope.Db.Set<CalendarDay>();
        if (await days.AnyAsync(day => day.Date >= first && day.Date <= last && day.Doubt == "", scope.Cancellation))
        {
            return new YearAlreadyEntered(command.Year);
        }

        var dates = read.Value.Select(day => day.Date).ToList();
        var known = await days.Where(day => (day.Date >= first && day.Date <= last) || dates.Contains(day.Date))
            .ToDictionaryAsync(day => day.Date, scope.Cancellation);
        foreach (var day in read.Value)
        {
            if (known.Remove(day.Date, out var kept))
            {
                kept.Change(day.Kind, day.Name, source, doubt: "");
            }
            else
            {
                scope.Db.Add(new CalendarDay(Guid.CreateVersion7(), day.Date, day.Kind, day.Name, source, doubt: ""));
            }
        }

        scope.Db.RemoveRange(known.Values);
        scope.Concerns("年度放假安排", IdOf(command.Year), $"{command.Year}年", $"{source}，{read.Value.Count} 天");
        return read.Value.Count;
    }

    private static Guid IdOf(int year) => new(Sm3.Hash(Encoding.UTF8.GetBytes($"calendar:{year}")).AsSpan(0, 16));
}
