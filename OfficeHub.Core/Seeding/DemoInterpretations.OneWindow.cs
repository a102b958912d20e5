using OfficeHub.Core.Documents.FollowingUp;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Seeding;

/// <summary>The paper that is released: what goes out with it, what people make of it, and what is said further.</summary>
internal static partial class DemoInterpretations
{
    /// <summary>What people got wrong.</summary>
    public const string Misreading = "有人以为各部门窗口马上全撤，以后办社保也不能找社保的人。";

    public static PolicyInterpretation OneWindow { get; } = new()
    {
        Plan = new InterpretationPlan
        {
            Responsible = "赵启明，秘书一科科长",
            People = "盟政数局、行署办公室各一名熟悉情况的同志",
            Points = "以后到大厅找哪个窗口；材料交了谁去转；什么时候全面推开。",
            Forms = [InterpretationForm.QuestionsAndAnswers, InterpretationForm.Infographic],
            Channels = [ReleaseChannel.Website, ReleaseChannel.WeChat],
            Spokespersons = "林若澜（副盟长）",
            Questions = [new("去大厅还要先打听归哪个部门管吗？", "不用，哪个综合窗口都收。")],
        },
        Risk = new RiskAssessment
        {
            SensitivePoints = "头一两个月可能排队、跑空。", AffectedGroups = "常到大厅办事的企业经办人、老年人", Likelihood = 1, Impact = 2,
            PreparedAnswers = "过渡期大厅有人引导，原来的专业窗口在后台照常办。", WatchWords = "一窗受理、排队、跑空",
        },
        Materials =
        [
            new InterpretationMaterial
            {
                Form = InterpretationForm.Article,
                Title = "大厅里的队，以后只排一次",
                Author = MaterialAuthor.DraftingUnit,
                Parts =
                [
                    new(MaterialPartKind.Background, "过去到大厅办一件事，常要在两三个部门的柜台前各排一回；排到了才听说还缺一张证明，又得回去。"),
                    new(MaterialPartKind.Basis, "行署常务会议听了大厅排队情况的汇报，定下这么办；别的盟市也有跑通的例子。"),
                    new(MaterialPartKind.Aims, "让来办事的人少问路、少排队、少跑腿，等多久心里有数。"),
                    new(MaterialPartKind.Scope, "盟里的三百多件事都在内；要到特别场地去办的，比如车辆检测，仍在原地。"),
                    new(MaterialPartKind.MainContent, "您只跟前台的同志打交道：交给他，找他取。后面归谁审、怎么转，是机关自己的事。"),
                    new(MaterialPartKind.Measures, "先用两个月把柜台调好、把人教会，再慢慢铺开；推得怎么样，每个月都会说给大家听。"),
                    new(MaterialPartKind.Beneficiaries, "开店办证的、替老人跑社保的、从牧区赶来的，都会觉得省事。"),
                    new(MaterialPartKind.HowTo, "进门取号，听叫号到柜台，把带来的东西交上去，拿好回执就可以走了。"),
                ],
            },
            new InterpretationMaterial
            {
                Form = InterpretationForm.QuestionsAndAnswers,
                Title = "进了大厅，找哪个窗口",
                Questions =
                [
                    new("办执照、办社保，还分不分窗口？", "进门取一个号，叫到哪个综合窗口都能交。材料由窗口替您转给管事的部门，您不用挨个跑。"),
                    new("交了材料以后去哪儿取？", "还在综合窗口取。嫌远的可以寄到家，邮费自理。"),
                ],
            },
            new InterpretationMaterial
            {
                Form = InterpretationForm.Infographic,
                Title = "一图看懂“一窗受理”",
                Author = MaterialAuthor.Designer,
                Blocks = [new("取号", "不问归哪个部门管，取一个号。", "1 个号"), new("交件", "哪个综合窗口都收，当面告诉您几天能办好。"), new("取件", "回综合窗口取，也可以寄到家。")],
            },
        ],
    };

    /// <summary>Further, on what was misread.</summary>
    public static InterpretationMaterial Supplement { get; } = new()
    {
        Form = InterpretationForm.QuestionsAndAnswers,
        Title = "原来的窗口还在不在",
        Questions =
        [
            new("部门的窗口是不是都撤了？", "没有撤走办事的人。收材料合到一处，审材料的还是原来懂行的同志，只是坐到了后台。"),
            new("社保的事情复杂，想当面问清楚怎么办？", "跟综合窗口说一声，会请社保的同志到前面来给您讲。"),
        ],
    };

    /// <summary>What the openness office found on the day of the release.</summary>
    public static LookFindings FirstLook(DateOnly today) => new()
    {
        Level = OpinionLevel.Talked,
        Questions = "老年人不会取号怎么办？\n周六开不开窗口？",
        Misreadings = Misreading,
        Channels = [new ChannelResult(ReleaseChannel.Website, "北原盟行政公署门户网站“政策解读”栏目", today, 860), new ChannelResult(ReleaseChannel.WeChat, "微信公众号“北原发布”", today, 2140)],
        Decision = LookDecision.Supplement,
        Words = "留言里问得最多的是窗口撤不撤，要赶快讲清楚。",
    };
}
