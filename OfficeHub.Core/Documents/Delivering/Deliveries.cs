using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Delivering;

/// <summary>Deliveries of a document, made and taken back.</summary>
internal sealed class Deliveries(WorkingCalendar calendar, ISettings settings)
{
    /// <summary>Sends it to agencies.</summary>
    /// <param name="scope">Of the act.</param>
    /// <param name="document">The document; its 印发稿 as it is now is what they get.</param>
    /// <param name="agencyIds">To whom.</param>
    /// <returns>Their names in the order of the directory; <see cref="RecipientUnknown"/>, <see cref="HaveItAlready"/> or <see cref="CorrectedAlready"/>.</returns>
    public async Task<Result<IReadOnlyList<string>>> SendAsync(CommandScope scope, OfficialDocument document, IReadOnlyCollection<Guid> agencyIds)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        if (await Corrections.OfAsync(db, document.Id, ct) is { } corrected) return new CorrectedAlready(corrected.Number);
        var wanted = agencyIds.Distinct().ToList();
        var agencies = await db.Set<Unit>().Where(unit => wanted.Contains(unit.Id) && unit.Kind == UnitKind.Agency && unit.AbolishedOn == null)
            .OrderBy(unit => unit.Path).Select(unit => new { unit.Id, unit.Name }).ToListAsync(ct);
        if (agencies.Count < wanted.Count) return new RecipientUnknown();
        var before = await db.Set<Delivery>().Where(row => row.DocumentId == document.Id && wanted.Contains(row.AgencyId)).Select(row => new { row.AgencyId, row.State }).ToListAsync(ct);
        var holding = agencies.Where(agency => before.Exists(row => row.AgencyId == agency.Id && row.State is DeliveryState.Sent or DeliveryState.Received)).Select(agency => agency.Name).ToList();
        if (holding.Count > 0) return new HaveItAlready(string.Join('、', holding));
        var due = (await calendar.ScheduleAsync(ct)).DueAt(scope.Now, await LimitAsync(document.Urgency, ct));
        var corrects = await Corrections.MadeByAsync(db, document.Id, ct) is { } correction ? await db.Set<OfficialDocument>().Where(row => row.Id == correction.DocumentId).Select(row => row.Number).SingleAsync(ct) : "";
        foreach (var agency in agencies)
        {
            var row = Delivery.To(document, (agency.Id, agency.Name), before.Count(one => one.AgencyId == agency.Id) + 1, scope.Actor, scope.Now, due);
            db.Add(row);
            await scope.TellReceiversAsync(row, document.Title, RouteNewsKind.DeliveryCame, $"{document.Number}，{(corrects.Length > 0 ? $"更正 {corrects}，" : "")}请签收");
        }

        return agencies.ConvertAll(agency => agency.Name);
    }

    // 平件 the same working day.
    private async Task<TimeLimit> LimitAsync(Urgency urgency, CancellationToken ct) => urgency switch
    {
        Urgency.ExtraUrgent => new(await settings.GetAsync(DeliverySettings.ExtraUrgentHours, ct), TimeLimitUnit.ClockHours),
        Urgency.Urgent => new(await settings.GetAsync(DeliverySettings.UrgentHours, ct), TimeLimitUnit.WorkingHours),
        _ => new(0, TimeLimitUnit.WorkingDays),
    };

    /// <summary>收回 of all that is out: its number is void, or it is found to be classified.</summary>
    /// <param name="scope">Of the act.</param>
    /// <param name="document">The document.</param>
    /// <param name="title">What it is called to those who had it: of a classified one not its title.</param>
    /// <param name="reason">Why.</param>
    public static async Task RecallAsync(CommandScope scope, OfficialDocument document, string title, string reason)
    {
        foreach (var row in await scope.Db.Set<Delivery>().Where(row => row.DocumentId == document.Id && row.State != DeliveryState.Returned && row.State != DeliveryState.Recalled).ToListAsync(scope.Cancellation))
        {
            row.TakeBack(scope.Actor.NameAndPost, reason, scope.Now);
            await scope.TellReceiversAsync(row, title, RouteNewsKind.DeliveryRecalled, reason);
        }
    }
}
