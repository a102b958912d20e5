using System.Diagnostics;
using System.Globalization;
using OfficeHub.Core.Publishing.Measuring;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary><c>bench publishing</c>: what a document costs to write and to lay out again, each beside its anchor in the same run.</summary>
internal sealed class BenchPublishingVerb : IVerb
{
    private const int Usual = 1000;
    private const int Most = 100_000;
    private const int Pages = 3;
    private const int LongPages = 30;

    private static readonly VerbOption Documents = new("--documents", "篇数", $"一个进程里连续排几篇，10 到 {Most}；不写为 {Usual}");

    public string Name => "bench publishing";

    public string Summary => "测量三页公文写成 DOCX、OFD 要多久，改一个字后重排要多久，连续排一千篇占多少内存，与直接用 OpenXml、与 LibreOffice 相比";

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);

    public string Operands => "";

    public int MostOperands => 0;

    public IReadOnlyList<VerbOption> Options { get; } = [Documents, VerbOption.Json];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        var documents = Usual;
        if (call.Value(Documents) is { } typed && !(int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out documents) && documents is >= 10 and <= Most))
        {
            return await call.FailAsync($"篇数要在 10 到 {Most} 之间。", VerbExit.Misused);
        }

        var (short3, long30) = (PublishingSpeed.Document(Pages), PublishingSpeed.Document(LongPages));
        var rounds = Math.Clamp(documents / 5, 10, 200);
        // What runs for the first time is compiled first, and what runs often is compiled again, in the background.
        PublishingSpeed.Write(short3, rounds);
        await Task.Delay(Settling, ct);
        PublishingSpeed.Write(short3, rounds);
        var (docx, same, bare, ofd) = PublishingSpeed.Write(short3, rounds);
        var office = await OfficeSpeed.MeasureAsync(PublishingSpeed.Docx(short3), ct);
        PublishingSpeed.Type(short3, long30, rounds);
        var (again, longAgain, longFirst) = PublishingSpeed.Type(short3, long30, rounds);
        var heaps = PublishingSpeed.Many(short3, documents / 10, documents);
        using var process = Process.GetCurrentProcess();
        var figures = new PublishingFigures(docx, same, bare, ofd, office, again, longAgain, longFirst, documents, heaps[0], heaps[1], process.WorkingSet64);
        if (call.Has(VerbOption.Json)) await call.WriteJsonAsync(figures);
        else await call.Out.WriteLineAsync(Spoken(figures));
        return VerbExit.Success;
    }

    private static string Spoken(PublishingFigures figures) => string.Create(CultureInfo.InvariantCulture, $"""
        三页公文写成 DOCX　　　{figures.DocxMs,8:F2} 毫秒；直接用 OpenXml 写同样的段落（文字、样式、页码都同，不排版）{figures.SameDocxMs:F2} 毫秒，速度是它的 {figures.SameDocxMs / figures.DocxMs:F2} 倍
        　　　　　　　　　　　　　　　　　只写文字、没有样式的段落 {figures.BareDocxMs:F2} 毫秒，速度是它的 {figures.BareDocxMs / figures.DocxMs:F2} 倍
        三页公文排成 OFD　　　 {figures.OfdMs,8:F2} 毫秒；{(figures.LibreOfficeMs is { } office ? $"LibreOffice 转换同一个 DOCX {office:F0} 毫秒（不算启动），快 {office / figures.OfdMs:F0} 倍" : "本机没有能用的 LibreOffice，没有与它相比")}
        改一个字后重排　　　　 {figures.AgainMs,8:F3} 毫秒（3 页）；{figures.LongAgainMs:F3} 毫秒（30 页），是 3 页的 {figures.LongAgainMs / figures.AgainMs:F2} 倍；30 页从头排 {figures.LongFirstMs:F2} 毫秒
        连续排 {figures.Documents} 篇　　托管堆 {Megabytes(figures.HeapEarly)} MB（{figures.Documents / 10} 篇后）、{Megabytes(figures.HeapLate)} MB（{figures.Documents} 篇后），进程 {Megabytes(figures.WorkingSet)} MB
        """);

    private static string Megabytes(long bytes) => (bytes / 1_048_576.0).ToString("F1", CultureInfo.InvariantCulture);
}

/// <summary>What was measured; medians of one document.</summary>
/// <param name="DocxMs">Three pages as DOCX.</param>
/// <param name="SameDocxMs">The same paragraphs, styles and page numbers by the library alone, nothing computed.</param>
/// <param name="BareDocxMs">Their text alone by the library alone, without any property.</param>
/// <param name="OfdMs">Three pages laid out and written as OFD.</param>
/// <param name="LibreOfficeMs">The DOCX converted by LibreOffice, its start not counted; null where there is none.</param>
/// <param name="AgainMs">Three pages laid out again after a typed character.</param>
/// <param name="LongAgainMs">Thirty pages the same.</param>
/// <param name="LongFirstMs">Thirty pages from nothing.</param>
/// <param name="Documents">How many were typeset one after another.</param>
/// <param name="HeapEarly">Managed heap after a tenth of them.</param>
/// <param name="HeapLate">Managed heap after all.</param>
/// <param name="WorkingSet">Of the process after all.</param>
internal sealed record PublishingFigures(
    double DocxMs, double SameDocxMs, double BareDocxMs, double OfdMs, double? LibreOfficeMs, double AgainMs, double LongAgainMs, double LongFirstMs, int Documents, long HeapEarly, long HeapLate, long WorkingSet);
