using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Calendar;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.FollowingUp;
using OfficeHub.Core.Documents.Releasing;
using OfficeHub.Core.Files;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.FollowingUp;

/// <summary>A policy document as it stands once it was released, with its follow-up, put straight into the database: its way there has tests of its own.</summary>
internal sealed class FollowUpDesk : IAsyncDisposable
{
    private readonly string _folder;

    private FollowUpDesk(DocumentOffice desk, string folder) => (Desk, _folder) = (desk, folder);

    public DocumentOffice Desk { get; }

    public TestOffice Office => Desk.Office;

    public PublishedLibrary Library => Office.Get<PublishedLibrary>();

    public static async Task<FollowUpDesk> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("officehub-follow-up-").FullName;
        var desk = await DocumentOffice.OpenAsync(more: services =>
        {
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
            services.AddFiles();
            services.Configure<FileStoreOptions>(options => options.Folder = Path.Combine(folder, "files"));
            services.AddSingleton<DispatchOutbox>();
        });
        return new FollowUpDesk(desk, folder);
    }

    /// <summary>The document, a few minutes after its release.</summary>
    /// <param name="followed">False as one that was released before there were follow-ups.</param>
    public async Task<Guid> ReleasedAsync(bool followed = true)
    {
        var (id, clerk, now) = (await Desk.DraftAsync(fields => fields.AsPolicy()), await Desk.AsAsync(DocumentOffice.Registrar), Office.Clock.UtcNow);
        var (ofd, docx) = (await KeepAsync("OFD"), await KeepAsync("DOCX"));
        await using var db = await Office.ContextAsync();
        var document = await db.Set<OfficialDocument>().SingleAsync(row => row.Id == id);
        var text = await db.Set<DocumentText>().SingleAsync(row => row.Id == id);
        var series = IndexSeries.Begin(Guid.NewGuid(), document.IssuerId!.Value, "北署发", 2026);
        var paper = new PublishedPaper
        {
            Index = series.Write(1), Agencies = ["北原盟行政公署"], Number = "北署发〔2026〕1号", DocumentDate = new DateOnly(2026, 7, 1), ReleasedAt = now, Content = text.Fields.Content, TextHash = text.Hash,
            Interpretations = [new InterpretationSection("汛期值班，和您有什么关系", "文章　起草部门", [new InterpretationEntry("背景", "去年汛期有三次险情。")])],
            Files = [new(SiteNames.Ofd, "版式文件 OFD", PublishedFileRole.Ofd, "application/ofd", 3, ofd), new(SiteNames.Docx, "DOCX", PublishedFileRole.Docx, "application/octet-stream", 4, docx)],
        };
        var json = PublishedJson.Write(paper);
        var publication = Publication.Of(document, series, 1, paper, PublishedJson.HashOf(json), new DateOnly(2026, 7, 29), clerk, now);
        db.AddRange(series, publication, PublishedContent.For(publication.Id, json));
        if (followed) db.Add(FollowUp.Begin(document, publication, "赵启明，秘书一科科长", [3, 7, 30], await Office.Get<WorkingCalendar>().ScheduleAsync(default)));
        await db.SaveChangesAsync();
        Office.Clock.Advance(TimeSpan.FromMinutes(5));
        return id;
    }

    public async Task<Publication> PublicationAsync()
    {
        await using var db = await Office.ContextAsync();
        return await db.Set<Publication>().AsNoTracking().SingleAsync();
    }

    public async Task<string?> TextAsync(string key, string name) => await Library.FileAsync(key, name, known: null, default) is { } served ? Encoding.UTF8.GetString(served.Content!) : null;

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    private async Task<string> KeepAsync(string words)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(words));
        return (await Office.Get<FileStore>().KeepAsync(content, default)).Value;
    }
}
