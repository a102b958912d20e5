using System.Text;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Publishing.FontFiles;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Ofd;
using OfficeHub.Core.Publishing.Pdf;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Core.Publishing.Reading.Word;
using OfficeHub.Core.Publishing.Svg;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>typeset F --out DIR [--formats docx,ofd,svg,pdf] [--barcode]</c>: one text as a document, laid out as GB/T 9704 has it. Needs no database.</summary>
internal sealed class TypesetVerb(TimeProvider clock) : IVerb
{
    private const string Docx = "docx";
    private const string Ofd = "ofd";
    private const string Svg = "svg";
    private const string Pdf = "pdf";
    private const string Offered = $"{Docx}、{Ofd}、{Svg}、{Pdf}";

    private static readonly VerbOption OutFolder = new("--out", "文件夹", "写到哪里（必填）；没有时新建，已有的同名文件被替换");
    private static readonly VerbOption Formats = new("--formats", "格式", "用逗号隔开：docx、ofd、svg（一页一个）、pdf；不写时为 docx");

    private static readonly VerbOption Numbers = new("--line-numbers", null, "讨论稿：左边空白处印行号（docx 没有）");

    public string Name => "typeset";

    public string Summary => "把一篇文字排成公文（GB/T 9704）；开头可以有 --- 之间的要素，半角标点、断行等先改好并列出";

    public string Operands => "文件.txt 或 .docx";

    public int MostOperands => 1;

    public IReadOnlyList<VerbOption> Options { get; } = [OutFolder, Formats, Numbers, .. BarcodeOptions.All, FontFolder.Option, VerbOption.Json];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        if (call.Operands is not [var typed])
        {
            return await call.FailAsync("没有说排哪一篇。请写上文件，如 typeset 通知.txt --out 排版。", VerbExit.Misused);
        }

        if (call.Value(OutFolder) is not { Length: > 0 } folder)
        {
            return await call.FailAsync("没有说写到哪里。请加 --out 文件夹。", VerbExit.Misused);
        }

        var formats = FormatsOf(call.Value(Formats) ?? Docx);
        if (FormatFault(formats) is { } fault)
        {
            return await call.FailAsync(fault, VerbExit.Misused);
        }

        var file = call.PathOf(typed);
        var source = await SourceText.ReadAsync(file, ct);
        if (source.Text is not { } text)
        {
            return await call.FailAsync($"没有排版：{source.Fault}", File.Exists(file) ? VerbExit.Failed : VerbExit.Misused);
        }

        if (SecrecyMarks.Find(text.Text) is { } mark)
        {
            return await call.FailAsync($"第 {mark.Line} 行有密级标志。本系统不处理涉密文件，没有排版。");
        }

        return await TypesetAsync(call, text, formats, call.PathOf(folder), ct);
    }

    private static List<string> FormatsOf(string typed) =>
        [.. typed.Split([',', '，', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(format => format.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];

    private static string? FormatFault(List<string> formats) => formats.Count == 0 ? "没有说生成什么格式。请写 --formats docx。"
        : formats.Find(format => format is not (Docx or Ofd or Svg or Pdf)) is { } unknown ? $"不认识格式“{unknown}”。现在能生成 {Offered}。"
        : null;

    private async Task<int> TypesetAsync(VerbCall call, WordText source, List<string> formats, string folder, CancellationToken ct)
    {
        var text = source.Text;
        var proposed = TextRepairs.Look(text);
        var read = DocumentTextReader.Read(TextRepairs.Apply(text, proposed.Repairs));
        var content = read.Content;
        DoubtfulPlace[] doubts = [.. source.Doubts, .. read.Doubts];
        var (barcode, fault) = BarcodeOptions.Read(call, content, OfdOptions.IdOf(text));
        if (fault is not null)
        {
            return await call.FailAsync(fault, VerbExit.Misused);
        }

        var laid = DocumentLayout.Of(content, new LayoutOptions(BeijingTime.DayOf(InstantOf(content)).Year) { Barcode = barcode, LineNumbers = call.Has(Numbers) });
        List<string> notes = [.. source.Notes, .. read.Notes, .. BarcodeOptions.Notes(barcode, laid)];
        WrittenPdf? pdf = null;
        FaceSet? faces = null;
        if (formats.Contains(Pdf, StringComparer.Ordinal))
        {
            faces = FaceSet.Of(FontFolder.Of(call));
            var written = PdfWriter.Write(laid, content, new PdfOptions(faces, InstantOf(content)) { Picture = source.Picture });
            if (!written.IsSuccess)
            {
                return await call.FailAsync(written.Error.Message);
            }

            pdf = written.Value;
        }

        Directory.CreateDirectory(folder);
        if (formats.Contains(Svg, StringComparer.Ordinal)) DropOlderPages(folder, TypesetName.Of(content), laid.Pages.Count);
        var files = new List<(string Format, string Path)>();
        foreach (var format in formats)
        {
            foreach (var (ending, bytes) in format == Pdf ? [(".pdf", pdf!.Content)] : Write(format, content, laid, source))
            {
                var path = Path.Combine(folder, TypesetName.Of(content) + ending);
                await File.WriteAllBytesAsync(path, bytes, ct);
                files.Add((format, path));
            }
        }

        if (call.Has(VerbOption.Json))
        {
            await call.WriteJsonAsync(new
            {
                Files = files.ConvertAll(file => new { file.Format, file.Path }),
                Pages = laid.Pages.Count,
                content.Title,
                Number = content.Number is { } number ? PrintedText.Number(content, number.Year) : null,
                Kind = DocumentKinds.Name(content.Kind),
                content.Issuers,
                content.DocumentDate,
                Barcode = barcode?.Text,
                proposed.Repairs,
                proposed.SkippedLines,
                Notes = notes,
                Doubts = doubts,
                Warnings = Warnings(faces, pdf),
            });
            return VerbExit.Success;
        }

        foreach (var (_, path) in files)
        {
            await call.Out.WriteLineAsync($"已生成：{path}");
        }

        foreach (var warning in Warnings(faces, pdf))
        {
            await call.Out.WriteLineAsync($"PDF 注意：{warning}");
        }

        foreach (var note in notes)
        {
            await call.Out.WriteLineAsync($"说明：{note}");
        }

        foreach (var doubt in doubts)
        {
            await call.Out.WriteLineAsync($"待确认：{doubt.Reason}{(doubt.Quote.Length > 0 ? $"（“{doubt.Quote}”）" : "")}。");
        }

        foreach (var line in RepairWords.Of(proposed))
        {
            await call.Out.WriteLineAsync(line);
        }

        return VerbExit.Success;
    }

    private static List<string> Warnings(FaceSet? faces, WrittenPdf? pdf) =>
        [.. new[] { faces?.Check.Warnings ?? [], [faces?.Check.Remedy ?? "", pdf?.Warning ?? ""] }.SelectMany(some => some).Where(some => some.Length > 0)];

    private IEnumerable<(string Ending, byte[] Bytes)> Write(string format, DocumentContent content, LaidDocument laid, WordText source)
    {
        return format switch
        {
            Ofd => [(".ofd", OfdWriter.Write(laid, content, new OfdOptions(OfdOptions.IdOf(source.Text), InstantOf(content)) { Picture = source.Picture }))],
            Svg => laid.Pages.Select(page => ($"-{page.Number}.svg", Encoding.UTF8.GetBytes(SvgWriter.Write(page, new SvgOptions { PictureAddress = Address })))),
            _ => [(".docx", DocxWriter.Write(content, new DocxOptions(InstantOf(content)) { Picture = source.Picture, Barcode = laid.Barcode }))],
        };

        string? Address(string hash) => source.Pictures.FirstOrDefault(picture => picture.Hash == hash) is { } picture
            ? $"data:image/{(picture.Extension == ".png" ? "png" : "jpeg")};base64,{Convert.ToBase64String(picture.Bytes)}" : null;
    }

    // Pages of a longer run before this one would stand among those of this one.
    private static void DropOlderPages(string folder, string name, int pages)
    {
        for (var page = pages + 1; File.Exists(Path.Combine(folder, $"{name}-{page}.svg")); page++)
        {
            File.Delete(Path.Combine(folder, $"{name}-{page}.svg"));
        }
    }

    // The day the document itself names, so that the same text gives the same bytes whenever it is typeset. One without a day has the year of its
    // number to be given, and no more of the present.
    private DateTime InstantOf(DocumentContent content) => (content.PrintingDate ?? content.DocumentDate) is { Year: > 1 } day
        ? BeijingTime.ToUtc(day.ToDateTime(TimeOnly.MinValue))
        : BeijingTime.ToUtc(new DateTime(BeijingTime.Today(clock).Year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified));
}
