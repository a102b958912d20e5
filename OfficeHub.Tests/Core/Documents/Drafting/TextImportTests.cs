using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Drafting;

public sealed class TextImportTests
{
    [Fact]
    public async Task Real_document_comes_in_whole_with_its_levels()
    {
        var import = TextImport.Of(await SampleAsync()).Value;
        var draft = new DraftFields { Content = new DocumentContent { Kind = DocumentKind.Notice, CopyRecipients = "盟委办公室" } };

        var content = TextImport.Into(draft, import.Read(Enumerable.Range(0, import.Repairs.Count).ToHashSet())).Content;

        Assert.Equal(("国务院关于加快推进“互联网+政务服务”工作的指导意见", DocumentKind.Opinions), (content.Title, content.Kind));
        Assert.Equal("各省、自治区、直辖市人民政府，国务院各部委、各直属机构", content.PrimaryRecipients);
        Assert.Equal("盟委办公室", content.CopyRecipients);
        var headings = content.MainText.OfType<Paragraph>().Where(paragraph => paragraph.Level > 0).ToList();
        Assert.Equal(["总体要求", "优化再造政务服务", "融合升级平台渠道", "夯实支撑基础", "加强组织保障"], headings.Where(heading => heading.Level == 1).Select(heading => heading.Text));
        Assert.Equal(["指导思想", "基本原则", "工作目标"], headings.Where(heading => heading.Level == 2).Take(3).Select(heading => heading.Text.Split('。')[0]));
        Assert.Equal(19, headings.Count(heading => heading.Level == 2));
        // Every letter between recipients and signature, in the lines the browser gets.
        var source = (await SampleAsync()).ReplaceLineEndings("\n").Split('\n').SkipWhile(line => !line.StartsWith("推进", StringComparison.Ordinal)).TakeWhile(line => line != "国务院");
        Assert.Equal(Letters(string.Join('\n', source)), Letters(OutlineText.Write(content.MainText)));

        static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
    }

    [Fact]
    public void Correction_that_is_left_leaves_the_text_as_it_was()
    {
        var import = TextImport.Of("关于值班的通知\n各旗:\n现将有关事项通知如下,请执行。").Value;
        Assert.NotEmpty(import.Repairs);

        Assert.Contains(",", Words(import.Read(new HashSet<int>())), StringComparison.Ordinal);
        Assert.DoesNotContain(",", Words(import.Read(Enumerable.Range(0, import.Repairs.Count).ToHashSet())), StringComparison.Ordinal);

        static string Words(OfficeHub.Core.Publishing.Reading.ReadDocument read) => OutlineText.Write(read.Content.MainText);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Empty_text_is_refused(string text) => Assert.IsType<Invalid>(TextImport.Of(text).Error);

    [Fact]
    public void Text_with_a_mark_of_a_secret_is_refused() =>
        Assert.Equal(new SecretMarkInText("导入的文本"), TextImport.Of("机密★1年\n关于值班的通知").Error);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    public async Task Uploaded_file_is_read_in_its_encoding_and_not_kept(string encoding)
    {
        await using var desk = await WithFilesAsync();
        var paper = await desk.DraftAsync();
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetBytes("关于值班的通知") ?? Encoding.UTF8.GetBytes("关于值班的通知");

        var read = await ReadAsync(desk, paper, bytes);

        Assert.Equal("关于值班的通知", read.Value.Text);
        Assert.Empty(KeptFiles(desk));
    }

    [Fact]
    public async Task Uploaded_file_with_a_mark_of_a_secret_is_refused_and_nothing_of_it_is_left()
    {
        await using var desk = await WithFilesAsync();

        var read = await ReadAsync(desk, await desk.DraftAsync(), Encoding.UTF8.GetBytes("绝密★\n关于值班的通知"));

        Assert.IsType<SecrecyMarkFound>(read.Error);
        Assert.Empty(KeptFiles(desk));
    }

    [Fact]
    public async Task File_for_a_document_one_may_not_see_is_not_read()
    {
        await using var desk = await WithFilesAsync();

        Assert.IsType<NotFound>((await ReadAsync(desk, Guid.NewGuid(), Encoding.UTF8.GetBytes("关于值班的通知"))).Error);
    }

    [Fact]
    public async Task Word_file_is_read_its_picture_kept_and_a_bad_one_taken_out_and_told()
    {
        await using var desk = await WithFilesAsync();
        var paper = await desk.DraftAsync();
        var (good, bad) = (DrawnPicture.Png(300, 150), DrawnPicture.Png(300, 150)[..200]);
        var content = new DocumentContent
        {
            Kind = DocumentKind.Notice,
            Title = "关于值班的通知",
            Issuers = ["北原盟行政公署"],
            MainText = [new Paragraph(1, "总体要求"), new Picture("a", 60, 30, "好图"), new Picture("b", 60, 30, "坏图"), new Table([["甲", "乙"], ["1", "2"]])],
        };
        var bytes = OfficeHub.Core.Publishing.Docx.DocxWriter.Write(content, new(new DateTime(2026, 7, 1, 0, 0, 0, DateTimeKind.Utc)) { Picture = hash => hash == "a" ? good : bad });

        var read = (await ReadAsync(desk, paper, bytes, "稿子.docx")).Value;
        var kept = (await desk.Office.Get<OfficeHub.Core.Documents.Attachments.AttachmentIntake>().TakePicturesAsync(paper, read, await desk.AsAsync(Drafter), CancellationToken.None)).Value;

        var blocks = TextImport.Of(kept).Value.Read(new HashSet<int>()).Content.MainText;
        Assert.Equal([new Paragraph(1, "总体要求"), new Picture(Convert.ToHexStringLower(OfficeHub.Signing.Hashing.Sm3.Hash(good)), 60, 30, "好图")], blocks.Take(2));
        Assert.Equal([["甲", "乙"], ["1", "2"]], Assert.IsType<Table>(blocks[2]).Rows);
        Assert.StartsWith("有一幅图没有收：", Assert.Single(kept.Notes), StringComparison.Ordinal);
        Assert.Single(KeptFiles(desk));
    }

    [Theory]
    [InlineData("稿子.doc"), InlineData("稿子.wps"), InlineData("稿子.docm")]
    public async Task Older_file_is_refused_with_what_to_do(string name)
    {
        await using var desk = await WithFilesAsync();

        var refusal = (await ReadAsync(desk, await desk.DraftAsync(), [0xD0, 0xCF, 0x11, 0xE0], name)).Error;

        Assert.Contains("只收 .docx、.txt。请另存为其中一种后再传", refusal!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_with_something_to_be_confirmed_is_not_sent_until_it_is()
    {
        var import = TextImport.Of("关于开展安全检查的通知\n各旗县人民政府：\n通知如下。\n一、要求\n三、时间").Value;

        var draft = TextImport.Into(new DraftFields { Content = new DocumentContent { Kind = DocumentKind.Notice } }, import.Read(new HashSet<int>()));

        var doubt = Assert.Single(draft.Doubts!);
        Assert.Equal(("序号“三、”与前文不连，按顺序改为“二、”，请核对", 2), (doubt.Reason, doubt.Block));
        Assert.Contains(DraftCheck.Faults(draft), fault => fault is { Field: "Doubts", MustChange: true });
        Assert.DoesNotContain(DraftCheck.Faults(draft with { Doubts = null }), fault => fault.Field == "Doubts");
        // Found again after a paragraph was put before it.
        Assert.Equal(3, DoubtPlaces.Found(doubt, [new Paragraph(0, "新段。"), .. draft.Content.MainText]).Block);
    }

    private static async Task<Result<OfficeHub.Core.Publishing.Reading.Word.WordText>> ReadAsync(DocumentOffice desk, Guid paper, byte[] bytes, string name = "稿子.txt") =>
        await desk.Office.Get<ReadTextFileQuery>().ReadAsync(paper, new MemoryStream(bytes), name, null, await desk.AsAsync(Drafter), CancellationToken.None);

    private static Task<DocumentOffice> WithFilesAsync() => DocumentOffice.OpenAsync(more: services =>
    {
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddFiles();
        var folder = Path.Combine(Path.GetTempPath(), "officehub-import", Guid.NewGuid().ToString("N"));
        services.Configure<FileStoreOptions>(options => options.Folder = folder);
    });

    private static IEnumerable<string> KeptFiles(DocumentOffice desk)
    {
        var options = desk.Office.Get<Microsoft.Extensions.Options.IOptions<FileStoreOptions>>().Value;
        return new[] { options.Folder, options.IncomingFolder }.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));
    }

    private static Task<string> SampleAsync() => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Samples", "Documents", "guofa-2016-55.txt"));
}
