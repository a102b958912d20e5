using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>编号: gives the document its number and registers it.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="ItemId">The registrar's work item.</param>
/// <param name="Revision">Of the item, as read.</param>
/// <param name="Abbreviation">Which of the issuer's 代字; null for the usual one.</param>
/// <param name="Distribution">分送范围.</param>
/// <param name="Copies">印制份数.</param>
[Act("编号")]
public sealed record AssignNumber(Guid CommandId, Guid ItemId, int Revision, string? Abbreviation, string Distribution, int Copies) : ICommand;

/// <summary>Handles <see cref="AssignNumber"/>.</summary>
public sealed class AssignNumberHandler(OwnItem items, RouteEngine engine)
{
    /// <summary>
    /// Takes the next number, writes it on the document and the register, and ends the step, all in one transaction: refused or
    /// killed anywhere, no number is gone. The year is that of the 成文日期, which the signature set, not that of the press.
    /// </summary>
    /// <returns>
    /// The number; <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, <see cref="NoAbbreviation"/>,
    /// <see cref="AbbreviationNotOwned"/>, <see cref="AbbreviationOfAnother"/>, <see cref="SeriesIsFull"/>, or what document or route refuse.
    /// </returns>
    public Task<Result<string>> HandleAsync(AssignNumber command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        return items.RunAsync<string>(command, actor, DocumentPermissions.Number, command.ItemId, command.Revision, (scope, route, item) => GiveAsync(scope, command, route, item), ct);
    }

    private async Task<Result<string>> GiveAsync(CommandScope scope, AssignNumber command, RouteInstance route, WorkItem item)
    {
        if (item.StepKind != DocumentSteps.Numbering.Code) return new NotFound("待编号公文");
        var check = new FieldCheck();
        var distribution = check.Line(nameof(AssignNumber.Distribution), "分送范围", command.Distribution, NumberEntry.DistributionLimit);
        check.Require(command.Copies is >= 1 and <= NumberEntry.MostCopies, nameof(AssignNumber.Copies), $"“份数”要在 1 到 {NumberEntry.MostCopies} 之间，请改。");
        if (check.Failed(out var invalid)) return invalid;

        var document = (await scope.Db.Set<OfficialDocument>().FindAsync([route.SubjectId], scope.Cancellation))!;
        var series = await SeriesAsync(scope, document, command.Abbreviation);
        if (!series.IsSuccess) return series.Error;
        var entry = series.Value.Take(document, distribution, command.Copies, scope.Actor, scope.Now);
        if (!entry.IsSuccess) return entry.Error;
        var number = new DocumentNumber(entry.Value.Abbreviation, entry.Value.Year, entry.Value.Serial);
        var assigned = document.AssignNumber(number);
        if (!assigned.IsSuccess) return assigned.Error;

        scope.Db.Add(entry.Value);
        items.Concerns(scope, route, item, $"{number}，{command.Copies} 份");
        var decided = await engine.DecideAsync(scope, route, item, new ItemDecision(DocumentSteps.Numbering.Outcomes[0], number.ToString(), document.TextHash));
        return decided.IsSuccess ? number.ToString() : decided.Error;
    }

    private static async Task<Result<NumberSeries>> SeriesAsync(CommandScope scope, OfficialDocument document, string? chosen)
    {
        // Nothing signed off has no day and no issuer; what was signed off and then changed is refused by the document.
        if (document is not { DocumentDate: { } day, IssuerId: { } issuer }) return new MoveNotAllowed(document.Status, DocumentAction.AssignNumber);
        var known = await IssuingAgencies.AbbreviationsAsync(scope.Db, issuer, scope.Cancellation);
        if (known is not [var usual, ..]) return new NoAbbreviation(document.IssuerName);
        var abbreviation = chosen ?? usual;
        if (!known.Contains(abbreviation, StringComparer.Ordinal)) return new AbbreviationNotOwned(abbreviation, document.IssuerName);
        return await SeriesDesk.LockedAsync(scope, issuer, abbreviation, day.Year);
    }
}
