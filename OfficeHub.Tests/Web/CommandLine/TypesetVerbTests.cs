using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OfficeHub.Tests.Core.Auditing;
using OfficeHub.Tests.Support;
using OfficeHub.Web.CommandLine;

namespace OfficeHub.Tests.Web.CommandLine;

public sealed class TypesetVerbTests : IDisposable
{
    private readonly AuditJsonlTests.Folder _folder = new();

    [Fact]
    public async Task Typeset_of_国发_2016_55号_writes_a_valid_file_named_by_its_number_and_lists_the_repairs()
    {
        var (exit, said, error) = await RunAsync("typeset", Sample("guofa-2016-55"), "--out", "排版", "--formats", "docx");

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("已修改 277 处", said, StringComparison.Ordinal);
        Assert.Contains("第 21 行：半角标点改为全角，", said, StringComparison.Ordinal);
        using var file = WordprocessingDocument.Open(Path.Combine(_folder.Path, "排版", "国发〔2016〕55号.docx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file));
        Assert.Equal("国务院关于加快推进“互联网+政务服务”工作的指导意见", file.PackageProperties.Title);
    }

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Tree.File("OfficeHub.Tests/Samples/Documents"), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Typeset_of_every_sample_writes_a_docx_without_a_fault(string sample)
    {
        var (exit, _, error) = await RunAsync("typeset", Sample(sample), "--out", ".", "--formats", "docx,ofd,svg");

        Assert.Equal((0, ""), (exit, error));
        using var file = WordprocessingDocument.Open(Assert.Single(Directory.GetFiles(_folder.Path, "*.docx")), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file));
        Assert.Single(Directory.GetFiles(_folder.Path, "*.ofd"));
    }

    [Theory]
    [InlineData("jiaobanting-2017-3"), InlineData("gansu-exchange-material")]
    public async Task Typeset_twice_gives_the_same_bytes(string sample)
    {
        await RunAsync("typeset", Sample(sample), "--out", "一");
        await Task.Delay(TimeSpan.FromSeconds(2.1));
        await RunAsync("typeset", Sample(sample), "--out", "二");

        var files = Directory.GetFiles(_folder.Path, "*.docx", SearchOption.AllDirectories);
        Assert.Equal(2, files.Length);
        Assert.Equal(await File.ReadAllBytesAsync(files[0]), await File.ReadAllBytesAsync(files[1]));
    }

    [Fact]
    public async Task Typeset_in_all_formats_writes_one_ofd_and_an_svg_for_each_page()
    {
        var (exit, said, error) = await RunAsync("typeset", Sample("guofa-2016-55"), "--out", ".", "--formats", "docx,ofd,svg", "--json");

        Assert.Equal((0, ""), (exit, error));
        var answer = JsonDocument.Parse(said).RootElement;
        var pages = answer.GetProperty("pages").GetInt32();
        Assert.Equal(pages, Directory.GetFiles(_folder.Path, "国发〔2016〕55号-*.svg").Length);
        Assert.All(Directory.GetFiles(_folder.Path, "*.svg"), file => System.Xml.Linq.XDocument.Load(file));
        Assert.Equal((3, ""), (await RunAsync("verify", "国发〔2016〕55号.ofd")) is var (code, _, fault) ? (code, fault) : default);
    }

    [PdfFact]
    public async Task Typeset_as_pdf_warns_of_each_face_that_another_stands_in_for_and_says_where_to_put_it()
    {
        var (exit, said, error) = await RunAsync("typeset", Sample("jiaobanting-2017-3"), "--out", ".", "--formats", "pdf", "--line-numbers", "--fonts", TestFonts.Folder!);

        Assert.Equal((0, ""), (exit, error));
        Assert.Single(Directory.GetFiles(_folder.Path, "*.pdf"));
        Assert.Contains("PDF 注意：缺“楷体_GB2312”（二级标题和签发人姓名），用“FandolKai”代替。", said, StringComparison.Ordinal);
        Assert.Contains($"放进 {TestFonts.Folder}，不用重启", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Faces_tells_how_the_machine_stands_and_answers_1_while_one_is_not_there()
    {
        File.WriteAllBytes(Path.Combine(_folder.Path, "hei.ttf"), DrawnFont.Of("黑体", "公文"));

        var (exit, said, error) = await RunAsync("faces", "--fonts", ".");

        Assert.Equal((1, ""), (exit, error));
        Assert.Contains("有“黑体”（一级标题和紧急程度）：hei.ttf。", said, StringComparison.Ordinal);
        Assert.Contains("缺“方正小标宋简体”", said, StringComparison.Ordinal);
        Assert.Equal("there", JsonDocument.Parse((await RunAsync("faces", "--fonts", ".", "--json")).Said).RootElement.GetProperty("faces").EnumerateArray()
            .Single(face => face.GetProperty("face").GetString() == "hei").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Typeset_with_a_barcode_prints_what_the_text_and_the_options_say()
    {
        var (exit, said, error) = await RunAsync(
            "typeset", Sample("guofa-2016-55"), "--out", ".", "--formats", "svg,ofd,docx", "--json", "--barcode", "--barcode-place", "首页右", "--barcode-level", "8",
            "--barcode-number", "2016000000000000055X", "--barcode-maker", "国务院办公厅", "--barcode-date", "2016-09-29", "--barcode-scope", "县团级");

        Assert.Equal((0, ""), (exit, error));
        var answer = JsonDocument.Parse(said).RootElement;
        Assert.Equal(
            "GB0626-2005^2016000000000000055X^国务院^意见^国发〔2016〕55号^见主送机关^国务院关于加快推进“互联网+政务服务”工作的指导意见^无^无^20160925^县团级^国务院办公厅^20160929^^|",
            answer.GetProperty("barcode").GetString());
        Assert.Contains("二维条码放不下纠错 8 级，印的是 7 级。", answer.GetProperty("notes").EnumerateArray().Select(note => note.GetString()));
        Assert.Contains("公文二维条码", await File.ReadAllTextAsync(Path.Combine(_folder.Path, "国发〔2016〕55号-1.svg")), StringComparison.Ordinal);
        using var file = WordprocessingDocument.Open(Path.Combine(_folder.Path, "国发〔2016〕55号.docx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2016).Validate(file));
        Assert.Single(file.MainDocumentPart!.ImageParts);
    }

    [Theory]
    [InlineData("要写 2 至 8 的整数", "--barcode", "--barcode-level", "9")]
    [InlineData("要写 版记左、版记右、首页右 中的一个", "--barcode", "--barcode-place", "中间")]
    [InlineData("要写成 2026-07-01 这样的日期", "--barcode", "--barcode-date", "7月1日")]
    [InlineData("编号应为 20 至 22 位", "--barcode", "--barcode-number", "55")]
    [InlineData("没有写 --barcode", "--barcode-level", "5")]
    public async Task Typeset_refuses_a_barcode_that_cannot_be_made(string says, params string[] options)
    {
        var (exit, _, error) = await RunAsync(["typeset", Sample("guofa-2016-55"), "--out", "条码", .. options]);

        Assert.Equal(2, exit);
        Assert.Contains(says, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "条码")));
    }

    [Fact]
    public async Task Typeset_of_a_text_without_a_date_has_no_barcode_to_print()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "通知.txt"), "北原盟行政公署办公室关于防火的通知\n各旗县：\n请落实。");

        var (exit, _, error) = await RunAsync("typeset", "通知.txt", "--out", "条码", "--barcode");

        Assert.Equal(2, exit);
        Assert.Contains("没有成文日期，印不了二维条码。请补上。", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typeset_for_machines_tells_file_elements_and_every_repair()
    {
        var (exit, said, _) = await RunAsync("typeset", Sample("guofa-2013-25"), "--out", ".", "--json");

        var answer = JsonDocument.Parse(said).RootElement;
        Assert.Equal((0, "国发〔2013〕25号", "意见"), (exit, answer.GetProperty("number").GetString(), answer.GetProperty("kind").GetString()));
        Assert.True(File.Exists(answer.GetProperty("files")[0].GetProperty("path").GetString()));
        Assert.Contains(answer.GetProperty("repairs").EnumerateArray(), repair => repair.GetProperty("kind").GetString() == "gluedItem");
    }

    [Fact]
    public async Task Text_in_GB_18030_is_typeset_under_its_title_made_safe()
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        await File.WriteAllBytesAsync(Path.Combine(_folder.Path, "通知.txt"), gb.GetBytes("关于A/B级草场防火的通知\n各旗县：\n请落实。"));

        var (exit, _, error) = await RunAsync("typeset", "通知.txt", "--out", "out");

        Assert.Equal((0, ""), (exit, error));
        Assert.True(File.Exists(Path.Combine(_folder.Path, "out", "关于A_B级草场防火的通知.docx")));
    }

    [Theory]
    [InlineData("没有说排哪一篇", 2, "typeset")]
    [InlineData("没有说写到哪里", 2, "typeset", "a.txt")]
    [InlineData("没有找到文件", 2, "typeset", "没有.txt", "--out", "x")]
    [InlineData("不认识格式“odt”", 2, "typeset", "a.txt", "--out", "x", "--formats", "odt")]
    [InlineData("没有说生成什么格式", 2, "typeset", "a.txt", "--out", "x", "--formats", ",")]
    public async Task Line_that_cannot_be_done_is_refused_in_one_sentence(string sentence, int code, params string[] args)
    {
        var (exit, said, error) = await RunAsync(args);

        Assert.Equal((code, ""), (exit, said));
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Theory]
    [InlineData("机密★1年\n关于检查的通知\n", "第 1 行有密级标志")]
    [InlineData("PK\u0003\u0004\0\0", "不是 UTF-8 或 GB 18030 的文本")]
    public async Task Text_that_may_not_be_typeset_is_refused_and_writes_nothing(string text, string sentence)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "a.txt"), text);

        var (exit, _, error) = await RunAsync("typeset", "a.txt", "--out", "out");

        Assert.Equal(1, exit);
        Assert.Contains(sentence, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder.Path, "out")));
    }

    public void Dispose() => _folder.Dispose();

    private static string Sample(string name) => Tree.File($"OfficeHub.Tests/Samples/Documents/{name}.txt");

    private async Task<(int Exit, string Said, string Error)> RunAsync(params string[] args)
    {
        await using var said = new StringWriter();
        await using var error = new StringWriter();
        var exit = await Verbs.RunAsync(Verbs.All, args, new VerbPlace(_folder.Path, said, error), CancellationToken.None);
        return (exit, said.ToString(), error.ToString());
    }
}
