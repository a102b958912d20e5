using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Attachments;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Attachments;

/// <summary>The document office with a file store of its own: uploads as people make them.</summary>
internal sealed class AttachmentDesk : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("officehub-attachments-").FullName;

    public DocumentOffice Desk { get; private set; } = null!;

    public string Folder => _folder;

    public static async Task<AttachmentDesk> OpenAsync(Action<IServiceCollection>? more = null, DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var desk = new AttachmentDesk();
        desk.Desk = await DocumentOffice.OpenAsync(provider, services =>
        {
            services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>("Files:Folder", desk._folder)]).Build());
            services.AddFiles();
            services.AddStoredFiles();
            more?.Invoke(services);
        });
        return desk;
    }

    public async Task<Result<DocumentAttachment>> TakeAsync(Guid document, string name, string content, string by = DocumentOffice.Drafter) =>
        await Desk.Office.Get<AttachmentIntake>().TakeAsync(document, new MemoryStream(Encoding.UTF8.GetBytes(content)), name, null, await Desk.AsAsync(by), default);

    /// <summary>A draft whose one annex is the text file given, saved and not sent.</summary>
    public async Task<(Guid Document, DocumentAttachment File)> DraftAsync(string content = "一、各旗任务。", AttachmentOpenness openness = AttachmentOpenness.AsText)
    {
        var document = await Desk.DraftAsync();
        var taken = await TakeAsync(document, "重点任务分工表.txt", content);
        Assert.Null(taken.Error);
        var file = taken.Value with { Annex = 0, Openness = openness };
        Assert.Null((await Desk.SaveAsync(document, With(await Desk.FieldsAsync(document), ["重点任务分工表"], file))).Error);
        return (document, file);
    }

    public static DraftFields With(DraftFields fields, string[] annexes, params DocumentAttachment[] files) =>
        fields with { Content = fields.Content with { Annexes = [.. annexes.Select(title => new Annex(title, []))] }, Attachments = files };

    public async Task<Result<string>> ReadAsync(Guid document, Guid file, string by)
    {
        var opened = await Desk.Office.Get<DownloadAttachmentQuery>().OpenAsync(document, file, await Desk.AsAsync(by), default);
        if (!opened.IsSuccess) return opened.Error;
        await using var download = opened.Value;
        using var reader = new StreamReader(download.Content);
        return await reader.ReadToEndAsync();
    }

    public IReadOnlyList<string> Stored() => [.. Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories).Select(path => Path.GetFileName(path)!)];

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
