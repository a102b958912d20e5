using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Tests.Core.Publishing.Checking.Registers;

/// <summary>Documents that fit what the registers say, and the same with one thing that does not.</summary>
internal static class RegisteredDocuments
{
    public static readonly Guid Region = Guid.CreateVersion7(), League = Guid.CreateVersion7(), Office = Guid.CreateVersion7(), Bureau = Guid.CreateVersion7(), Banner = Guid.CreateVersion7(),
        Town = Guid.CreateVersion7(), Section = Guid.CreateVersion7();

    public static readonly DateOnly Day = new(2026, 7, 1);

    private static readonly CheckedDocument Notice = new(new DocumentContent
    {
        Kind = DocumentKind.Notice,
        Issuers = ["北原盟行政公署办公室"],
        Abbreviation = "北署办发",
        Number = new DocumentNumber("北署办发", 2026, 18),
        Title = "北原盟行政公署办公室关于做好草原防火工作的通知",
        PrimaryRecipients = "各旗县人民政府，盟财政局，盟农牧局",
        MainText = [new Paragraph(0, "根据《北原盟行政公署关于加强防火工作的意见》（北署发〔2026〕3号），按照盟长陈立诚要求，由刘润莲、张伟牵头。"), new Paragraph(0, "本通知自2026年8月1日起施行，有效期5年。")],
        Remark = "此件公开发布",
        CopyRecipients = "盟委办公室，盟人大工作委员会办公室，盟政协工作委员会办公室，盟中级人民法院",
        DocumentDate = Day,
    })
    {
        Openness = ChosenOpenness.Public,
        IsPolicy = true,
        IsNormative = true,
        IsInterpreted = true,
    };

    private static readonly CheckedDocument Report = new(new DocumentContent
    {
        Kind = DocumentKind.Report,
        Direction = DocumentDirection.Upward,
        Issuers = ["东旗人民政府"],
        Title = "东旗人民政府关于防火工作的报告",
        PrimaryRecipients = "北原盟行政公署",
        CopyRecipients = "盟财政局",
        MainText = [new Paragraph(0, "现将有关情况报告如下。")],
        DocumentDate = Day,
    })
    {
        Openness = ChosenOpenness.NotPublic,
        OpennessReason = "内部事务信息，《政府信息公开条例》第十六条",
    };

    private static readonly CheckedDocument BureauNotice = new(new DocumentContent
    {
        Kind = DocumentKind.Notice,
        Issuers = ["北原盟财政局"],
        Title = "北原盟财政局关于报送防火经费的通知",
        PrimaryRecipients = "各旗县人民政府",
        MainText = [new Paragraph(0, "经盟行政公署同意，现将有关事项通知如下。")],
    })
    {
        Openness = ChosenOpenness.Public,
    };

    private static readonly CheckedDocument Forwarding = new(new DocumentContent
    {
        Kind = DocumentKind.Notice,
        Issuers = ["北原盟行政公署"],
        Title = "北原盟行政公署批转北原盟财政局关于防火经费管理意见的通知",
        MainText = [new Paragraph(0, "现批转给你们。")],
    })
    {
        Openness = ChosenOpenness.Public,
    };

    private static readonly CheckedDocument MinutesPaper = new(OfficeDocuments.Minutes) { Openness = ChosenOpenness.Public };

    public static RegisterFacts Facts { get; } = new()
    {
        Agencies = new AddressBook(
        [
            new KnownAgency(Region, null, "自治区人民政府", "自治区政府"),
            new KnownAgency(League, Region, "北原盟行政公署", "盟行署"),
            new KnownAgency(Office, League, "北原盟行政公署办公室", "盟行署办公室") { ServesSuperior = true },
            new KnownAgency(Bureau, League, "北原盟财政局", "盟财政局"),
            new KnownAgency(Guid.CreateVersion7(), League, "北原盟农牧局", "盟农牧局") { FormerNames = ["盟农牧业局"] },
            new KnownAgency(Guid.CreateVersion7(), League, "北原盟粮食局", "盟粮食局") { IsAbolished = true },
            new KnownAgency(Banner, League, "东旗人民政府", "东旗政府"),
            new KnownAgency(Town, Banner, "白音镇人民政府", "白音镇政府"),
            new KnownAgency(Section, Office, "综合科", "综合科") { IsDepartment = true },
        ]),
        Series = [new("北署发", League), new("北署办发", Office), new("北署办函", Office), new("东政发", Banner)],
        Number = new NumberStanding(IsOfAnother: false, Missing: 0),
        Cited = [new("北署发〔2026〕3号", "", CitedState.Valid), new("北署发〔2026〕4号", "", CitedState.Voided), new("", "北原盟防火办法", CitedState.Draft), new("北署发〔2026〕5号", "", CitedState.Repealed) { Since = new DateOnly(2026, 12, 1) }, new("北署发〔2026〕99号", "", CitedState.Unknown), new("", "北原盟救灾办法", CitedState.Ended)],
        Leaders = [new("陈立诚", ["盟长"]), new("刘润莲", ["副盟长"]), new("张伟", ["副盟长"])],
        Signer = new SignerStanding("陈立诚", SignerRank.Principal),
        SignedOn = Day,
    };

    /// <summary>Documents without a finding.</summary>
    public static IReadOnlyList<CheckedDocument> Good { get; } = [Notice, Report, BureauNotice, Forwarding, MinutesPaper];

    /// <summary>What was made of a good one, the rule that finds it and whether it must be changed.</summary>
    public static readonly (string Rule, bool MustChange, CheckedDocument Document, RegisterFacts Facts)[] Bad =
    [
        ("N06", true, Notice, Facts with { Number = new NumberStanding(IsOfAnother: true, Missing: 0) }),
        ("N06", true, Notice, Facts with { Number = new NumberStanding(IsOfAnother: false, Missing: 2) }),
        ("N07", true, With(Notice, content => content with { Number = new DocumentNumber("北署发", 2026, 18) }), Facts),
        ("N07", false, With(Notice, content => content with { Kind = DocumentKind.Letter }), Facts),
        ("T06", false, With(Forwarding, content => content with { Title = "北原盟行政公署转发北原盟财政局关于防火经费管理意见的通知" }), Facts),
        ("T06", false, With(Forwarding, content => content with { Title = "北原盟行政公署批转自治区人民政府关于防火经费管理意见的通知" }), Facts),
        ("T06", false, With(Forwarding, content => content with { Title = "北原盟行政公署转发北原盟行政公署关于防火经费管理意见的通知" }), Facts),
        ("T06", false, With(Notice, content => content with { Title = "北原盟行政公署办公室批转北原盟财政局关于防火经费管理意见的通知" }), Facts),
        ("R04", true, With(Report, content => content with { CopyRecipients = "白音镇人民政府" }), Facts),
        ("R04", true, With(Report, content => content with { CopyRecipients = "各苏木镇人民政府" }), Facts),
        ("R06", true, With(Report, content => content with { PrimaryRecipients = "自治区人民政府" }), Facts),
        ("R07", true, With(BureauNotice, content => content with { MainText = [new Paragraph(0, "现将有关事项通知如下。")] }), Facts),
        ("R08", true, With(BureauNotice, content => content with { Issuers = ["综合科"], PrimaryRecipients = "盟财政局" }), Facts),
        ("R09", false, With(Notice, content => content with { PrimaryRecipients = "各旗县人民政府，盟农牧业局" }), Facts),
        ("R09", false, With(Notice, content => content with { PrimaryRecipients = "各旗县人民政府，盟粮食局" }), Facts),
        ("R09", false, With(Notice, content => content with { PrimaryRecipients = "北原盟财务局" }), Facts with { Agencies = new AddressBook([new KnownAgency(League, null, "北原盟行政公署", "盟行署")]) }),
        ("R09", false, With(Notice, content => content with { CopyRecipients = "盟人大工作委员会办公室，盟委办公室" }), Facts),
        ("R09", false, With(Notice, content => content with { CopyRecipients = "盟委办公室，盟中级人民法院，盟政协工作委员会办公室" }), Facts),
        ("S02", true, Report, Facts with { Signer = new SignerStanding("刘润莲", SignerRank.Supervising) }),
        ("S02", true, Notice, Facts with { Signer = new SignerStanding("赵启明", SignerRank.None) }),
        ("D02", true, Notice, Facts with { SignedOn = Day.AddDays(1) }),
        ("B08", false, Text(Notice, "按照《北原盟防火通知》（北署发〔2026〕4号）执行。"), Facts),
        ("B08", false, Text(Notice, "按照《北原盟防火通知》（北署发〔2026〕5号）执行。"), Facts),
        ("B08", false, Text(Notice, "按照北署发〔2026〕99号执行。"), Facts),
        ("B08", false, Text(Notice, "按照《北原盟防火办法》执行。"), Facts),
        ("B08", false, Text(Notice, "按照《北原盟救灾办法》执行。"), Facts),
        ("B11", false, Text(Notice, "副盟长陈立诚到场检查。"), Facts),
        ("B11", false, Text(Notice, "刘润莲盟长到场检查。"), Facts),
        ("B11", false, Text(Notice, "张伟、陈立诚到场检查。"), Facts),
        ("B11", false, Text(Notice, "由盟农牧业局办理。"), Facts),
        ("B15", false, With(Notice, content => content with { MainText = [content.MainText[0], new Paragraph(0, "本通知有效期5年。")] }), Facts),
        ("B15", false, With(Notice, content => content with { MainText = [content.MainText[0], new Paragraph(0, "本通知自印发之日起施行。")] }), Facts),
        ("O01", true, Notice with { Openness = ChosenOpenness.Undecided }, Facts),
        ("O01", true, Report with { OpennessReason = "" }, Facts),
        ("O01", true, Report with { OpennessReason = "不便公开" }, Facts),
        ("O02", false, With(Notice, content => content with { Remark = "此件不公开" }), Facts),
        ("O03", true, Notice with { IsInterpreted = false }, Facts),
        ("O04", true, Text(Notice, "联系人身份证号11010519491231002X。"), Facts),
        ("O04", true, Text(Notice, "联系电话13812345678。"), Facts),
        ("O04", true, Text(Notice, "账号6222 0212 3456 7890 128。"), Facts),
        ("O05", true, Handing("《关于防火责任制的通知》（北署办发〔2026〕8号）"), Handed),
        ("O05", true, Handing("北署办发〔2026〕9号文件"), Handed),
        ("O05", true, Handing("《关于防火责任制的通知》（北署办发〔2026〕8号）") with { Openness = ChosenOpenness.OnRequest, OpennessReason = "过程性信息，第十六条" }, Handed),
        ("O05", true, With(Forwarding, content => content with { Title = "北原盟行政公署批转北原盟财政局关于防火经费管理意见的通知" }), Handed),
        ("O05", true, With(Forwarding, content => content with { Annexes = [new Annex("防火责任清单（内部）", [])] }), Handed),
        .. Seals(),
    ];

    /// <summary>The facts with papers that are not for everybody.</summary>
    public static RegisterFacts Handed => Facts with
    {
        Cited =
        [
            new("北署办发〔2026〕8号", "", CitedState.Valid) { Openness = ChosenOpenness.NotPublic }, new("北署办发〔2026〕9号", "", CitedState.Valid) { Openness = ChosenOpenness.OnRequest },
            new("", "关于防火经费管理意见", CitedState.Valid) { Openness = ChosenOpenness.OnRequest }, new("", "防火责任清单（内部）", CitedState.Valid) { Openness = ChosenOpenness.NotPublic },
        ],
    };

    /// <summary>A document whose seals are where the layout has room for them.</summary>
    public static (CheckedDocument Document, RegisterFacts Facts) Sealed(DocumentContent content)
    {
        var pages = DocumentLayout.Of(content, new LayoutOptions(2026));
        var seals = pages.Pages.SelectMany(page => page.Items.OfType<LaidSeal>().Select(seal => new PlacedSeal(seal.Agency, page.Number, seal.X, seal.Y, seal.DiameterMm))).ToList();
        return (new CheckedDocument(content) { Openness = ChosenOpenness.Public }, new RegisterFacts { Sealing = new SealingFacts(seals, pages, IsUnchanged: true) });
    }

    private static IEnumerable<(string Rule, bool MustChange, CheckedDocument Document, RegisterFacts Facts)> Seals()
    {
        var (document, facts) = Sealed(Notice.Content);
        var (joint, jointFacts) = Sealed(OfficeDocuments.JointReport);
        joint = joint with { Openness = ChosenOpenness.Public };
        yield return ("P01", true, document, Having(facts, seals => []));
        yield return ("P01", true, With(joint, content => content with { Issuers = [.. content.Issuers.Take(3)] }), jointFacts);
        yield return ("P02", true, document, Having(facts, seals => [seals[0] with { X = seals[0].X - 2 }]));
        yield return ("P02", true, document, Having(facts, seals => [seals[0] with { Y = seals[0].Y + 12 }]));
        yield return ("P02", true, document, Having(facts, seals => [seals[0] with { Page = 9 }]));
        yield return ("P03", true, joint, Having(jointFacts, seals => [seals[0] with { DiameterMm = 56 }, .. seals.Skip(1)]));
        yield return ("P04", false, MinutesPaper, new RegisterFacts { Sealing = facts.Sealing });
        yield return ("P05", true, document, facts with { Sealing = facts.Sealing! with { IsUnchanged = false } });
    }

    private static RegisterFacts Having(RegisterFacts facts, Func<IReadOnlyList<PlacedSeal>, IReadOnlyList<PlacedSeal>> seals) => facts with { Sealing = facts.Sealing! with { Seals = seals(facts.Sealing!.Seals) } };

    // 批转 of a paper of the bureau, named in the text.
    private static CheckedDocument Handing(string named) =>
        With(Forwarding, content => content with { Title = "北原盟行政公署关于加强防火经费管理的通知", MainText = [new Paragraph(0, $"经盟行政公署同意，现将{named}印发给你们。")] });

    private static CheckedDocument With(CheckedDocument document, Func<DocumentContent, DocumentContent> change) => document with { Content = change(document.Content) };

    private static CheckedDocument Text(CheckedDocument document, string text) => With(document, content => content with { MainText = [.. content.MainText, new Paragraph(0, text)] });
}
