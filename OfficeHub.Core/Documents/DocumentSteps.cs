using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing.Templates;
using OfficeHub.Core.Routing;

namespace OfficeHub.Core.Documents;

/// <summary>The steps of 发文: what each is about, which answers it takes, and the route a new installation begins with.</summary>
/// <remarks>document-workflow.md §2; Official Document Regulation (2012), art. 20 to 25.</remarks>
public static class DocumentSteps
{
    /// <summary>Code of the template of 发文.</summary>
    public const string Template = "Outgoing";

    /// <summary>Key of the chosen counter-signers.</summary>
    public const string CounterSigners = "CounterSigners";

    /// <summary>Key of the chosen leaders, in the order they read.</summary>
    public const string Leaders = "Leaders";

    /// <summary>Key of the chosen signatory.</summary>
    public const string Signatory = "Signatory";

    /// <summary>Key of those who sign for the other agencies of a joint document.</summary>
    public const string JointSignatories = "JointSignatories";

    /// <summary>属性不当，退回: the words with it say what it should be.</summary>
    internal static readonly StepOutcome ImproperDisclosure = new("Improper", "属性不当，退回", Passes: false, NeedsOpinion: true);

    /// <summary>涉密: no answer that lets anything go on or back, so it is none of those the step offers.</summary>
    internal static readonly StepOutcome Classified = new("Classified", "涉密", Passes: false, NeedsOpinion: true);

    /// <summary>同意免解读: the approval of an exemption, and of nothing else.</summary>
    internal static readonly StepOutcome Exempted = new("Exempted", "同意免解读");

    /// <summary>不涉密，可公开: the only answer of 保密审查 after which a document is released.</summary>
    internal static readonly StepOutcome MayBePublic = new("MayBePublic", "不涉密，可公开");

    private static readonly StepOutcome Agree = new("Agree", "同意");
    private static readonly StepOutcome AgreeWithChanges = new("AgreeWithChanges", "同意（附修改意见）", NeedsOpinion: true);
    private static readonly StepOutcome Disagree = new("Disagree", "不同意", Passes: false, NeedsOpinion: true);

    /// <summary>部门审核.</summary>
    public static StepKind UnitReview { get; } = new("UnitReview", "审核", [Agree, AgreeWithChanges]) { MaySkipSamePerson = true, HasGrace = true, MayBePassed = true };

    /// <summary>会签.</summary>
    public static StepKind CounterSign { get; } = new("CounterSign", "会签", [Agree, AgreeWithChanges, Disagree, new("NotConcerned", "不涉及本单位")])
    {
        IsBoundToText = true,
        HasGrace = true,
        MayBePassed = true,
    };

    /// <summary>核稿.</summary>
    public static StepKind EditorialReview { get; } = new("EditorialReview", "核稿", [new("Passed", "核稿通过")]) { HasGrace = true, MayBePassed = true };

    /// <summary>合法性审核. An opinion other than 合法 cannot go on.</summary>
    public static StepKind LegalReview { get; } = new(
        "LegalReview", "合法性审核",
        [
            new("Lawful", "合法"), new("ToBeChanged", "应当修改", Passes: false, NeedsOpinion: true),
            new("BeyondPowers", "超越权限", Passes: false, NeedsOpinion: true), new("OutOfScope", "不属审核范围"),
        ])
    {
        IsBoundToText = true,
        HasGrace = true,
        MayBePassed = true,
        ExcludesDrafters = true,
        AsksAround = true,
    };

    /// <summary>保密审查. Nothing goes around it.</summary>
    public static StepKind SecrecyReview { get; } = new(
        "SecrecyReview", "保密审查",
        [MayBePublic, new("NotForPublic", "不涉密，不宜公开", NeedsOpinion: true)])
    {
        IsBoundToText = true,
        HasGrace = true,
        ExcludesDrafters = true,
    };

    /// <summary>公开属性审核.</summary>
    public static StepKind DisclosureReview { get; } = new("DisclosureReview", "公开属性审核", [new("Confirmed", "属性适当"), ImproperDisclosure])
    {
        IsBoundToText = true,
        HasGrace = true,
        MayBePassed = true,
    };

    /// <summary>不予公开审核: a policy document is kept from the public only after the head of the office has looked at it. Nothing goes around it.</summary>
    /// <remarks>国办发〔2016〕80号 一（一）; openness-and-interpretation.md P03.</remarks>
    public static StepKind NotPublicReview { get; } = new(
        "NotPublicReview", "不予公开审核",
        [new("Withheld", "可以不予公开", NeedsOpinion: true), new("ToBePublic", "应当公开，退回", Passes: false, NeedsOpinion: true)])
    {
        IsBoundToText = true,
        HasGrace = true,
        ExcludesDrafters = true,
    };

    /// <summary>解读方案审核.</summary>
    public static StepKind InterpretationReview { get; } = new("InterpretationReview", "解读方案审核", [new("Adequate", "方案可行"), Exempted])
    {
        IsBoundToText = true,
        HasGrace = true,
        MayBePassed = true,
    };

    /// <summary>领导审签.</summary>
    public static StepKind LeaderReview { get; } = new("LeaderReview", "审签", [Agree, AgreeWithChanges]) { IsBoundToText = true, MaySkipSamePerson = true, HasGrace = true, MayBePassed = true };

    /// <summary>联合会签: the other agencies of a joint document sign, each by a leader of its own. Nothing goes around it.</summary>
    /// <remarks>document-workflow.md §5 (5).</remarks>
    public static StepKind JointSignOff { get; } = new("JointSignOff", "联合会签", [new("Agree", "同意会签"), Disagree]) { IsBoundToText = true, HasGrace = true, KeepsPeople = true, IsUnseenWhenNotDue = true };

    /// <summary>签发.</summary>
    public static StepKind SignOff { get; } = new("SignOff", "签发", [new("SignedOff", "同意签发")]) { IsBoundToText = true, IsVoidOnReturn = true, HasGrace = true };

    /// <summary>复核.</summary>
    public static StepKind Recheck { get; } = new("Recheck", "复核", [new("Consistent", "审批齐全，与签发稿一致")]) { IsBoundToText = true, IsVoidOnReturn = true };

    /// <summary>编号.</summary>
    public static StepKind Numbering { get; } = new("Numbering", "编号", [new("Numbered", "已编号")]) { IsFinal = true };

    /// <summary>排版. The files are made of the text signed off; nobody writes in it any more.</summary>
    public static StepKind Typesetting { get; } = new("Typesetting", "排版", [new("Typeset", "已排版")]);

    /// <summary>校对: a second person's, and of these very files.</summary>
    public static StepKind Proofreading { get; } = new("Proofreading", "校对", [new("Proofread", "校对无误")]) { ApartFrom = [Typesetting.Code], IsVoidOnReturn = true };

    /// <summary>用印: not by who signed off.</summary>
    public static StepKind Sealing { get; } = new("Sealing", "用印", [new("Sealed", "已用印")]) { ApartFrom = [SignOff.Code], IsVoidOnReturn = true };

    /// <summary>核发: what went out is not called back by taking the step back.</summary>
    public static StepKind Issuing { get; } = new("Issuing", "核发", [new("Issued", "已核发")]) { IsFinal = true };

    /// <summary>The answers of a step that fit what the drafter proposes: whoever reviews an interpretation either judges its plan or grants that there is none.</summary>
    public static IReadOnlyList<StepOutcome> OutcomesFor(StepKind kind, DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(fields);
        return kind != InterpretationReview ? kind.Outcomes : [.. kind.Outcomes.Where(outcome => outcome == Exempted == (fields.Interpretation?.Exemption is not null))];
    }

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<StepKind> All { get; } =
    [
        UnitReview, CounterSign, EditorialReview, LegalReview, SecrecyReview, DisclosureReview, NotPublicReview, InterpretationReview, LeaderReview, JointSignOff, SignOff, Recheck, Numbering,
        Typesetting, Proofreading, Sealing, Issuing,
    ];

    /// <summary>Steps whose owner mends the text itself before he agrees: what he wrote is a version of his.</summary>
    /// <remarks>features.md 39. None that comes after 保密审查: a word mended later would leave a text nobody reviewed.</remarks>
    public static IReadOnlyList<StepKind> Mending { get; } = [UnitReview, EditorialReview];

    /// <summary>What comes after the number: from then on nothing goes back before it.</summary>
    /// <remarks>Official Document Regulation (2012), art. 25: a number is given to the text signed off, and that text is printed.</remarks>
    public static IReadOnlyList<StepKind> AfterNumber { get; } = [Typesetting, Proofreading, Sealing, Issuing];

    /// <summary>The review steps a new installation begins with.</summary>
    public static IReadOnlyList<TemplateStep> InitialReview { get; } =
    [
        Step(UnitReview, "部门审核", 1, new(AssigneeBy.UnitHead), Days(1), Hours(4)),
        Step(CounterSign, "会签", 2, new(AssigneeBy.Chosen, CounterSigners), Days(3), Hours(4)) with
        {
            Completion = StepCompletion.All,
            Fact = DocumentFacts.HasCounterSigners,
            OtherwiseReason = "没有需要会签的单位",
        },
        Step(EditorialReview, "核稿", 3, new(AssigneeBy.Role, RoleCodes.EditorialReviewer), Days(2), Hours(2)),
        Step(LegalReview, "合法性审核", 4, new(AssigneeBy.Role, RoleCodes.LegalReviewer), Days(5), Hours(8)) with
        {
            Urgent = Days(5),
            Fact = DocumentFacts.Normative,
            OtherwiseReason = "不是行政规范性文件",
        },
        Step(SecrecyReview, "保密审查", 5, new(AssigneeBy.Role, RoleCodes.SecrecyReviewer), Days(1), Hours(2)),
        Step(DisclosureReview, "公开属性审核", 5, new(AssigneeBy.Role, RoleCodes.DisclosureOfficer), Days(1), Hours(2)),
        Step(NotPublicReview, "不予公开审核", 6, new(AssigneeBy.Role, RoleCodes.OfficeDirector), Days(1), Hours(2)) with
        {
            Fact = DocumentFacts.WithheldPolicy,
            OtherwiseReason = "不是不予公开的政策性文件",
        },
        Step(InterpretationReview, "解读方案审核", 6, new(AssigneeBy.Role, RoleCodes.DisclosureOfficer), Days(1), Hours(2)) with
        {
            Fact = DocumentFacts.Policy,
            OtherwiseReason = "不是政策性文件",
        },
        Step(LeaderReview, "领导审签", 7, new(AssigneeBy.Chosen, Leaders), Days(2), Hours(4)) with
        {
            Completion = StepCompletion.InTurn,
            Fact = DocumentFacts.HasLeaders,
            OtherwiseReason = "没有需要审签的领导",
        },
    ];

    /// <summary>What comes after the review, whatever the template.</summary>
    public static IReadOnlyList<TemplateStep> Tail { get; } =
    [
        Step(JointSignOff, "联合会签", 1, new(AssigneeBy.Chosen, JointSignatories), Days(3), Hours(4)) with
        {
            Completion = StepCompletion.All,
            Fact = DocumentFacts.Joint,
            OtherwiseReason = "不是联合行文",
        },
        Step(SignOff, "签发", 2, new(AssigneeBy.Chosen, Signatory), Days(2), Hours(4)),
        Step(Recheck, "复核", 3, new(AssigneeBy.Role, RoleCodes.OfficeDirector), Days(1), Hours(2)),
        Step(Numbering, "编号", 4, new(AssigneeBy.Role, RoleCodes.GeneralOffice), Days(1), Hours(2)),
        Step(Typesetting, "排版", 5, new(AssigneeBy.Role, RoleCodes.GeneralOffice), Days(1), Hours(2)),
        Step(Proofreading, "校对", 6, new(AssigneeBy.Role, RoleCodes.EditorialReviewer), Days(1), Hours(2)),
        Step(Sealing, "用印", 7, new(AssigneeBy.Role, RoleCodes.SealKeeper), Days(1), Hours(2)) with
        {
            Fact = DocumentFacts.TakesSeal,
            OtherwiseReason = "纪要不加盖印章，命令加盖签发人签名章",
        },
        Step(Issuing, "核发", 8, new(AssigneeBy.Role, RoleCodes.GeneralOffice), Days(1), Hours(1)),
    ];

    // 加急 has half of the usual days, at least one; 特急 goes by the clock.
    private static TemplateStep Step(StepKind kind, string name, int rank, AssigneeRule who, TimeLimit usual, TimeLimit extraUrgent) => new()
    {
        Key = kind.Code,
        Kind = kind.Code,
        Name = name,
        Rank = rank,
        Who = who,
        Usual = usual,
        Urgent = usual with { Amount = Math.Max(1, usual.Amount / 2) },
        ExtraUrgent = extraUrgent,
    };

    private static TimeLimit Days(int days) => new(days, TimeLimitUnit.WorkingDays);

    private static TimeLimit Hours(int hours) => new(hours, TimeLimitUnit.ClockHours);
}

/// <summary>Facts that templates name in their conditions.</summary>
public static class DocumentFacts
{
    /// <summary>政策性文件.</summary>
    public const string Policy = "Policy";

    /// <summary>政策性文件 that is proposed as 不予公开.</summary>
    public const string WithheldPolicy = "WithheldPolicy";

    /// <summary>行政规范性文件.</summary>
    public const string Normative = "Normative";

    /// <summary>There are units to counter-sign.</summary>
    public const string HasCounterSigners = "HasCounterSigners";

    /// <summary>There are leaders to read it before the signatory.</summary>
    public const string HasLeaders = "HasLeaders";

    /// <summary>上行文.</summary>
    public const string Upward = "Upward";

    /// <summary>联合行文.</summary>
    public const string Joint = "Joint";

    /// <summary>The issuing agencies seal it.</summary>
    /// <remarks>GB/T 9704-2012, 7.3.5; 10.2 for 命令, 10.3 for 纪要.</remarks>
    public const string TakesSeal = "TakesSeal";

    /// <summary>Which of them hold for a draft.</summary>
    internal static IReadOnlySet<string> Of(DraftFields fields)
    {
        var facts = new HashSet<string>(StringComparer.Ordinal);
        if (fields.IsPolicy) facts.Add(Policy);
        if (fields is { IsPolicy: true, Disclosure: DisclosureCategory.NotPublic }) facts.Add(WithheldPolicy);
        if (fields.IsNormative) facts.Add(Normative);
        if (fields.CounterSigners.Count > 0) facts.Add(HasCounterSigners);
        if (fields.Leaders.Count > 0) facts.Add(HasLeaders);
        if (fields.JointIssuers is { Count: > 0 }) facts.Add(Joint);
        if (fields.Content.Direction is DocumentDirection.Upward) facts.Add(Upward);
        if (fields.Content.Kind is not (DocumentKind.Minutes or DocumentKind.Order)) facts.Add(TakesSeal);
        return facts;
    }
}
