using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Docx;

/// <summary>Documents whose pages end for each reason there is, and all texts of Samples/Documents.</summary>
internal static class PageEndDocuments
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static IReadOnlyList<(string Name, DocumentContent Content)> All { get; } =
    [
        .. Samples(),
        // The signature with lines set closer, with lines brought to it, on the page of the imprint, with an empty page before the imprint, alone.
        .. new[] { 1, 3, 6, 16, 18, 20, 21, 23, 25, 28, 30, 40, 46 }.Select(lines => ($"lines-{lines}", Lines(lines))),
        .. new[] { 6, 12, 14, 33 }.Select(lines => ($"letter-{lines}", OfficeDocuments.Letter with { MainText = Lines(lines).MainText })),
        .. new[] { 2, 3, 4, 7 }.Select(agencies => ($"joint-{agencies}", Lines(7) with { Issuers = [.. "甲乙丙丁戊己庚"[..agencies].Select(name => $"北原盟{name}局")] })),
        .. new[] { 12, 13, 20 }.Select(agencies => ($"joint-{agencies}", Lines(7) with { Issuers = [.. Enumerable.Range(1, agencies).Select(i => $"北原盟第{i}管理局")] })),
        ("joint-long", Lines(7) with { Issuers = ["北原盟农牧和科学技术局", "北原盟生态环境保护综合执法支队", "北原盟财政局"] }),
        // A page set closer whose last line stands at its foot.
        ("remark-at-foot", Lines(7) with { MainText = [.. Enumerable.Range(1, 3).Select(i => new Paragraph(0, $"第{i}项工作由各旗人民政府负责落实到位。"))], Issuers = ["北原盟行政公署办公室"], Title = "北原盟行政公署办公室关于做好2026年秋季草原防火工作的通知", Remark = "此件公开发布" }),
        ("printing-agencies", Lines(7) with { PrintingAgency = "北原盟行政公署办公室、北原盟林业和草原局办公室" }),
        ("joint-letter", OfficeDocuments.Letter with { Issuers = [.. Enumerable.Range(1, 8).Select(i => $"北原盟第{i}管理局")] }),
        ("moved-recipients", OfficeDocuments.Notice with { PrimaryRecipients = string.Join('，', Enumerable.Repeat("各旗县人民政府办公室和直属单位", 40)), Annexes = [] }),
        ("tables", OfficeDocuments.Notice with { MainText = [.. OfficeDocuments.Notice.MainText, Table, .. Lines(12).MainText] }),
        ("table-before-signature", OfficeDocuments.Notice with { MainText = [.. OfficeDocuments.Notice.MainText, Table, new Paragraph(0, "以上各项请抓紧落实。")] }),
        ("columns-30", OfficeDocuments.Notice with { MainText = [.. OfficeDocuments.Notice.MainText, Columns(30), .. Lines(12).MainText], Annexes = [] }),
        ("columns-45", OfficeDocuments.Notice with { MainText = [.. OfficeDocuments.Notice.MainText, Columns(45), .. Lines(12).MainText], Annexes = [] }),
        ("annexes", OfficeDocuments.Notice with { Annexes = [.. Enumerable.Range(1, 11).Select(i => new Annex($"第{i}号实施方案", Lines(i).MainText))] }),
        ("pictures", OfficeDocuments.Notice with { MainText = [new Paragraph(0, "防火分区见图。"), Map(80), .. Lines(8).MainText, Map(200), .. Lines(8).MainText], Annexes = [] }),
        ("untitled", OfficeDocuments.Notice with { Title = "", PrimaryRecipients = "" }),
        ("no-imprint", OfficeDocuments.Notice with { CopyRecipients = "", PrintingAgency = "", Annexes = [] }),
    ];

    /// <summary>A table of a head and two rows.</summary>
    public static Table Columns(int columns) => new([[.. Enumerable.Range(1, columns).Select(i => $"第{i}项任务")], .. Enumerable.Repeat<IReadOnlyList<string>>([.. Enumerable.Repeat("已完成", columns)], 2)]);

    /// <summary>A picture for every hash.</summary>
    public static byte[]? Picture(string hash) => Png;

    private static Block Table => OfficeDocuments.Notice.Annexes[0].Blocks[0];

    private static Picture Map(double height) => new("9f3a", 120, height, "防火分区图");

    private static IEnumerable<(string Name, DocumentContent Content)> Samples() =>
        Directory.GetFiles(Tree.File("OfficeHub.Tests/Samples/Documents"), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)
            .Except(OfficeDocuments.All.Select(pair => pair.Name), StringComparer.Ordinal).Select(name => (name, OfficeDocuments.Read(name).Content));

    private static DocumentContent Lines(int lines) => OfficeDocuments.Notice with
    {
        MainText = [new Paragraph(0, string.Concat(Enumerable.Repeat("草原防火工作责任重大必须层层落实到位不留死角", 60))[..(26 + (28 * (lines - 1)))])],
        Annexes = [],
        Remark = "",
    };
}
