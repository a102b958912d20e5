using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>登记规范性文件: gives a numbered document its place in the register and its term.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Revision">Of the document, as read.</param>
/// <param name="From">施行日期.</param>
/// <param name="Until">有效期至.</param>
/// <param name="Reason">Why longer than the rule; may be empty for one that is not.</param>
[Act("登记规范性文件")]
public sealed record RegisterNormative(Guid CommandId, Guid DocumentId, int Revision, DateOnly? From, DateOnly? Until, string Reason) : ICommand;

/// <summary>不作规范性文件: it was marked or proposed, and the office decides that it is none.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="Revision">Of the document, as read.</param>
/// <param name="Reason">Why.</param>
[Act("认定不是规范性文件")]
public sealed record DeclineNormative(Guid CommandId, Guid DocumentId, int Revision, string Reason) : ICommand;

/// <summary>改有效期 of a registered document.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="EntryId">The line of the register.</param>
/// <param name="Revision">Of the line, as read.</param>
/// <param name="Until">有效期至.</param>
/// <param name="Basis">What decided it.</param>
[Act("改规范性文件有效期")]
public sealed record ChangeTerm(Guid CommandId, Guid EntryId, int Revision, DateOnly? Until, string Basis) : ICommand;

/// <summary>Handles <see cref="RegisterNormative"/>, <see cref="DeclineNormative"/> and <see cref="ChangeTerm"/>.</summary>
public sealed class RegisterNormativeHandler(CommandPath path, ISettings settings)
{
    private const string Kind = "公文";

    /// <summary>Registers it.</summary>
    /// <returns>
    /// 登记号; <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="RegisteredAlready"/>, <see cref="NotNumberedYet"/>, <see cref="NotReviewedAsNormative"/>, <see cref="Invalid"/>,
    /// <see cref="TermEndsBeforeItBegins"/>, <see cref="TermLongerThanRule"/> or <see cref="NoAbbreviation"/>.
    /// </returns>
    public Task<Result<string>> HandleAsync(RegisterNormative command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<string>(command, actor, NormativePermissions.Register, async scope =>
        {
            var found = await LoadAsync(scope, command.DocumentId, "登记为规范性文件", command.Revision);
            if (!found.IsSuccess) return found.Error;
            var (document, entry) = found.Value;
            if (entry is { IsRegistered: true }) return new RegisteredAlready(entry.RegisterNumber);
            if (!document.Traits.IsNormative) return new NotReviewedAsNormative();
            var check = new FieldCheck();
            var reason = check.Line(nameof(command.Reason), "理由", command.Reason, NormativeEntry.ReasonLimit, required: false);
            check.Require(command.From is not null, nameof(command.From), "还没有填施行日期，请填。");
            check.Require(command.Until is not null, nameof(command.Until), "还没有填有效期至，请填。");
            if (check.Failed(out var invalid)) return invalid;
            var (from, until) = (command.From!.Value, command.Until!.Value);
            if (until <= from) return new TermEndsBeforeItBegins(from);
            var rule = await NormativeDesk.LatestByRuleAsync(settings, document.Title, from, ct);
            if (until > rule && reason.Length == 0) return new TermLongerThanRule(rule);

            var numbered = await NormativeDesk.TakeAsync(scope, document);
            if (!numbered.IsSuccess) return numbered.Error;
            if (entry is null) scope.Db.Add(entry = NormativeEntry.Begin(document.Id, document.IssuerId!.Value));
            var (number, series, serial) = numbered.Value;
            entry.Register(number, series, serial, from, until, reason, actor, scope.Now);
            scope.Concerns(Kind, document.Id, document.Title, $"登记为规范性文件，登记号 {number}，自{BeijingTime.Day(from)}起施行，有效期至{BeijingTime.Day(until)}{(reason.Length > 0 ? $"，理由：{reason}" : "")}");
            return number;
        }, ct);
    }

    /// <summary>Says that it is none.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="NotNumberedYet"/>, <see cref="Invalid"/> or <see cref="RegisteredAlready"/>.</returns>
    public Task<Result> HandleAsync(DeclineNormative command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, NormativePermissions.Register, async scope =>
        {
            var found = await LoadAsync(scope, command.DocumentId, "认定不是规范性文件", command.Revision);
            if (!found.IsSuccess) return found.Error;
            var (document, entry) = found.Value;
            var check = new FieldCheck();
            var reason = check.Line(nameof(command.Reason), "理由", command.Reason, NormativeEntry.ReasonLimit);
            if (check.Failed(out var invalid)) return invalid;
            if (entry is null) scope.Db.Add(entry = NormativeEntry.Begin(document.Id, document.IssuerId!.Value));
            scope.Concerns(Kind, document.Id, document.Title, $"认定不是规范性文件，理由：{reason}");
            return entry.Decline(reason, actor, scope.Now);
        }, ct);
    }

    /// <summary>Gives it another term.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="TermOfWhatHoldsNoMore"/>, <see cref="Invalid"/>, <see cref="NotRegistered"/> or <see cref="TermEndsBeforeItBegins"/>.</returns>
    public Task<Result> HandleAsync(ChangeTerm command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync(command, actor, NormativePermissions.Register, async scope =>
        {
            var entry = await scope.Db.Set<NormativeEntry>().SingleOrDefaultAsync(row => row.Id == command.EntryId, ct);
            var document = entry is null ? null : await NormativeDesk.OfOffice(scope.Db, actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == entry.DocumentId, ct);
            if (entry is null || document is null) return new NotFound("登记", "这一");
            scope.Concerns(Kind, document.Id, document.Title, "改有效期");
            if (await scope.StaleAsync(entry, command.Revision) is { } stale) return stale;
            if (NormativeDesk.HoldsNoMore(document.Validity)) return new TermOfWhatHoldsNoMore(ValidityWords.Of(document.Validity));
            var check = new FieldCheck();
            var basis = check.Line(nameof(command.Basis), "依据", command.Basis, NormativeEntry.ReasonLimit);
            check.Require(command.Until is not null, nameof(command.Until), "还没有填有效期至，请填。");
            if (check.Failed(out var invalid)) return invalid;
            var before = entry.InForceUntil;
            var changed = entry.ChangeTerm(command.Until!.Value, basis);
            if (!changed.IsSuccess) return changed;
            scope.Concerns(Kind, document.Id, document.Title, $"有效期由{(before is { } was ? BeijingTime.Day(was) : "")}改为{BeijingTime.Day(command.Until.Value)}，依据：{basis}");
            return Result.Success;
        }, ct);
    }

    private static async Task<Result<(OfficialDocument Document, NormativeEntry? Entry)>> LoadAsync(CommandScope scope, Guid documentId, string summary, int revision)
    {
        var document = await NormativeDesk.OfOffice(scope.Db, scope.Actor).SingleOrDefaultAsync(row => row.Id == documentId, scope.Cancellation);
        if (document is null) return new NotFound("公文", "这份");
        scope.Concerns(Kind, document.Id, document.Title, summary);
        if (await scope.StaleAsync(document, revision) is { } stale) return stale;
        if (!DocumentFlow.WithNumber.Contains(document.Status)) return new NotNumberedYet();
        return (document, await scope.Db.Set<NormativeEntry>().SingleOrDefaultAsync(row => row.DocumentId == documentId, scope.Cancellation));
    }
}
