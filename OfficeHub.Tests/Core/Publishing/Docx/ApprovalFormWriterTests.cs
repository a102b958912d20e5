using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Docx;

public sealed class ApprovalFormWriterTests
{
    private static readonly DateTime At = new(2026, 7, 1, 1, 30, 0, DateTimeKind.Utc);

    private static readonly ApprovalForm Full = new()
    {
        Agency = "北原盟行政公署办公室",
        Number = "北署办发〔2026〕18号",
        Urgency = "加急",
        Disclosure = "主动公开",
        Kind = "通知（下行文）",
        Title = "北原盟行政公署办公室关于做好2026年秋季草原防火工作的通知",
        PrimaryRecipients = "各旗县人民政府，行政公署各委、办、局，各有关企业、事业单位",
        CopyRecipients = "盟委办公室，盟人大工作委员会办公室，盟政协工作委员会办公室，盟中级人民法院，盟人民检察院，北原军分区",
        Annexes = ["2026年秋季草原防火重点任务分工表", "北原盟草原防火应急预案（2026年修订）"],
        Basis = "盟防汛抗旱指挥部第1次会议",
        DraftingUnit = "秘书一科",
        Drafter = "苏日娜",
        Telephone = "6209",
        SignOff = Field("同意签发。", "陈立诚（盟行署盟长）"),
        LeaderReview = new([Opinion("同意。请应急局把值班电话再核一遍。", "林若澜（盟行署副盟长（政务服务、数据））"), Opinion("同意。", "乌力吉（盟行署副盟长（农牧、应急））")]),
        CounterSign = new([
            Opinion("同意（附修改意见）。第二条请加上“会同财政部门”，经费从应急资金中列支。", "于海波（盟财政局局长）"),
            Opinion("同意。", "罗秉正（盟司法局局长）"),
            Opinion("不涉及本单位。", "何建新（东河旗政府办公室综合科负责人），刘润莲转办"),
        ]),
        UnitReview = Field("同意。", "赵启明（秘书一科科长）"),
        EditorialReview = Field("核稿通过。文字已理顺。", "韩雪梅（秘书二科科长）"),
        LegalReview = new([], "不适用：不是行政规范性文件。"),
        SecrecyReview = Field("不涉密，可公开。", "丁卫国（机要保密科保密员）"),
        DisclosureReview = Field("属性适当。", "孙丽华（政务公开科科长）"),
        InterpretationReview = new([], "不适用：不是政策性文件。"),
        Recheck = Field("审批齐全，与签发稿一致。", "马会川（行署办公室主任）"),
        Numbering = Field("已编号。", "高静（文电科编号登记员）"),
        DocumentDate = new DateOnly(2026, 7, 1),
        Copies = 60,
        SignedVersion = 3,
        SignedHash = "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    };

    public static TheoryData<string> Forms => ["full", "empty", "long"];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_is_a_valid_file(string name)
    {
        using var file = Open(Of(name));

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Same_form_and_instant_give_the_same_bytes(string name) => Assert.Equal(ApprovalFormWriter.Write(Of(name), At), ApprovalFormWriter.Write(Of(name), At));

    [Fact]
    public void Every_field_has_its_own_opinions_beside_its_label()
    {
        using var file = Open(Full);

        var cells = file.MainDocumentPart!.Document!.Descendants<TableCell>().Select(cell => cell.InnerText).ToList();
        Assert.Equal("同意签发。陈立诚（盟行署盟长）　2026年7月1日 09:30", cells[cells.IndexOf("签发") + 1]);
        Assert.EndsWith("不涉及本单位。何建新（东河旗政府办公室综合科负责人），刘润莲转办2026年7月1日 09:30", cells[cells.IndexOf("会签") + 1], StringComparison.Ordinal);
        Assert.Equal("不适用：不是行政规范性文件。", cells[cells.IndexOf("合法性审核") + 1]);
        Assert.Equal("2026年7月1日", cells[cells.IndexOf("成文日期") + 1]);
        Assert.EndsWith(Full.SignedHash, cells[cells.IndexOf("签发稿") + 1], StringComparison.Ordinal);
    }

    [OnPaper]
    public async Task Form_fills_one_page_and_goes_on_overleaf_with_many_opinions()
    {
        Directory.CreateDirectory(PrintedPages.Folder);
        string[] names = ["full", "empty", "long"];
        foreach (var name in names) await File.WriteAllBytesAsync(FileOf(name, "docx"), ApprovalFormWriter.Write(Of(name), At));
        using (var office = new LibreOffice()) await office.ConvertAsync(PrintedPages.Folder, [.. names.Select(name => FileOf(name, "docx"))]);

        var full = await LibreOffice.WordsAsync(FileOf("full", "pdf"));
        Assert.Equal(1, full.Max(word => word.Page));
        Assert.All(full, word => Assert.InRange(word.Right, 28, 185));
        Assert.Equal(1, (await LibreOffice.WordsAsync(FileOf("empty", "pdf"))).Max(word => word.Page));
        Assert.Equal(2, (await LibreOffice.WordsAsync(FileOf("long", "pdf"))).Max(word => word.Page));
    }

    private static string FileOf(string name, string ending) => Path.Combine(PrintedPages.Folder, $"form-{name}.{ending}");

    private static ApprovalForm Of(string name) => name switch
    {
        "empty" => new ApprovalForm(),
        "long" => Full with { CounterSign = new([.. Enumerable.Repeat(Full.CounterSign.Opinions[0], 14)]) },
        _ => Full,
    };

    private static FormField Field(string words, string signer) => new([Opinion(words, signer)]);

    private static FormOpinion Opinion(string words, string signer) => new(words, signer, At);

    private static WordprocessingDocument Open(ApprovalForm form) => WordprocessingDocument.Open(new MemoryStream(ApprovalFormWriter.Write(form, At)), isEditable: false);
}
