using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Correcting;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Seals.Checking;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Documents.Verifying;

/// <summary>What anybody is told who holds a paper, or its file: whose it is, whether its seal is good, whether it still holds. Nothing of what it says, unless that was released.</summary>
/// <param name="Code">核验码.</param>
/// <param name="FileHash">SM3 of the sealed file, lower-case hex.</param>
/// <param name="IssuerName">发文机关.</param>
/// <param name="Number">发文字号.</param>
/// <param name="DocumentDate">成文日期: printed on the paper, so it is compared.</param>
/// <param name="Title">标题 of one that was released; empty of every other.</param>
/// <param name="Index">索引号 of one that was released; empty of every other.</param>
/// <param name="IsVoid">Whether its number was made void.</param>
/// <param name="Validity">Its mark: 废止 …; null while it stands. Of one that is not released without the basis.</param>
/// <param name="CorrectedBy">Number of the 更正件 that has taken its place; empty while it holds.</param>
/// <param name="Seals">In the order they were put on.</param>
/// <param name="Report">The seals of the kept file, checked now; null when it could not be.</param>
/// <param name="Failed">Why it could not; empty otherwise.</param>
public sealed record PaperAtHand(
    VerifyCode Code, string FileHash, string IssuerName, string Number, DateOnly? DocumentDate, string Title, string Index, bool IsVoid, PublishedMark? Validity, string CorrectedBy,
    IReadOnlyList<SealAtHand> Seals, OfdCheckView? Report, string Failed)
{
    /// <summary>Whether a file is the very one that was sealed, by its SM3.</summary>
    /// <param name="content">That file, from its beginning; no longer than the caller takes.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<bool> IsThisFileAsync(Stream content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, ct);
        return string.Equals(Convert.ToHexStringLower(Sm3.Hash(whole.ToArray())), FileHash, StringComparison.Ordinal);
    }
}

/// <summary>A seal on the paper.</summary>
/// <param name="Name">Of the seal: whose it is.</param>
/// <param name="Number">印章编号.</param>
/// <param name="At">UTC, when it was put on.</param>
/// <param name="IsInUse">Whether it is still in use.</param>
/// <param name="State">How it stands in the register.</param>
public sealed record SealAtHand(string Name, string Number, DateTime At, bool IsInUse, string State);

/// <summary>核验: answers whoever holds a paper, without an account. A classified, erased or never issued paper tells nothing, not even that it is there.</summary>
/// <remarks>features.md 101; docs/adr/0023.</remarks>
public sealed class PapersAtHand(IDbContextFactory<OfficeHubDbContext> contexts, FileStore store, SealedFileCheck check, TimeProvider clock)
{
    /// <summary>The paper of a code.</summary>
    /// <param name="code">As scanned or typed.</param>
    /// <param name="ct">Cancelled when the reader leaves.</param>
    /// <returns>Null for none that is to be told of.</returns>
    public async Task<PaperAtHand?> FindAsync(VerifyCode code, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(code);
        await using var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        if (await DocumentAsync(db, code, ct) is not { } document) return null;
        var seals = await SealsAsync(db, document, ct);
        // 核验 is of seals: without one the file could be written anew by whoever knows the text.
        if (seals.Count == 0) return null;
        var published = await PublishedLibrary.Shown(db).Where(row => row.DocumentId == document.Id && row.OfdHash == document.RenditionHash).Select(row => row.IndexNumber).SingleOrDefaultAsync(ct);
        var mark = (await PublishedMarks.OfAsync(db, [document.Id], BeijingTime.Today(clock), ct)).GetValueOrDefault(document.Id)?.Mark;
        var correction = await Corrections.OfAsync(db, document.Id, ct);
        var bytes = await StoredRenditions.ReadAsync(store, document.RenditionHash, ct);
        var looked = bytes.IsSuccess ? await check.LookAsync(bytes.Value, ct) : bytes.Error;
        // The store's name of a file is its hash; what lies there now is asked again.
        var isIntact = looked.IsSuccess && looked.Value.Digest == document.RenditionHash;
        return new PaperAtHand(
            VerifyCode.Of(document.RenditionHash), document.RenditionHash, document.IssuerName, document.Number, document.DocumentDate, published is null ? "" : document.Title, published ?? "",
            document.Status is DocumentStatus.Voided, published is null && mark is not null ? mark with { Basis = "", BasisAddress = null } : mark, correction?.Number ?? "", seals,
            isIntact ? looked.Value.Report : null, isIntact ? "" : "存档的文件现在读不出来，没有核验。请告诉发文机关。");
    }

    // Hexadecimal figures sort before every other letter, in each of the databases.
    private static async Task<OfficialDocument?> DocumentAsync(OfficeHubDbContext db, VerifyCode code, CancellationToken ct)
    {
        var (from, before) = (code.Text, code.Text + "g");
        // A number made void before the 核发 ends the route early: such a paper never went out.
        var gone = db.Set<RouteInstance>().Where(route => route.Status == RouteStatus.Finished);
        var found = await db.Set<OfficialDocument>()
            .Where(row => row.RenditionHash.CompareTo(from) >= 0 && row.RenditionHash.CompareTo(before) < 0 && row.ClassifiedAt == null
                && (row.Status == DocumentStatus.Issued || (row.Status == DocumentStatus.Voided && gone.Any(route => route.Id == row.RouteId))))
            .Take(2).ToListAsync(ct);
        return found is [var only] ? only : null;
    }

    // Back from the file as it went out, seal by seal: of an earlier file of the same text nothing is told.
    private static async Task<IReadOnlyList<SealAtHand>> SealsAsync(OfficeHubDbContext db, OfficialDocument document, CancellationToken ct)
    {
        var uses = await db.Set<SealUse>().Where(use => use.SubjectId == document.Id).ToListAsync(ct);
        var chain = new List<SealUse>();
        for (var hash = document.RenditionHash; uses.Find(use => use.AfterHash == hash) is { } use && !chain.Contains(use); hash = use.BeforeHash) chain.Insert(0, use);
        var ids = chain.ConvertAll(use => use.SealId);
        var states = await db.Set<RegisteredSeal>().Where(seal => ids.Contains(seal.Id)).ToDictionaryAsync(seal => seal.Id, seal => seal.Status, ct);
        return chain.ConvertAll(use => new SealAtHand(use.SealName, use.SealNumber, use.At, states.GetValueOrDefault(use.SealId) is SealStatus.InUse, SealNames.Of(states.GetValueOrDefault(use.SealId))));
    }
}
