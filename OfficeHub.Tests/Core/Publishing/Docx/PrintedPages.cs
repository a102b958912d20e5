using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Docx;

/// <summary>All documents of the office printed once for all tests of pages; they stay in artifacts/typeset for people to look at.</summary>
public sealed class PrintedPages : IAsyncLifetime
{
    private readonly Dictionary<string, IReadOnlyList<PrintedWord>> _words = new(StringComparer.Ordinal);

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public const string Name = "printed pages";

    internal static IReadOnlyList<(string Name, DocumentContent Content)> All { get; } = [.. OfficeDocuments.All, .. PageEndDocuments.All];

    public static string Folder { get; } = Tree.File("artifacts/typeset");

    internal IReadOnlyList<PrintedWord> Words(string name) => _words[name];

    internal int Count(string name) => _counts[name];

    internal static Task<PrintedInk> InkAsync(string name, int page) => LibreOffice.InkAsync(Path.Combine(Folder, name + ".pdf"), page);

    public async Task InitializeAsync()
    {
        if (LibreOffice.WhyNone is not null)
        {
            return;
        }

        Directory.CreateDirectory(Folder);
        foreach (var (name, content) in All)
        {
            await File.WriteAllBytesAsync(Path.Combine(Folder, name + ".docx"), DocxWriter.Write(content, OfficeDocuments.Written with { Picture = PageEndDocuments.Picture }));
        }

        using (var office = new LibreOffice())
        {
            await office.ConvertAsync(Folder, [.. All.Select(pair => Path.Combine(Folder, pair.Name + ".docx"))]);
        }

        foreach (var (name, _) in All)
        {
            _counts.Add(name, await LibreOffice.CountAsync(Path.Combine(Folder, name + ".pdf")));
            _words.Add(name, await LibreOffice.WordsAsync(Path.Combine(Folder, name + ".pdf")));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;
}

/// <summary>One printing for all classes that look at it.</summary>
[CollectionDefinition(PrintedPages.Name)]
public sealed class PrintedPagesCollection : ICollectionFixture<PrintedPages>;

/// <summary>A test that looks at printed pages; skipped with the reason where nothing can be printed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPaperAttribute : FactAttribute
{
    public OnPaperAttribute() => Skip = LibreOffice.WhyNone;
}
