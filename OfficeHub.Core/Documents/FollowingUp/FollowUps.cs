using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.FollowingUp;

/// <summary>Begins follow-ups, and knows the terms in force.</summary>
public sealed class FollowUps(WorkingCalendar calendar, ISettings settings)
{
    /// <summary>Begins the follow-up of a document that goes out with its interpretation, in the transaction that lets it out; does nothing for any other.</summary>
    /// <param name="scope">Of the act.</param>
    /// <param name="document">The document.</param>
    /// <param name="publication">As it goes out; null for one that is not public.</param>
    /// <param name="fields">What was signed.</param>
    internal async Task BeginAsync(CommandScope scope, OfficialDocument document, Publication? publication, DraftFields fields)
    {
        if (publication is not { Interpretations: > 0 }) return;
        var terms = await TermsAsync(scope.Cancellation);
        scope.Db.Add(FollowUp.Begin(document, publication, fields.Interpretation?.Plan.Responsible ?? "", terms.Days, terms.Schedule));
    }

    /// <summary>Begins those of documents that were released before there were follow-ups. Does nothing a second time.</summary>
    /// <returns>How many.</returns>
    internal async Task<int> BeginMissingAsync(CommandScope scope, int most)
    {
        var (db, ct) = (scope.Db, scope.Cancellation);
        var missing = await db.Set<Publication>().Where(row => row.Interpretations > 0 && !db.Set<FollowUp>().Any(one => one.DocumentId == row.DocumentId))
            .Join(db.Set<OfficialDocument>().Where(document => document.ClassifiedAt == null), row => row.DocumentId, document => document.Id, (row, document) => new { Publication = row, Document = document })
            .OrderBy(one => one.Publication.ReleasedAt).Take(most).ToListAsync(ct);
        foreach (var one in missing)
        {
            var text = await db.Set<DocumentText>().FindAsync([one.Document.Id], ct);
            if (text is not null) await BeginAsync(scope, one.Document, one.Publication, text.Fields);
        }

        return missing.Count;
    }

    /// <summary>The terms in force now.</summary>
    internal async Task<FollowUpTerms> TermsAsync(CancellationToken ct) => new(
        await FollowUpSettings.DaysAsync(settings, ct), await settings.GetAsync(FollowUpSettings.SupplementDays, ct), await settings.GetAsync(FollowUpSettings.ClosingDays, ct), await calendar.ScheduleAsync(ct));
}
