using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>What the registrar is asked before a number is given.</summary>
/// <param name="ItemId">The work item.</param>
/// <param name="Revision">Of the item.</param>
/// <param name="Title">Of the document.</param>
/// <param name="Kind">文种.</param>
/// <param name="Day">成文日期: its year is the number's.</param>
/// <param name="Choices">The issuer's 代字 with the number each would give now, the usual one first.</param>
/// <param name="Distribution">分送范围 after the document's own 主送 and 抄送.</param>
public sealed record NumberOffer(Guid ItemId, int Revision, string Title, DocumentKind Kind, DateOnly Day, IReadOnlyList<NumberChoice> Choices, string Distribution);

/// <summary>A 代字.</summary>
/// <param name="Abbreviation">The 代字.</param>
/// <param name="Number">The number that comes next; another one, should somebody be quicker.</param>
public sealed record NumberChoice(string Abbreviation, string Number);

/// <summary>What comes next. Reads only: nothing is kept back for whoever asks.</summary>
[Act("看将编的文号")]
public sealed class NumberOfferQuery(QueryPath path)
{
    /// <summary>For one of the actor's own open items.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NoAbbreviation"/> or <see cref="MoveNotAllowed"/>.</returns>
    public Task<Result<NumberOffer>> ForItemAsync(Guid itemId, Actor actor, CancellationToken ct) =>
        path.RunAsync<NumberOffer>(this, actor, DocumentPermissions.Number, async db =>
        {
            var item = await db.Set<WorkItem>().SingleOrDefaultAsync(
                row => row.Id == itemId && row.StaffId == actor.StaffId && row.StepKind == DocumentSteps.Numbering.Code, ct);
            if (item is null) return new NotFound("待编号公文");
            var document = await db.Set<OfficialDocument>().SingleAsync(row => row.Id == item.SubjectId, ct);
            if (item.State is not WorkItemState.Open || document is not { DocumentDate: { } day, IssuerId: { } issuer }) return new MoveNotAllowed(document.Status, DocumentAction.AssignNumber);
            var known = await IssuingAgencies.AbbreviationsAsync(db, issuer, ct);
            if (known.Count == 0) return new NoAbbreviation(document.IssuerName);
            var next = await db.Set<NumberSeries>().Where(series => series.Year == day.Year && known.Contains(series.Abbreviation))
                .ToDictionaryAsync(series => series.Abbreviation, series => series.Next, StringComparer.Ordinal, ct);
            var content = (await db.Set<DocumentText>().SingleAsync(row => row.Id == document.Id, ct)).Fields.Content;
            return new NumberOffer(
                item.Id, item.Revision, document.Title, document.Kind, day,
                [.. known.Select(abbreviation => new NumberChoice(abbreviation, new DocumentNumber(abbreviation, day.Year, next.GetValueOrDefault(abbreviation, 1)).ToString()))],
                DistributionOf(content));
        }, ct);

    private static string DistributionOf(DocumentContent content)
    {
        var parts = new[] { content.PrimaryRecipients.Length > 0 ? $"主送：{content.PrimaryRecipients}" : "", content.CopyRecipients.Length > 0 ? $"抄送：{content.CopyRecipients}" : "" };
        var text = string.Join('；', parts.Where(part => part.Length > 0));
        return text.Length > NumberEntry.DistributionLimit ? text[..NumberEntry.DistributionLimit] : text;
    }
}
