using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>规范性文件 of one document.</summary>
/// <param name="Row">Its line; without a number while nothing is decided.</param>
/// <param name="Marks">The days at which lights change.</param>
/// <param name="MayRegister">Whether the reader may decide about it, or change its term.</param>
public sealed record NormativeView(NormativeRow Row, TermMarks Marks, bool MayRegister);

/// <summary>What is proposed to whoever registers a document.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="Revision">Of the document.</param>
/// <param name="Title">标题.</param>
/// <param name="IsMarked">Whether it was marked at drafting: only then it can be registered.</param>
/// <param name="Term">有效期 as text and rule give it.</param>
/// <param name="Reasons">What speaks for a normative document.</param>
/// <param name="Next">The 登记号 it would get now; empty where the agency has no 代字.</param>
public sealed record NormativeOffer(Guid DocumentId, int Revision, string Title, bool IsMarked, TermProposal Term, IReadOnlyList<string> Reasons, string Next);

/// <summary>The register about one document.</summary>
[Act("看规范性文件登记")]
public sealed class NormativeOfDocumentQuery(QueryPath path, ISettings settings, TimeProvider clock)
{
    /// <summary>How it stands in the register; null for a document that has nothing to do with it.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<NormativeView?>> FindAsync(Guid documentId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<NormativeView?>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var document = await db.Set<OfficialDocument>().VisibleTo(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return new NotFound("公文", "这份");
            var entry = await db.Set<NormativeEntry>().SingleOrDefaultAsync(row => row.DocumentId == documentId, ct);
            if (entry is null && !(document.Traits.IsNormative || (document.Traits.LooksNormative && DocumentFlow.WithNumber.Contains(document.Status)))) return (NormativeView?)null;
            var row = new NormativeRow(
                entry?.Id, entry?.Revision ?? document.Revision, document.Id, entry?.RegisterNumber ?? "", document.Title, document.Number, document.UnitName, document.DocumentDate, document.Traits.IsNormative,
                entry?.InForceFrom, entry?.InForceUntil, entry?.Reason ?? "", entry?.TermBasis ?? "", entry?.DecidedBy ?? "", entry?.DecidedAt, document.Status, document.Validity, document.ValidityOn, document.Disclosure);
            return new NormativeView(
                row, new TermMarks(await settings.GetAsync(NormativeSettings.FirstMark, ct), await settings.GetAsync(NormativeSettings.SecondMark, ct)),
                actor.Can(NormativePermissions.Register) && DocumentFlow.WithNumber.Contains(document.Status) && (document.IssuerId == actor.AgencyId || (actor.ServedAgencyId is { } served && document.IssuerId == served)));
        }, ct);
    }

    /// <summary>What whoever registers it begins with.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="NotNumberedYet"/> or <see cref="RegisteredAlready"/>.</returns>
    public Task<Result<NormativeOffer>> OfferAsync(Guid documentId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<NormativeOffer>(this, actor, NormativePermissions.Register, async db =>
        {
            var document = await NormativeDesk.OfOffice(db, actor).SingleOrDefaultAsync(row => row.Id == documentId, ct);
            if (document is null) return new NotFound("公文", "这份");
            if (!DocumentFlow.WithNumber.Contains(document.Status) || document.DocumentDate is not { } day) return new NotNumberedYet();
            if (await db.Set<NormativeEntry>().Where(row => row.DocumentId == documentId && row.Serial != null).Select(row => row.RegisterNumber).SingleOrDefaultAsync(ct) is { } number) return new RegisteredAlready(number);
            var content = (await db.Set<DocumentText>().SingleAsync(row => row.Id == documentId, ct)).Fields.Content;
            var (agencyId, year) = (document.IssuerId!.Value, BeijingTime.Today(clock).Year);
            var next = await db.Set<NormativeSeries>().Where(series => series.AgencyId == agencyId && series.Year == year).Select(series => (int?)series.Next).SingleOrDefaultAsync(ct) ?? 1;
            var abbreviation = await IssuingAgencies.AbbreviationsAsync(db, agencyId, ct) is [var usual, ..] ? usual : null;
            return new NormativeOffer(
                document.Id, document.Revision, document.Title, document.Traits.IsNormative,
                NormativeTerm.Propose(content, day, await settings.GetAsync(NormativeSettings.UsualYears, ct), await settings.GetAsync(NormativeSettings.TrialYears, ct)), NormativeProposal.Of(content),
                abbreviation is null ? "" : NormativeEntry.NumberOf(abbreviation, year, next));
        }, ct);
    }
}
