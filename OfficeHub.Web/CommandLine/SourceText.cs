using OfficeHub.Core.Files;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Core.Publishing.Reading.Word;

namespace OfficeHub.Web.CommandLine;

/// <summary>The text of a file named on the command line: plain text or .docx.</summary>
/// <param name="Text">What is read; null when <paramref name="Fault"/> says why there is none.</param>
/// <param name="Fault">Chinese, without what was therefore not done.</param>
internal sealed record SourceText(WordText? Text, string Fault)
{
    private const int MostBytes = 5 * 1024 * 1024;
    private const int MostWordBytes = 20 * 1024 * 1024;

    private static readonly string[] OldFormats = [".doc", ".wps", ".wpt", ".dot", ".rtf", ".docm", ".dotm", ".dotx"];

    public static async Task<SourceText> ReadAsync(string file, CancellationToken ct)
    {
        if (!File.Exists(file)) return No($"没有找到文件 {file}。");
        var extension = Path.GetExtension(file);
        if (OldFormats.Contains(extension, StringComparer.OrdinalIgnoreCase)) return No($"不读 {extension} 文件。请用 Word 或 WPS 打开，另存为 .docx 后再来。");
        var isWord = extension.Equals(".docx", StringComparison.OrdinalIgnoreCase);
        if (new FileInfo(file).Length > (isWord ? MostWordBytes : MostBytes)) return No($"文件超过 {(isWord ? 20 : 5)} MB，不像一篇公文。");
        if (!isWord) return TextDecoding.Read(await File.ReadAllBytesAsync(file, ct)) is { } text ? Of(new WordText(text)) : No("这个文件不是 UTF-8 或 GB 18030 的文本。请另存为纯文本或 .docx 后再来。");
        await using var stream = File.OpenRead(file);
        if (FileCheck.Of(stream, FileKind.Docx, ct) is { } refusal) return No(refusal.Message);
        var read = WordReader.Read(stream, ct);
        return read.IsSuccess ? Of(read.Value) : No(read.Error.Message);
    }

    // As much as the page takes in, too.
    private static SourceText Of(WordText text) => string.IsNullOrWhiteSpace(text.Text) ? No("文件里没有文字。")
        : text.Text.Length > WordReader.MostCharacters ? No($"文件有 {text.Text.Length:N0} 字，一次最多 {WordReader.MostCharacters:N0} 字。请分成几份。")
        : new SourceText(text, "");

    private static SourceText No(string fault) => new(null, fault);
}
