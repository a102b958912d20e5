using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OfficeHub.Tests.Core.Auditing;
using OfficeHub.Tests.Support;
using OfficeHub.Web.CommandLine;

namespace OfficeHub.Tests.Web.CommandLine;

public sealed class DemoVerbTests : IDisposable
{
    // 繁體: what an office with older papers brings.
    private const string Traditional = """
        北原盟行政公署關於加強春季草原防火工作的通知
        北署發〔2026〕12號
        各旗人民政府，行署各委、辦、局：
        為做好春季草原防火工作，現就有關事項通知如下。
        一、落實責任。各旗要把防火責任落實到蘇木鄉鎮、嘎查村和牧戶。
        二、加強巡護。重點時段、重點地段要有專人值守，發現火情立即報告。
        三、嚴格管理火源。防火期內未經批准不得野外用火。
        北原盟行政公署
        2026年3月16日
        """;

    private readonly AuditJsonlTests.Folder _folder = new();

    [Fact]
    public async Task Demo_of_国发_2016_55号_leaves_a_sealed_file_that_verifies_with_its_own_trust()
    {
        var (exit, said, error) = await RunAsync("demo", "--input", Tree.File("OfficeHub.Tests/Samples/Documents/guofa-2016-55.txt"), "--out", "出");

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("陈立诚（国务院主要负责人）　签发：同意签发　等待签发→已签发，等待复核", said, StringComparison.Ordinal);
        Assert.Contains("编号：国发〔2016〕55号", said, StringComparison.Ordinal);
        var ofd = PathOf("出", "国发〔2016〕55号.ofd");
        var trust = PathOf("出", "trust");
        var verified = await RunAsync("verify", ofd, "--roots", Path.Combine(trust, "roots"), "--certs", Path.Combine(trust, "certs"), "--crls", Path.Combine(trust, "crls"));
        Assert.Equal(0, verified.Exit);
        Assert.Equal("OK", JsonDocument.Parse(await File.ReadAllTextAsync(PathOf("出", "verify.json"))).RootElement.GetProperty("verdict").GetString());
        Assert.Equal(0, (await RunAsync("audit", "verify", PathOf("出", "audit.jsonl"))).Exit);
        Assert.Contains("解读方案审核：方案可行", said, StringComparison.Ordinal);
        Assert.Contains("同时公开发布文件与解读（索引号 ", said, StringComparison.Ordinal);
        var page = await File.ReadAllTextAsync(PathOf("出", "publication", "index.html"));
        Assert.Contains("国发〔2016〕55号", page, StringComparison.Ordinal);
        Assert.Contains("href=\"interpretation-1.html\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"index.html\"", await File.ReadAllTextAsync(PathOf("出", "publication", "interpretation-1.html")), StringComparison.Ordinal);
        using var interpretation = WordprocessingDocument.Open(PathOf("出", "interpretation.docx"), isEditable: false);
        Assert.Contains("一篇读懂", interpretation.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
        using var docx = WordprocessingDocument.Open(PathOf("出", "国发〔2016〕55号.docx"), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2016).Validate(docx));
        Assert.Contains("国发〔2016〕55号", docx.MainDocumentPart!.Document.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Demo_of_what_is_no_official_kind_sends_it_as_the_annex_of_a_notice_and_tells_its_defaults()
    {
        var (exit, said, error) = await RunAsync("demo", "--input", Tree.File("OfficeHub.Tests/Samples/Documents/gansu-exchange-material.txt"), "--out", ".", "--json");

        Assert.Equal((0, ""), (exit, error));
        var told = JsonDocument.Parse(said).RootElement;
        Assert.Equal("OK", told.GetProperty("verdict").GetString());
        var defaults = told.GetProperty("defaults").EnumerateArray().Select(one => one.GetString()).ToList();
        Assert.Contains(defaults, one => one!.EndsWith("不是公文文种，作为印发通知的附件", StringComparison.Ordinal));
        Assert.Contains(defaults, one => one!.StartsWith("没有成文日期", StringComparison.Ordinal));
        Assert.Equal("Issued", told.GetProperty("acts")[told.GetProperty("acts").GetArrayLength() - 1].GetProperty("to").GetString());
        Assert.NotEmpty(Directory.GetFiles(_folder.Path, "*.ofd"));
    }

    [Fact]
    public async Task Demo_takes_a_text_in_traditional_script()
    {
        await File.WriteAllTextAsync(PathOf("防火.txt"), Traditional);

        var (exit, said, error) = await RunAsync("demo", "--input", "防火.txt", "--out", "出");

        Assert.Equal((0, ""), (exit, error));
        Assert.Contains("验章结果 OK", said, StringComparison.Ordinal);
        Assert.DoesNotContain("标题要写作", said, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(PathOf("出"), "*12*.ofd"));
    }

    [Fact]
    public async Task Demo_without_a_text_or_with_a_secret_one_writes_nothing()
    {
        await File.WriteAllTextAsync(PathOf("密.txt"), "机密★1年\n关于某事的通知\n各单位：\n现通知如下。");

        Assert.Equal(VerbExit.Misused, (await RunAsync("demo", "--out", "出")).Exit);
        Assert.Equal(VerbExit.Misused, (await RunAsync("demo", "--input", "没有.txt", "--out", "出")).Exit);
        var secret = await RunAsync("demo", "--input", "密.txt", "--out", "出");

        Assert.Equal(VerbExit.Failed, secret.Exit);
        Assert.Contains("密级标志", secret.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("出")));
    }

    public void Dispose() => _folder.Dispose();

    private string PathOf(params string[] parts) => Path.Combine([_folder.Path, .. parts]);

    private async Task<(int Exit, string Out, string Error)> RunAsync(params string[] args)
    {
        await using StringWriter output = new(new StringBuilder()), error = new(new StringBuilder());
        var exit = await Verbs.RunAsync(Verbs.All, args, new VerbPlace(_folder.Path, output, error), CancellationToken.None);
        return (exit, output.ToString(), error.ToString());
    }
}
