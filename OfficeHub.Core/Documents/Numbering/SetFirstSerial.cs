using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>设起始号: this program goes on where a paper register or another system stopped.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="AgencyId">发文机关.</param>
/// <param name="Abbreviation">One of its 代字.</param>
/// <param name="Year">This year or the last.</param>
/// <param name="First">The first serial given here.</param>
/// <param name="Reason">Why it is not 1.</param>
[Act("设起始号")]
public sealed record SetFirstSerial(Guid CommandId, Guid AgencyId, string Abbreviation, int Year, int First, string Reason) : ICommand;

/// <summary>Handles <see cref="SetFirstSerial"/>.</summary>
public sealed class SetFirstSerialHandler(CommandPath path)
{
    /// <summary>Sets it, while no number of the series has been given.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/>, <see cref="AbbreviationNotOwned"/>, <see cref="AbbreviationOfAnother"/> or <see cref="SeriesIsInUse"/>.</returns>
    public Task<Result> HandleAsync(SetFirstSerial command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, DocumentPermissions.Number, async scope =>
        {
            var agency = (await IssuingAgencies.ServedByAsync(scope.Db, actor, ct)).FirstOrDefault(served => served.Id == command.AgencyId);
            if (agency is null) return new NotFound("机关");
            var check = new FieldCheck();
            var reason = check.Line(nameof(SetFirstSerial.Reason), "理由", command.Reason, NumberSeries.ReasonLimit);
            check.Require(command.First is >= 1 and <= NumberSeries.LastSerial, nameof(SetFirstSerial.First), $"“起始号”要在 1 到 {NumberSeries.LastSerial} 之间，请改。");
            var year = BeijingTime.DayOf(scope.Now).Year;
            check.Require(command.Year == year || command.Year == year - 1, nameof(SetFirstSerial.Year), $"只能设 {year - 1} 年或 {year} 年的起始号，请改。");
            if (check.Failed(out var invalid)) return invalid;
            if (!(await IssuingAgencies.AbbreviationsAsync(scope.Db, agency.Id, ct)).Contains(command.Abbreviation, StringComparer.Ordinal))
            {
                return new AbbreviationNotOwned(command.Abbreviation, agency.Name);
            }

            var series = await SeriesDesk.LockedAsync(scope, agency.Id, command.Abbreviation, command.Year);
            if (!series.IsSuccess) return series.Error;
            scope.Concerns("编号序列", series.Value.Id, $"{command.Abbreviation}〔{command.Year}〕", $"从 {command.First} 号起：{reason}");
            return series.Value.BeginWith(command.First, reason, actor.NameAndPost);
        }, ct);
}
