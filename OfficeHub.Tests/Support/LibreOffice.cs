using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;

namespace OfficeHub.Tests.Support;

/// <summary>LibreOffice as the eye of the tests: DOCX to PDF with free faces in the place of the official ones, and what stands where on the pages.</summary>
internal sealed class LibreOffice : IDisposable
{
    public const string FontsVariable = "OFFICEHUB_TEST_FONTS";

    // With the empty page before a section that begins on an even one.
    private const string Pdf = """pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"false"}}""";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    private static readonly (string Official, string Free)[] Faces =
    [
        ("方正小标宋简体", "FandolSong"), ("仿宋_GB2312", "FandolFang"), ("楷体_GB2312", "FandolKai"), ("黑体", "FandolHei"), ("宋体", "FandolSong"),
    ];

    private readonly string _profile = Directory.CreateTempSubdirectory("officehub-soffice-").FullName;

    /// <summary>Null when pages can be looked at here, else why those tests are skipped.</summary>
    public static string? WhyNone { get; } =
        !File.Exists("/usr/bin/soffice") || !File.Exists("/usr/bin/pdftotext") ? "soffice or pdftotext is not installed (./test provides them)."
        : Fonts is null ? $"{FontsVariable} is not set: no faces to print with (./test provides them)."
        : null;

    private static string? Fonts => Environment.GetEnvironmentVariable(FontsVariable) is { Length: > 0 } folder && Directory.Exists(folder) ? folder : null;

    /// <summary>Converts the files, all by one start of the program, into PDFs beside them.</summary>
    public async Task ConvertAsync(string folder, IReadOnlyList<string> files)
    {
        var config = Path.Combine(_profile, "fonts.conf");
        await File.WriteAllTextAsync(config, FontConfiguration());
        await RunAsync(
            "/usr/bin/soffice",
            ["--headless", $"-env:UserInstallation=file://{_profile}/user", "--convert-to", Pdf, "--outdir", folder, .. files],
            environment: ("FONTCONFIG_FILE", config));
    }

    /// <summary>Every word of every page: without spaces between them, the characters of a line that follow one another.</summary>
    public static async Task<IReadOnlyList<PrintedWord>> WordsAsync(string pdf)
    {
        return [.. (await PagesAsync(pdf)).SelectMany((page, i) => page.Elements(Html + "word").Select(word =>
            new PrintedWord(i + 1, word.Value, Mm(word, "xMin"), Mm(word, "yMin"), Mm(word, "xMax"), Mm(word, "yMax"))))];
    }

    /// <summary>How many pages there are, empty ones among them.</summary>
    public static async Task<int> CountAsync(string pdf) => (await PagesAsync(pdf)).Count;

    /// <summary>One page as a picture.</summary>
    public static async Task<PrintedInk> InkAsync(string pdf, int page)
    {
        var root = Path.ChangeExtension(pdf, null) + "-" + page.ToString(CultureInfo.InvariantCulture);
        var number = page.ToString(CultureInfo.InvariantCulture);
        await RunAsync("/usr/bin/pdftoppm", ["-r", PrintedInk.Dpi.ToString(CultureInfo.InvariantCulture), "-f", number, "-l", number, "-singlefile", pdf, root]);
        return PrintedInk.Read(await File.ReadAllBytesAsync(root + ".ppm"));
    }

    public void Dispose() => Directory.Delete(_profile, recursive: true);

    private static async Task<List<XElement>> PagesAsync(string pdf) =>
        [.. XDocument.Parse(await RunAsync("/usr/bin/pdftotext", ["-bbox", pdf, "-"])).Descendants(Html + "page")];

    private static double Mm(XElement word, string side) => double.Parse(word.Attribute(side)!.Value, CultureInfo.InvariantCulture) * 25.4 / 72;

    private string FontConfiguration() => $"""
        <?xml version="1.0"?>
        <fontconfig>
          <dir>{Fonts}</dir>
          <cachedir>{_profile}/fonts</cachedir>
          {string.Concat(Faces.Select(face => $"<match target=\"pattern\"><test name=\"family\"><string>{face.Official}</string></test><edit name=\"family\" mode=\"assign\" binding=\"strong\"><string>{face.Free}</string></edit></match>"))}
        </fontconfig>
        """;

    /// <summary>What a program says on its standard output.</summary>
    internal static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments, (string Name, string Value)? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        if (environment is { } set)
        {
            start.Environment[set.Name] = set.Value;
        }

        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(Patience);
        var said = process.StandardOutput.ReadToEndAsync(patience.Token);
        var complained = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, $"{program}: {await complained}");
        return await said;
    }
}

/// <summary>A word on a page, in millimetres from the top left of the paper.</summary>
internal sealed record PrintedWord(int Page, string Text, double Left, double Top, double Right, double Bottom);
