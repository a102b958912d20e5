using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using static OfficeHub.Core.Seeding.DemoDoing;
using static OfficeHub.Core.Seeding.DemoTime;

namespace OfficeHub.Core.Seeding;

/// <summary>The demo papers: one at each place where papers wait, some in time, some due today, one late, some over.</summary>
internal static class DemoPaperWork
{
    private const string Office = "北原盟行政公署办公室";
    private const string Agrees = "同意。";

    public static IReadOnlyList<DemoPaper> All { get; } =
    [
        // 待用印.
        new(DocumentKind.Notice, "北原盟行政公署关于调整行政审批事项目录的通知", DemoPaperTexts.Catalogue)
        {
            Basis = "行署常务会议",
            Remark = "此件公开发布",
            Acts =
            [
                .. Reviewed(3, "苏日娜", "赵启明"), new(Before(2, 9, 20), "陈立诚", Decide, "同意。请政务公开科同步做好解读。"),
                new(Before(2, 10, 5), "马会川", Decide), new(Before(2, 10, 40), "高静", Number), new(Before(1, 9, 30), "高静", Typeset), new(Before(1, 15, 45), "韩雪梅", Decide, "文字、格式与签发稿一致。"),
            ],
        },
        // 已用印, 上行文: the seal is put on once the demo seals are made.
        new(DocumentKind.RequestForInstructions, "北原盟行政公署关于设立草原生态保护试验区的请示", DemoPaperTexts.Grassland)
        {
            Recipients = "自治区人民政府",
            Basis = "行署第9次常务会议",
            Remark = "联系人：苏日娜，电话：6209",
            Leaders = ["乌力吉"],
            Acts =
            [
                .. Reviewed(5, "苏日娜", "赵启明"), new(Before(4, 8, 50), "乌力吉", Decide, Agrees), new(Before(4, 15, 10), "陈立诚", Decide, Agrees),
                new(Before(4, 16, 0), "马会川", Decide), new(Before(4, 16, 30), "高静", Number), new(Before(1, 8, 50), "高静", Typeset), new(Before(1, 16, 10), "韩雪梅", Decide),
            ],
        },
        // 已核发: sealed, issued and signed for once the demo seals are made.
        new(DocumentKind.Notice, "北原盟行政公署关于在政务服务中心推行“一窗受理”的通知", DemoPaperTexts.OneWindow)
        {
            Recipients = DemoDeliveries.Recipients,
            Basis = "行署第9次常务会议",
            Remark = "此件公开发布",
            Interpretation = DemoInterpretations.OneWindow,
            IsNormative = true,
            Acts =
            [
                .. Reviewed(6, "苏日娜", "赵启明", legal: "罗秉正"), new(Before(6, 17, 20), "孙丽华", Decide, "问答讲得明白，没有照抄。"), new(Before(5, 9, 30), "陈立诚", Decide, "同意。推行情况请按月报我。"), new(Before(5, 10, 20), "马会川", Decide),
                new(Before(1, 16, 50), "高静", Number), new(Before(1, 17, 5), "高静", Typeset), new(Before(1, 17, 35), "韩雪梅", Decide),
            ],
        },
        // 联合行文, 待用印: the second of three seals is awaited once the demo seals are made.
        new(DocumentKind.Notice, DemoJointSeals.Title, DemoPaperTexts.SharedPayments)
        {
            Issuer = Office,
            Joint = [("北原盟财政局", "于海波"), ("北原盟政务服务与数据管理局", "乌兰")],
            Signatory = "马会川",
            Recipients = "各旗人民政府办公室，行署各委、办、局",
            Basis = "行署专题会议纪要",
            Remark = "此件公开发布",
            Acts =
            [
                .. Reviewed(5, "苏日娜", "赵启明"), new(Before(4, 9, 40), "于海波", Decide, "同意联合印发。"), new(Before(4, 14, 20), "乌兰", Decide, Agrees), new(Before(3, 9, 0), "马会川", Decide, Agrees),
                new(Before(3, 9, 30), "马会川", Decide), new(Before(3, 10, 10), "高静", Number), new(Before(2, 9, 50), "高静", Typeset), new(Before(2, 15, 10), "韩雪梅", Decide),
            ],
        },
        // 核稿, late.
        new(DocumentKind.Notice, "北原盟行政公署关于进一步盘活财政存量资金的通知", DemoPaperTexts.Funds)
        {
            Basis = "行署专题会议纪要",
            Acts = [new(Before(6, 9, 0), "苏日娜", Draft), new(Before(6, 9, 40), "苏日娜", Send), new(Before(6, 14, 30), "赵启明", Decide, Agrees)],
        },
        // 不予发文.
        new(DocumentKind.Notice, "北原盟行政公署办公室关于报送会议室使用情况的通知", DemoPaperTexts.Summary)
        {
            Issuer = Office,
            Signatory = "马会川",
            Basis = "办公室工作安排",
            Acts = [new(Before(5, 10, 0), "白音娜", Draft), new(Before(5, 10, 20), "白音娜", Send), new(Before(4, 9, 0), "白音娜", End, "会议室改由系统登记，不再行文。")],
        },
        // 待复核, due today.
        new(DocumentKind.Letter, "北原盟行政公署关于商请支持政务服务数据共享试点的函", DemoPaperTexts.SharedData)
        {
            Recipients = "自治区政务服务和数据管理局",
            Basis = "盟政数局请示",
            Withheld = "正在商量的数据口径没有定，公开会造成误解",
            Urgency = Urgency.Urgent,
            Acts = [.. Reviewed(3, "苏日娜", "赵启明"), new(Before(1, 16, 40), "陈立诚", Decide, Agrees)],
        },
        // 待编号.
        new(DocumentKind.Circular, "北原盟行政公署关于政府网站抽查情况的通报", DemoPaperTexts.SiteCheck)
        {
            Basis = "政府网站抽查工作方案",
            Acts = [.. Reviewed(4, "苏日娜", "赵启明"), new(Before(2, 11, 0), "陈立诚", Decide, "同意。存在问题的单位要限期整改。"), new(Before(1, 17, 20), "马会川", Decide)],
        },
        // 审签 by the second of two.
        new(DocumentKind.Notice, "北原盟行政公署关于进一步做好政务公开工作的通知", DemoPaperTexts.Openness)
        {
            Basis = "政务公开工作要点",
            Leaders = ["林若澜", "乌力吉"],
            Acts = [.. Reviewed(3, "苏日娜", "赵启明"), new(Before(1, 15, 30), "林若澜", Decide, "同意。检查结果报我。")],
        },
        // Returned to its drafter.
        new(DocumentKind.Notice, "北原盟行政公署办公室关于召开全盟政务服务工作现场会的通知", DemoPaperTexts.Meeting)
        {
            Issuer = Office,
            Signatory = "马会川",
            Basis = "办公室主任办公会",
            Acts =
            [
                new(Before(2, 9, 10), "白音娜", Draft), new(Before(2, 9, 45), "白音娜", Send), new(Before(2, 11, 20), "王晓峰", Decide, Agrees),
                new(Before(1, 10, 15), "韩雪梅", SendBack, "会议时间没有写明，请写到年月日；参会人员请附名额分配表。"),
            ],
        },
        // 会签 with two of three answers.
        new(DocumentKind.Opinions, "北原盟行政公署关于加快推进“互联网+政务服务”工作的实施意见", DemoPaperTexts.OnlineServices)
        {
            Basis = "国发〔2016〕55号",
            Remark = "此件公开发布",
            Interpretation = DemoInterpretations.OnlineServices,
            CounterSigners = ["于海波", "罗秉正", "乌兰"],
            Acts =
            [
                new(Before(2, 15, 0), "苏日娜", Draft), new(Before(2, 16, 30), "苏日娜", Send), new(Before(1, 9, 5), "赵启明", Decide, Agrees),
                new(Before(1, 14, 10), "于海波", Decide, "第三部分第二条建议写明经费由同级财政分级负担。", "AgreeWithChanges"), new(Before(1, 15, 40), "罗秉正", Decide, Agrees),
            ],
        },
        // Being written.
        new(DocumentKind.Notice, "北原盟行政公署办公室关于报送政务公开工作总结的通知", DemoPaperTexts.Summary)
        {
            Issuer = Office,
            Signatory = "",
            Acts = [new(Before(1, 17, 30), "苏日娜", Draft)],
        },
        // 特急, awaiting 签发: four hours by the clock, most of them gone.
        new(DocumentKind.Notice, "北原盟行政公署关于做好寒潮暴雪天气防范应对工作的紧急通知", DemoPaperTexts.ColdWave)
        {
            Basis = "盟气象台预警信息",
            Urgency = Urgency.ExtraUrgent,
            Acts =
            [
                new(Ago(260), "苏日娜", Draft), new(Ago(255), "苏日娜", Send), new(Ago(248), "赵启明", Decide, Agrees), new(Ago(238), "韩雪梅", Decide),
                new(Ago(230), "丁卫国", Decide), new(Ago(205), "孙丽华", Decide),
            ],
        },
    ];

    // From the draft to the last review before the leaders, within two days.
    private static IEnumerable<DemoAct> Reviewed(int daysBefore, string drafter, string head, string? legal = null) =>
    [
        new(Before(daysBefore, 8, 40), drafter, Draft), new(Before(daysBefore, 9, 15), drafter, Send), new(Before(daysBefore, 10, 30), head, Decide, Agrees),
        new(Before(daysBefore, 14, 45), "韩雪梅", Decide), .. legal is null ? [] : new[] { new DemoAct(Before(daysBefore, 15, 20), legal, Decide, "符合法定权限和程序，内容合法。") }, new(Before(daysBefore, 16, 10), "丁卫国", Decide), new(Before(daysBefore, 17, 0), "孙丽华", Decide),
    ];
}
