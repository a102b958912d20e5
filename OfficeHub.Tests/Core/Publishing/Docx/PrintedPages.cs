using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Docx;

/// <summary>All documents of the office printed once for all tests of pages; they stay in artifacts/typeset for people to look at.</summary>
public sealed class PrintedPages : IAsyncLifetime
{
    private readonly Dictionary<string, IReadOnlyList<PrintedWord>> _words = new(StringComparer.Ordinal);

    public static string Folder { get; } = Tree.File("artifacts/typeset");

    internal IReadOnlyList<PrintedWord> Words(string name) => _words[name];

    internal static Task<PrintedInk> InkAsync(string name, int page) => LibreOffice.InkAsync(Path.Combine(Folder, name + ".pdf"), page);

    public async Task InitializeAsync()
    {
        if (LibreOffice.WhyNone is not null)
        {
            return;
        }

        Directory.CreateDirectory(Folder);
        foreach (var (name, content) in OfficeDocuments.All)
        {
            await File.WriteAllBytesAsync(Path.Combine(Folder, name + ".docx"), DocxWriter.Write(content, OfficeDocuments.Written));
        }

        using (var office = new LibreOffice())
        {
            await office.ConvertAsync(Folder, [.. OfficeDocuments.All.Select(pair => Path.Combine(Folder, pair.Name + ".docx"))]);
        }

        foreach (var (name, _) in OfficeDocuments.All)
        {
            _words.Add(name, await LibreOffice.WordsAsync(Path.Combine(Folder, name + ".pdf")));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>A test that looks at printed pages; skipped with the reason where nothing can be printed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPaperAttribute : FactAttribute
{
    public OnPaperAttribute() => Skip = LibreOffice.WhyNone;
}
