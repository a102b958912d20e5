using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Register;
using OfficeHub.Tests.Core.Seals.Register;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Sealing;

/// <summary>The demo organisation on the way of a document from its number to its seal: real seals, real keys, real files.</summary>
internal sealed class SealingDesk : IAsyncDisposable
{
    public const string Keeper = SealDesk.Keeper;
    public const string Clerk = DocumentOffice.Registrar;
    public const string Proofreader = DocumentOffice.Editor;

    private readonly string _folder;

    private SealingDesk(DocumentOffice desk, SealDesk seals, string folder) => (Desk, Seals, _folder) = (desk, seals, folder);

    public DocumentOffice Desk { get; }

    public SealDesk Seals { get; }

    public TestOffice Office => Desk.Office;

    public static async Task<SealingDesk> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, Action<IServiceCollection>? more = null)
    {
        var folder = Directory.CreateTempSubdirectory("officehub-sealing-").FullName;
        var folders = new SealFolders(Path.Combine(folder, "authority"), Path.Combine(folder, "keys"), Path.Combine(folder, "trust"));
        var desk = await DocumentOffice.OpenAsync(provider, services =>
        {
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
            services.AddFiles();
            services.Configure<FileStoreOptions>(options => options.Folder = Path.Combine(folder, "files"));
            services.AddCertificates(folders);
            services.AddSealRegister();
            more?.Invoke(services);
        });
        var seals = SealDesk.Over(desk.Office, folders);
        await seals.CertifyAsync();
        return new SealingDesk(desk, seals, folder);
    }

    /// <summary>Signed off, rechecked and numbered.</summary>
    public async Task<Guid> NumberedAsync(Func<DraftFields, DraftFields>? change = null)
    {
        var document = await Desk.RecheckedAsync(change);
        Assert.Null((await Desk.NumberAsync(document)).Error);
        return document;
    }

    /// <summary>Typeset by the clerk, proofread by the editor.</summary>
    public async Task<Guid> ProofreadAsync(Func<DraftFields, DraftFields>? change = null, bool straddles = false)
    {
        var document = await NumberedAsync(change);
        Assert.Null((await TypesetAsync(document, straddles: straddles)).Error);
        Assert.Null((await Desk.DecideAsync(document, Proofreader, opinion: "与签发稿一致。")).Error);
        return document;
    }

    public async Task<Result<int>> TypesetAsync(Guid document, string by = Clerk, bool straddles = false, string words = "")
    {
        var item = await Desk.ItemAsync(document, by);
        return await Office.Get<TypesetDocumentHandler>().HandleAsync(new TypesetDocument(Guid.NewGuid(), item.Id, item.Revision, straddles, words), await Desk.AsAsync(by), default);
    }

    public async Task<Result<string>> SealAsync(Guid document, Guid seal, string by = Keeper, string password = SealDesk.Password, int place = 0, Guid? press = null, int? revision = null)
    {
        var request = await RequestAsync(document);
        return await Office.Get<AffixSealHandler>().HandleAsync(new AffixSeal(press ?? Guid.NewGuid(), request.Id, revision ?? request.Revision, place, seal, password), await Desk.AsAsync(by), default);
    }

    /// <summary>马会川 in his post as director of the office.</summary>
    public async Task<Actor> OfficeDirectorAsync()
    {
        var actor = await Desk.AsAsync(DocumentOffice.Director);
        var post = await Office.PostAsync("北原盟行政公署办公室", "主任");
        var holding = (await Office.StaffAsync(DocumentOffice.Director)).Holdings.Single(held => held.PostId == post.Id).Id;
        await using (var db = await Office.ContextAsync())
        {
            await db.Set<UserSession>().Where(session => session.Id == actor.SessionId).ExecuteUpdateAsync(set => set.SetProperty(session => session.ActingHoldingId, holding));
        }

        return await Office.Get<ActorResolver>().ResolveAsync(actor.SessionId, "10.1.2.3", default);
    }

    public async Task<SealRequest> RequestAsync(Guid document)
    {
        await using var db = await Office.ContextAsync();
        return await db.Set<SealRequest>().AsNoTracking().Include(row => row.Lines).Where(row => row.DocumentId == document).OrderByDescending(row => row.AskedAt).FirstAsync();
    }

    public async Task<RenditionView?> RenditionAsync(Guid document) => (await Office.Get<RenditionQuery>().FindAsync(document, await Desk.AsAsync(Clerk), default)).Value;

    public async Task<byte[]> FileAsync(Guid document, bool isOfd = true) => (await Office.Get<RenditionFileQuery>().ReadAsync(document, isOfd, await Desk.AsAsync(Clerk), default)).Value.Content;

    /// <summary>Where the store keeps a content.</summary>
    public string PathOf(string hash) => Path.Combine(_folder, "files", hash[..2], hash[2..4], hash);

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
