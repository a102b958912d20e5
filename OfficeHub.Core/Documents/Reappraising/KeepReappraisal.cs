using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Reappraising;

/// <summary>定复审日期 of a released document.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Revision">Of its date, as read; null where there was none.</param>
/// <param name="DueOn">Null for never.</param>
/// <param name="PersonId">Who is told.</param>
[Act("定复审日期")]
public sealed record SetReappraisal(Guid CommandId, Guid DocumentId, int? Revision, DateOnly? DueOn, Guid? PersonId) : ICommand;

/// <summary>已复审.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Revision">Of its date, as read.</param>
/// <param name="Verdict">What was found.</param>
/// <param name="Words">Why; may be empty where it keeps.</param>
/// <param name="NextOn">When again; of one that keeps.</param>
[Act("复审")]
public sealed record RecordReappraisal(Guid CommandId, Guid DocumentId, int Revision, ReappraisalVerdict Verdict, string Words, DateOnly? NextOn) : ICommand;

/// <summary>Handles <see cref="SetReappraisal"/> and <see cref="RecordReappraisal"/>.</summary>
public sealed class KeepReappraisalHandler(CommandPath path)
{
    /// <summary>Sets or changes date and person.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToReappraise"/>, <see cref="HoldsNoMore"/>, <see cref="ChangedMeanwhile"/> or <see cref="Invalid"/>.</returns>
    public Task<Result> HandleAsync(SetReappraisal command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.MarkValidity, async scope =>
        {
            var found = await LoadAsync(scope, command.DocumentId, "定复审日期");
            if (!found.IsSuccess) return found.Error;
            var document = found.Value;
            if (!MarkValidityHandler.IsTheirs(document, actor)) return new NotYoursToReappraise(document.IssuerName);
            var date = await scope.Db.Set<ReappraisalDate>().SingleOrDefaultAsync(row => row.DocumentId == document.Id, ct);
            if (date?.Revision != command.Revision) return await scope.ChangedMeanwhileAsync(document.Id);
            var today = BeijingTime.DayOf(scope.Now);
            var person = await scope.Db.Set<Staff>().Where(staff => staff.Id == command.PersonId && staff.LeftOn == null).Select(staff => new { staff.Id, staff.Name }).SingleOrDefaultAsync(ct);
            var check = new FieldCheck();
            check.Require(command.DueOn is null || command.DueOn > today, nameof(command.DueOn), $"复审日期要在今天以后，最早 {BeijingTime.Day(today.AddDays(1))}；不用复审的请留空。");
            check.Require(person is not null, nameof(command.PersonId), "还没有选到期通知谁，请选一位在岗的人。");
            if (check.Failed(out var invalid)) return invalid;

            if (date is null) scope.Db.Add(date = ReappraisalDate.Of(document, document.IssuerId!.Value));
            date.Set(command.DueOn, (person!.Id, person.Name));
            scope.Concerns("公文", document.Id, document.Title, date.DueOn is { } due ? $"{BeijingTime.Day(due)}复审，通知{person.Name}" : "不定复审日期");
            return Result.Success;
        }, ct);
    }

    /// <summary>Records what was found: by the person told, or by the office. A proposal is told to the office, which marks the document.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotYoursToReappraise"/>, <see cref="HoldsNoMore"/>, <see cref="NoReappraisalAsked"/>, <see cref="ChangedMeanwhile"/> or <see cref="Invalid"/>.</returns>
    public Task<Result> HandleAsync(RecordReappraisal command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var found = await LoadAsync(scope, command.DocumentId, $"复审：{ReappraisalWords.Of(command.Verdict)}");
            if (!found.IsSuccess) return found.Error;
            var document = found.Value;
            var date = await scope.Db.Set<ReappraisalDate>().SingleOrDefaultAsync(row => row.DocumentId == document.Id, ct);
            var isTheirs = actor.Can(DocumentPermissions.MarkValidity) && MarkValidityHandler.IsTheirs(document, actor);
            if (date?.PersonId != actor.StaffId && !isTheirs) return new NotYoursToReappraise(document.IssuerName);
            if (date?.DueOn is null) return new NoReappraisalAsked();
            if (await scope.StaleAsync(date, command.Revision) is { } stale) return stale;
            var isKept = command.Verdict is ReappraisalVerdict.Keep;
            var today = BeijingTime.DayOf(scope.Now);
            var check = new FieldCheck();
            var words = check.Lines(nameof(command.Words), "复审意见", command.Words, ReappraisalDate.WordsLimit, required: !isKept);
            check.Require(!isKept || command.NextOn > today, nameof(command.NextOn), $"继续有效的要定下次复审日期，最早 {BeijingTime.Day(today.AddDays(1))}。");
            if (check.Failed(out var invalid)) return invalid;

            date.Done(command.Verdict, words, command.NextOn, actor, scope.Now);
            if (!isKept)
            {
                var office = (await ReappraisalPeople.OfficeAsync(scope, date)).Where(person => person != actor.StaffId).ToList();
                if (office.Count > 0) date.Tell(document, actor.NameAndPost, $"{document.Number} 复审{ReappraisalWords.Of(command.Verdict)}：{words}", office);
            }

            scope.Concerns("公文", document.Id, document.Title, $"复审：{ReappraisalWords.Of(command.Verdict)}{(isKept ? $"，下次 {BeijingTime.Day(command.NextOn!.Value)}" : "")}{(words.Length > 0 ? $"；{words}" : "")}");
            return Result.Success;
        }, ct);
    }

    // What went to the public is no secret from whoever is asked to look at it again; what holds no more need not be looked at.
    private static async Task<Result<OfficialDocument>> LoadAsync(CommandScope scope, Guid documentId, string act)
    {
        if (!await PublishedLibrary.Open(scope.Db).AnyAsync(row => row.DocumentId == documentId, scope.Cancellation)) return new NotFound("公开发布的公文", "这份");
        var document = await scope.Db.Set<OfficialDocument>().SingleAsync(row => row.Id == documentId, scope.Cancellation);
        scope.Concerns("公文", document.Id, document.Title, act);
        if (document.Status is not DocumentStatus.Issued) return new HoldsNoMore(StatusWords.Of(document.Status));
        return document.Validity is DocumentValidity.InForce or DocumentValidity.Amended ? document : new HoldsNoMore(ValidityWords.Of(document.Validity));
    }
}
