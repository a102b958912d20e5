using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Normative;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Paging;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>Something that is served to the public.</summary>
/// <param name="Name">File name, ASCII.</param>
/// <param name="MediaType">Served with.</param>
/// <param name="Tag">Another one whenever the content is: the reader who has it need not fetch it again.</param>
/// <param name="Content">Null where the reader has it already, or is led elsewhere.</param>
public sealed record ServedContent(string Name, string MediaType, string Tag, byte[]? Content)
{
    /// <summary>Whether it stands in the place of something that is gone.</summary>
    public bool IsGone { get; init; }

    /// <summary>索引号 of the publication that is read instead; null for none.</summary>
    public string? ReadInstead { get; init; }
}

/// <summary>A document that was found.</summary>
/// <param name="Index">索引号, by which its address is written.</param>
public sealed record ServedPaper(string Index);

/// <summary>What anybody may read without an account: the released documents and nothing else. Nothing is served that is not, byte for byte, what was released.</summary>
/// <remarks>政府信息公开条例, art. 6; openness-and-interpretation.md P13: a mark shows with the next look.</remarks>
public sealed class PublishedLibrary(IDbContextFactory<OfficeHubDbContext> contexts, FileStore store, TimeProvider clock, BesidePapers beside)
{
    /// <summary>Most documents on a page of the list.</summary>
    public const int MostOnPage = 100;

    /// <summary>Documents in a feed.</summary>
    public const int InFeed = 50;

    private static readonly KeysetOrder<Publication> NewestFirst = KeysetOrder<Publication>.ByDescending(row => row.ReleasedAt).ThenDescending(row => row.Id);

    // Written anew by another build, a page may be another one.
    private static readonly string Build = typeof(PaperFolder).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>A page of the list.</summary>
    /// <param name="cursor">From the page before; null or nonsense reads the first page.</param>
    /// <param name="size">Rows; held between 1 and <see cref="MostOnPage"/>.</param>
    /// <param name="ct">Cancelled when the reader leaves.</param>
    public async Task<Page<PublishedEntry>> PageAsync(string? cursor, int size, CancellationToken ct)
    {
        await using var db = await ReadAsync(ct);
        var page = await Open(db).ToPageAsync(
            NewestFirst, cursor, row => row, ct, Math.Clamp(size, 1, MostOnPage));
        return new Page<PublishedEntry>(await PublishedEntries.OfAsync(db, page.Rows, BeijingTime.Today(clock), ct), page.Previous, page.Next, page.Count);
    }

    /// <summary>What a feed tells: the documents last released or changed, the last change first, however old they are.</summary>
    public async Task<IReadOnlyList<PublishedEntry>> FeedAsync(CancellationToken ct)
    {
        await using var db = await ReadAsync(ct);
        var today = BeijingTime.Today(clock);
        var (releases, documents) = await PublishedEntries.ChangedAsync(db, InFeed, today, ct);
        var changed = await Open(db).Where(row => releases.Contains(row.Id) || documents.Contains(row.DocumentId)).ToListAsync(ct);
        var newest = await Open(db).OrderByDescending(row => row.ReleasedAt).ThenByDescending(row => row.Id).Take(InFeed).ToListAsync(ct);
        var entries = await PublishedEntries.OfAsync(db, [.. newest.UnionBy(changed, row => row.Id)], today, ct);
        return [.. entries.OrderByDescending(entry => entry.UpdatedAt).ThenByDescending(entry => entry.Id).Take(InFeed)];
    }

    /// <summary>A document by its index number or the id of its release; null when there is none.</summary>
    public async Task<ServedPaper?> FindAsync(string key, CancellationToken ct)
    {
        await using var db = await ReadAsync(ct);
        return await Find(db, key).Select(row => new ServedPaper(row.IndexNumber)).SingleOrDefaultAsync(ct);
    }

    /// <summary>A file of a document.</summary>
    /// <param name="key">Index number, or id of the release.</param>
    /// <param name="name">Of <see cref="SiteNames"/>; the bundle too.</param>
    /// <param name="known">The tag the reader has; null for none.</param>
    /// <param name="ct">Cancelled when the reader leaves.</param>
    /// <returns>Null when there is no such document or file, or when it is not what was released any more.</returns>
    public Task<ServedContent?> FileAsync(string key, string name, string? known, CancellationToken ct) => FileAsync(key, name, known, here: "", ct);

    /// <inheritdoc cref="FileAsync(string, string, string?, CancellationToken)"/>
    /// <param name="here">How the reader has reached the site, for the link by which the paper is checked; empty for none.</param>
    public async Task<ServedContent?> FileAsync(string key, string name, string? known, string here, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(name);
        await using var db = await ReadAsync(ct);
        if (await Find(db, key).SingleOrDefaultAsync(ct) is not { } found) return null;
        var standing = await PublishedHistory.StandingAsync(db, found, BeijingTime.Today(clock), ct);
        if (standing.Down is { Way: not DownWay.Withdrawn }) return InPlaceOf(found, standing, name);
        var json = await db.Set<PublishedContent>().Where(row => row.Id == found.Id).Select(row => row.Json).SingleOrDefaultAsync(ct);
        if (json is null || PublishedJson.HashOf(json) != found.ContentHash) return null;
        var paper = PublishedJson.Read(json) with
        {
            Supplements = await PublishedSupplements.OfAsync(db, found.Id, ct),
            InForceUntil = await TermOfAsync(db, found.DocumentId, ct),
        };
        var kept = paper.Files.FirstOrDefault(file => file.Name == name);
        if (kept is null && name != SiteNames.Bundle && !PaperFolder.Written(paper).Contains(name, StringComparer.Ordinal)) return null;
        var around = kept is null ? await beside.OfAsync(db, found, here, ct) : null;
        var tag = kept is not null ? kept.Hash : TagOf(found, paper, standing, name, around);
        if (known == tag) return new ServedContent(name, kept?.MediaType ?? "", tag, Content: null);
        if (kept is not null) return await KeptAsync(db, found, kept, ct) is { } content ? new ServedContent(name, kept.MediaType, tag, content) : null;
        if (name == SiteNames.Bundle) return await BundleAsync(db, found, paper, standing, around, tag, ct);
        var written = PaperFolder.Write(paper, standing, name, hasBundle: true, around)!;
        return new ServedContent(name, written.MediaType, tag, written.Content);
    }

    /// <summary>A tag for what is written anew each time: the same bytes, the same tag.</summary>
    public static string TagOf(byte[] content) => Convert.ToHexStringLower(Sm3.Hash(content));

    /// <summary>What of the publications anybody may read: not one that was found to be classified since.</summary>
    internal static IQueryable<Publication> Open(OfficeHubDbContext db) =>
        db.Set<Publication>().Where(row => db.Set<OfficialDocument>().Any(document => document.Id == row.DocumentId && document.ClassifiedAt == null));

    /// <summary>What of them is shown: what was taken down as an error is not, and no other publication names it.</summary>
    internal static IQueryable<Publication> Shown(OfficeHubDbContext db) =>
        Open(db).Where(row => !db.Set<PublicationDown>().Any(down => down.PublicationId == row.Id && down.BackAt == null && down.Way == DownWay.Removed));

    private static IQueryable<Publication> Find(OfficeHubDbContext db, string key) =>
        Guid.TryParse(key, out var id) ? Open(db).Where(row => row.Id == id) : Open(db).Where(row => row.IndexNumber == key);

    private static string TagOf(Publication found, PublishedPaper? paper, PaperStanding standing, string name, PaperBeside? around = null) => TagOf(JsonSerializer.SerializeToUtf8Bytes(
        new { Build, found.ContentHash, standing, paper?.InForceUntil, Added = paper?.Supplements.Select(one => (object)new { one.Number, one.ReleasedAt }), around, name }));

    private static Task<DateOnly?> TermOfAsync(OfficeHubDbContext db, Guid documentId, CancellationToken ct) =>
        db.Set<NormativeEntry>().Where(entry => entry.DocumentId == documentId).Select(entry => entry.InForceUntil).SingleOrDefaultAsync(ct);

    // Nothing of the document: neither its text nor a file of it.
    private static ServedContent InPlaceOf(Publication found, PaperStanding standing, string name)
    {
        var (stub, down) = (new PublishedStub(found.IndexNumber, found.Agencies, found.Number, found.DocumentDate, found.ReleasedAt), standing.Down!);
        var tag = TagOf(found, paper: null, standing, name);
        if (name == SiteNames.Bundle)
        {
            using var output = new MemoryStream();
            Tombstone.Pack(stub, standing, output);
            return new ServedContent($"{found.Id:N}.zip", "application/zip", tag, output.ToArray());
        }

        var isGone = down.Way is DownWay.Removed;
        if (name == SiteNames.Metadata) return new ServedContent(name, PaperFolder.Json, tag, Tombstone.Metadata(stub, standing)) { IsGone = isGone };
        if (down.TargetIndex.Length > 0) return new ServedContent(name, PaperFolder.Html, tag, Content: null) { ReadInstead = down.TargetIndex };
        return new ServedContent(SiteNames.Index, PaperFolder.Html, tag, Encoding.UTF8.GetBytes(Tombstone.Page(stub, standing))) { IsGone = true };
    }

    private async Task<ServedContent?> BundleAsync(OfficeHubDbContext db, Publication found, PublishedPaper paper, PaperStanding standing, PaperBeside? around, string tag, CancellationToken ct)
    {
        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in paper.Files)
        {
            if (await KeptAsync(db, found, file, ct) is not { } content) return null;
            contents.Add(file.Name, content);
        }

        using var output = new MemoryStream();
        PaperFolder.Pack(paper, standing.Alone(), file => contents[file.Name], output, around?.Unpacked());
        return new ServedContent($"{found.Id:N}.zip", "application/zip", tag, output.ToArray());
    }

    private async Task<byte[]?> KeptAsync(OfficeHubDbContext db, Publication found, PublishedFile file, CancellationToken ct)
    {
        if (file.Role is PublishedFileRole.Page)
        {
            var number = int.Parse(file.Name.AsSpan(SiteNames.Page(0).IndexOf('0', StringComparison.Ordinal)..^4), System.Globalization.CultureInfo.InvariantCulture);
            var svg = await db.Set<PublishedSheet>().Where(sheet => sheet.PublicationId == found.Id && sheet.Number == number).Select(sheet => sheet.Svg).SingleOrDefaultAsync(ct);
            return svg is null || PublishedJson.HashOf(svg) != file.Hash ? null : Encoding.UTF8.GetBytes(svg);
        }

        var read = await StoredRenditions.ReadAsync(store, file.Hash, ct);
        return read.IsSuccess && Convert.ToHexStringLower(Sm3.Hash(read.Value)) == file.Hash ? read.Value : null;
    }

    private async Task<OfficeHubDbContext> ReadAsync(CancellationToken ct)
    {
        var db = await contexts.CreateDbContextAsync(ct);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return db;
    }
}
