using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Making;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Seals.Certificates;

/// <summary>An office with an authority, a maker, a keeper and an administrator, on SQLite, with real keys.</summary>
internal sealed class CertificateOffice : IAsyncDisposable
{
    public const string AuthorityPassword = "Agency-key-2026";
    public const string KeeperPassword = "Tian-xiang-dong-7";
    public const string Agency = "北原盟行政公署";

    // Founding derives keys from passwords a dozen times: once for all tests.
    private static readonly Lazy<Task<string>> Founded = new(FoundAsync);

    private readonly string _folder;

    private CertificateOffice(TestOffice office, string folder, StringWriter log, Actor maker, Actor keeper, Actor administrator)
    {
        (Office, _folder, Log, Maker, Keeper, Administrator) = (office, folder, log, maker, keeper, administrator);
    }

    public TestOffice Office { get; }

    public StringWriter Log { get; }

    public Actor Maker { get; }

    public Actor Keeper { get; }

    public Actor Administrator { get; }

    public SealFolders Folders => Office.Get<SealFolders>();

    public SealKeyShelf Shelf => Office.Get<SealKeyShelf>();

    /// <summary>Opens one whose authority lies in its folder already, as after the command line; it is not entered yet.</summary>
    public static async Task<CertificateOffice> OpenAsync(bool withAuthorityFiles = true)
    {
        var folder = Directory.CreateTempSubdirectory("officehub-seals-").FullName;
        var folders = new SealFolders(Path.Combine(folder, "authority"), Path.Combine(folder, "keys"), Path.Combine(folder, "trust"));
        if (withAuthorityFiles) Copy(await Founded.Value, folders.Authority);
        var log = new StringWriter();
        var office = await TestOffice.OpenAsync(services =>
        {
            services.AddLogging(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(new WritingLogs(log)));
            services.AddSingleton<NoticeSignal>();
            services.AddCertificates(folders);
        });
        return new CertificateOffice(
            office, folder, log,
            await office.SignedInAsync("巴雅尔", CertificatePermissions.View, CertificatePermissions.Keep, CertificatePermissions.Manage),
            await office.SignedInAsync("田向东", CertificatePermissions.View, CertificatePermissions.Keep),
            await office.SignedInAsync("李文斌", CertificatePermissions.View, CertificatePermissions.Trust));
    }

    /// <summary>Opens one with its authority entered.</summary>
    public static async Task<CertificateOffice> OpenFoundedAsync()
    {
        var office = await OpenAsync();
        Assert.Null((await office.FoundAuthorityAsync()).Error);
        return office;
    }

    public Task<Result> FoundAuthorityAsync(string password = AuthorityPassword, Guid? id = null) =>
        Office.Get<FoundAuthorityHandler>().HandleAsync(new FoundAuthority(id ?? Guid.NewGuid(), Agency, password, password), Maker, default);

    public Task<Result<Guid>> AskAsync(string holder = "田向东", string password = KeeperPassword, string? again = null, Guid? predecessor = null, Actor? actor = null, CertificateUse use = CertificateUse.SealHolder, Guid? id = null) =>
        Office.Get<AskCertificateHandler>().HandleAsync(new AskCertificate(id ?? Guid.NewGuid(), use, holder, predecessor, password, again ?? password), actor ?? Keeper, default);

    public async Task<Result> IssueAsync(Guid id, string password = AuthorityPassword, int years = 3, Actor? actor = null, int? revision = null, Guid? command = null) =>
        await Office.Get<IssueCertificateHandler>().HandleAsync(new IssueCertificate(command ?? Guid.NewGuid(), id, revision ?? (await RowAsync(id)).Revision, years, password), actor ?? Maker, default);

    public async Task<Result> RevokeAsync(Guid id, RevocationGround ground = RevocationGround.NoLongerUsed, string password = AuthorityPassword) =>
        await Office.Get<RevokeCertificateHandler>().HandleAsync(new RevokeCertificate(Guid.NewGuid(), id, (await RowAsync(id)).Revision, ground, "调离", password), Maker, default);

    public async Task<Result> WithdrawAsync(Guid id, Actor actor) =>
        await Office.Get<WithdrawRequestHandler>().HandleAsync(new WithdrawRequest(Guid.NewGuid(), id, (await RowAsync(id)).Revision), actor, default);

    /// <summary>A keeper's certificate, asked for and issued.</summary>
    public async Task<Guid> IssuedAsync(int years = 3)
    {
        var id = (await AskAsync()).Value;
        Assert.Null((await IssueAsync(id, years: years)).Error);
        return id;
    }

    public async Task<RegisteredCertificate> RowAsync(Guid id)
    {
        await using var db = await Office.ContextAsync();
        return await db.Set<RegisteredCertificate>().AsNoTracking().SingleAsync(one => one.Id == id);
    }

    public async Task<IReadOnlyList<RegisteredCertificate>> RowsAsync()
    {
        await using var db = await Office.ContextAsync();
        return [.. (await db.Set<RegisteredCertificate>().AsNoTracking().ToListAsync()).OrderBy(one => one.EnteredAt).ThenBy(one => one.Use)];
    }

    public IReadOnlyList<string> KeyFiles() => Directory.Exists(Folders.Keys) ? Directory.GetFiles(Folders.Keys) : [];

    public async ValueTask DisposeAsync()
    {
        await Office.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task<string> FoundAsync()
    {
        var folder = Directory.CreateTempSubdirectory("officehub-authority-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        Assert.Null((await new AgencyAuthority(folder, AuthorityPassword).FoundAsync(Agency, new FakeClock().UtcNow, default)).Error);
        return folder;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var into = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(into)!);
            File.Copy(file, into);
        }
    }

    private sealed class WritingLogs(StringWriter into) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (into)
            {
                into.WriteLine($"{formatter(state, exception)} {exception}");
            }
        }

        public void Dispose()
        {
        }
    }
}
