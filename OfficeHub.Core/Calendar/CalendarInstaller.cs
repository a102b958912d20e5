using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Calendar;

/// <summary>Enters the years this program knows. Safe to repeat: a year that has any day is the installation's own and stays as it is.</summary>
public sealed class CalendarInstaller(IDbContextFactory<OfficeHubDbContext> contexts, EnterYearHandler enterYear)
{
    /// <summary>Enters what is missing.</summary>
    public async Task InstallAsync(CancellationToken ct)
    {
        foreach (var known in KnownYears.All)
        {
            if (await HasDaysAsync(known.Year, ct))
            {
                continue;
            }

            var command = new EnterYear(Guid.CreateVersion7(), known.Year, known.Source, known.Text);
            var result = await enterYear.HandleAsync(command, Actor.System("安装工作日历"), ct);
            if (!result.IsSuccess && result.Error is not YearAlreadyEntered)
            {
                throw new InvalidOperationException($"The calendar of {known.Year} cannot be entered: {result.Error.Code}");
            }
        }
    }

    private async Task<bool> HasDaysAsync(int year, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return await db.Set<CalendarDay>().AnyAsync(day => day.Date >= first && day.Date <= last, ct);
    }
}
