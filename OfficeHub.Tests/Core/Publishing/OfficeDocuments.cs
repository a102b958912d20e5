using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing;

/// <summary>Documents of the invented league office, one of each format and kind the writers know.</summary>
internal static class OfficeDocuments
{
    public static readonly DocxOptions Written = new(new DateTime(2026, 7, 1, 1, 30, 0, DateTimeKind.Utc));

    public static DocumentContent Of(string name) => All.First(pair => pair.Name == name).Content;

    private static readonly string[] Sentences =
    [
        "各旗县人民政府要充分认识做好草原防火工作的重要意义", "切实加强组织领导", "层层压实工作责任", "建立健全联防联控机制",
        "及时消除各类火灾隐患", "确保人民群众生命财产安全和生态安全",
    ];

    /// <summary>下行文 with an annex of its own text, an annex with a table, and an imprint.</summary>
    public static DocumentContent Notice { get; } = new()
    {
        Kind = DocumentKind.Notice,
        Urgency = Urgency.Urgent,
        Issuers = ["北原盟行政公署办公室"],
        Abbreviation = "北署办发",
        Number = new DocumentNumber("北署办发", 2026, 18),
        Title = "北原盟行政公署办公室关于做好2026年秋季草原防火工作的通知",
        PrimaryRecipients = "各旗县人民政府，行政公署各委、办、局，各有关企业、事业单位",
        MainText =
        [
            new Paragraph(0, "为进一步做好全盟秋季草原防火工作，经行政公署同意，现就有关事项通知如下。"),
            new Paragraph(1, "工作要求"),
            new Paragraph(2, "压实责任。" + Text(2)),
            new Paragraph(3, "旗县负责。" + Text(1)),
            new Paragraph(4, "苏木乡镇逐户登记，建立台账。"),
            new Paragraph(4, "嘎查村每周巡查不少于两次。"),
            new Paragraph(3, "部门配合。" + Text(1)),
            new Paragraph(2, "完善预案"),
            new Paragraph(0, Text(2)),
            new Paragraph(1, "时间安排"),
            new Paragraph(0, "各地于2026年8月31日前将工作方案报盟草原防火指挥部办公室。"),
        ],
        Annexes =
        [
            new Annex("2026年秋季草原防火重点任务分工表", [new Table(
            [
                ["序号", "任务", "牵头单位", "完成时限"],
                .. Enumerable.Range(1, 24).Select(i => new[] { $"{i}", $"第{i}项：{Sentences[i % Sentences.Length]}", i % 2 == 0 ? "盟林业和草原局" : "盟应急管理局", $"2026年{8 + (i % 4)}月底" }),
            ])]),
            new Annex("北原盟草原防火应急预案（2026年修订）", [new Paragraph(1, "总则"), new Paragraph(0, Text(3)), new Paragraph(1, "组织指挥体系"), new Paragraph(0, Text(2))]),
        ],
        DocumentDate = new DateOnly(2026, 7, 1),
        Remark = "此件公开发布",
        CopyRecipients = "盟委办公室，盟人大工作委员会办公室，盟政协工作委员会办公室，盟中级人民法院，盟人民检察院，北原军分区，驻盟各单位",
        PrintingAgency = "北原盟行政公署办公室",
        PrintingDate = new DateOnly(2026, 7, 2),
    };

    /// <summary>上行文 of one signatory.</summary>
    public static DocumentContent Request { get; } = new()
    {
        Kind = DocumentKind.RequestForInstructions,
        Direction = DocumentDirection.Upward,
        Issuers = ["北原盟行政公署"],
        Abbreviation = "北署发",
        Signatories = ["苏日娜"],
        Title = "北原盟行政公署关于设立北原草原生态保护试验区的请示",
        PrimaryRecipients = "自治区人民政府",
        MainText =
        [
            new Paragraph(0, Text(3)), new Paragraph(0, "当否，请批示。"),
        ],
        Annexes = [new Annex("北原草原生态保护试验区总体方案", [])],
        Remark = "联系人：王建国，电话：0482—8210000",
        PrintingAgency = "北原盟行政公署办公室",
    };

    /// <summary>上行文 of three agencies and their heads.</summary>
    public static DocumentContent JointReport { get; } = Request with
    {
        Kind = DocumentKind.Report,
        Issuers = ["北原盟行政公署", "北原盟财政局", "北原盟林业和草原局", "北原盟应急管理局"],
        Number = new DocumentNumber("北署发", 2026, 7),
        Signatories = ["苏日娜", "张伟", "欧阳德勒", "李敏"],
        Title = "关于2026年上半年草原防火工作情况的报告",
        MainText = [new Paragraph(0, Text(5))],
        Annexes = [],
        DocumentDate = new DateOnly(2026, 7, 1),
    };

    /// <summary>信函格式.</summary>
    public static DocumentContent Letter { get; } = new()
    {
        Kind = DocumentKind.Letter,
        Direction = DocumentDirection.Parallel,
        Format = OfficeHub.Core.Publishing.Content.DocumentFormat.Letter,
        Issuers = ["北原盟行政公署办公室"],
        Abbreviation = "北署办函",
        Number = new DocumentNumber("北署办函", 2026, 31),
        Title = "北原盟行政公署办公室关于商请派员指导草原防火演练的函",
        PrimaryRecipients = "自治区林业和草原局办公室",
        MainText = [new Paragraph(0, Text(4)), new Paragraph(0, Text(6)), new Paragraph(0, Text(6)), new Paragraph(0, "专此函达，请予支持。")],
        DocumentDate = new DateOnly(2026, 7, 1),
        Remark = "联系人：王建国，电话：0482—8210000",
        CopyRecipients = "盟林业和草原局，盟应急管理局",
    };

    /// <summary>命令(令)格式.</summary>
    public static DocumentContent Order { get; } = new()
    {
        Kind = DocumentKind.Order,
        Format = OfficeHub.Core.Publishing.Content.DocumentFormat.Order,
        Issuers = ["北原盟行政公署"],
        Number = new DocumentNumber("北署令", 2026, 3),
        Signatories = ["盟长　　　苏日娜"],
        MainText = [new Paragraph(0, "《北原盟草原防火管理办法》已经2026年6月20日盟行政公署第5次盟务会议审议通过，现予公布，自2026年8月1日起施行。")],
        DocumentDate = new DateOnly(2026, 7, 1),
        CopyRecipients = "盟委办公室",
        PrintingAgency = "北原盟行政公署办公室",
        PrintingDate = new DateOnly(2026, 7, 2),
    };

    /// <summary>纪要格式.</summary>
    public static DocumentContent Minutes { get; } = new()
    {
        Kind = DocumentKind.Minutes,
        Format = OfficeHub.Core.Publishing.Content.DocumentFormat.Minutes,
        Issuers = ["北原盟行政公署办公室"],
        Number = new DocumentNumber("北署专纪", 2026, 12),
        Title = "北原盟行政公署专题会议纪要",
        MainText =
        [
            new Paragraph(0, "2026年6月28日，苏日娜盟长主持召开专题会议，研究秋季草原防火工作。会议议定以下事项："),
            new Paragraph(1, "关于防火物资"), new Paragraph(0, Text(2)), new Paragraph(1, "关于经费"), new Paragraph(0, Text(2)),
        ],
        Attendances =
        [
            new Attendance("出席", "苏日娜、张伟、欧阳德勒（盟行政公署），李敏、王芳（盟财政局），包音、陈立成（盟林业和草原局）"),
            new Attendance("请假", "刘洋（盟公安局）"),
            new Attendance("列席", "赵静（盟审计局）"),
        ],
        DocumentDate = new DateOnly(2026, 7, 1),
        CopyRecipients = "盟委办公室，各参会单位",
        PrintingAgency = "北原盟行政公署办公室",
        PrintingDate = new DateOnly(2026, 7, 2),
    };

    /// <summary>Text of 汉字 alone, without a mark that must not begin or end a line: every line can be full.</summary>
    public static DocumentContent FullPages { get; } = Notice with
    {
        MainText = [.. Enumerable.Repeat(new Paragraph(0, string.Concat(Enumerable.Repeat(string.Concat(Sentences), 19))), 2)],
        Annexes = [],
    };

    public static IReadOnlyList<(string Name, DocumentContent Content)> All { get; } =
    [
        ("guofa-2016-55", Read("guofa-2016-55").Content), ("notice", Notice), ("request", Request), ("joint-report", JointReport), ("letter", Letter), ("order", Order), ("minutes", Minutes), ("full-pages", FullPages),
    ];

    /// <summary>A text of Samples/Documents with its repairs made, read as the command line reads it.</summary>
    public static ReadDocument Read(string sample)
    {
        var text = File.ReadAllText(Tree.File($"OfficeHub.Tests/Samples/Documents/{sample}.txt"));
        return DocumentTextReader.Read(TextRepairs.Apply(text, TextRepairs.Propose(text)));
    }

    private static string Text(int times) => string.Concat(Enumerable.Repeat(string.Join('，', Sentences) + "。", times));
}
