using OfficeHub.Core.Documents.Interpretations;

namespace OfficeHub.Core.Seeding;

/// <summary>Interpretations of the demo papers: plain words of our own on what the papers order.</summary>
internal static partial class DemoInterpretations
{
    public static PolicyInterpretation OnlineServices { get; } = new()
    {
        MajorBy = [MajorCriterion.Wide, MajorCriterion.Hot],
        Plan = new InterpretationPlan
        {
            Responsible = "赵启明，秘书一科科长",
            People = "盟政数局、盟财政局、行署办公室各一名熟悉情况的同志",
            Points = """
                群众以后到哪里办事、带什么材料、多久办完。
                一个窗口收件后，部门之间怎么流转，出了差错找谁。
                没有手机、不会上网的老人和牧区群众怎么办。
                """,
            Forms = [InterpretationForm.Article, InterpretationForm.QuestionsAndAnswers, InterpretationForm.Infographic],
            Channels = [ReleaseChannel.Website, ReleaseChannel.WeChat, ReleaseChannel.Newspaper],
            Spokespersons = "林若澜（副盟长）",
            Questions =
            [
                new("窗口合并以后会不会排长队？", "先在人多的大厅试行，按时段加开窗口，取号、预约都能提前办。"),
                new("原来的部门窗口还在吗？", "过渡期内引导到综合窗口，专业性强的业务仍由部门人员在后台办。"),
            ],
        },
        Risk = new RiskAssessment
        {
            SensitivePoints = "窗口调整初期可能跑空、排队；个人证照放到网上，有人担心泄露。",
            AffectedGroups = "常到大厅办事的企业经办人、老年人、牧区群众",
            Likelihood = 2,
            Impact = 2,
            PreparedAnswers = "调整前七天在大厅和微信公众号告知；保留现场人工办理；查验证照要本人同意，谁查过留有记录。",
            WatchWords = "一窗受理、跑空、排队、证照泄露",
        },
        Materials =
        [
            new InterpretationMaterial
            {
                Form = InterpretationForm.Article,
                Title = "办事少跑几趟，靠的是这几件事",
                Author = MaterialAuthor.DraftingUnit,
                Parts =
                [
                    new(MaterialPartKind.Background, "去年全盟大厅来访的人里，差不多三成是来补材料的。问下来，多数人说的是同一句话：不知道该找哪个窗口，到了才知道还少一张纸。"),
                    new(MaterialPartKind.Basis, "主要依据是《国务院关于加快推进“互联网+政务服务”工作的指导意见》，也参照了兄弟盟市已经跑通的做法。"),
                    new(MaterialPartKind.Aims, "两年内让多数事在网上看得清、交得上、查得到；必须到场的，只跑一次。"),
                    new(MaterialPartKind.Scope, "盟和各旗的行政部门，以及供水、供电、供热等直接面对群众的单位。"),
                    new(MaterialPartKind.MainContent, "一是把能办的事列成清单，哪一级办都用同样的名字和要求；二是把常用证照存成电子的，办过一次就不再反复复印；三是大厅里不再分部门排队，一个窗口全收。"),
                    new(MaterialPartKind.Measures, "钱列进年度预算，进度按季度公布；网络安全由专人值守，每年请外单位检查一次。"),
                    new(MaterialPartKind.Beneficiaries, "经常跑执照、跑不动产、跑社保的人最先感到方便；住得远的牧民可以让苏木的便民点代办。"),
                    new(MaterialPartKind.HowTo, "先在行署门户网站查清单，能网上交的直接交；要到场的预约一个时间，带身份证去综合窗口就行。"),
                ],
            },
            new InterpretationMaterial
            {
                Form = InterpretationForm.QuestionsAndAnswers,
                Title = "窗口合并后，您最想问的三个问题",
                Author = MaterialAuthor.DraftingUnit,
                Questions =
                [
                    new("以前交过的材料还要再交吗？", "存进证照库的不用再交，窗口人员征得您同意后自己调取。库里没有的，第一次照旧带原件，扫描以后就有了。"),
                    new("不会用手机怎么办？", "大厅留着人工窗口，每天有志愿者帮忙；行动不便的，社区和嘎查的代办员可以上门收件。"),
                    new("办得慢了找谁？", "先问受理窗口，当天答复；还不满意，打便民热线，三个工作日内会有人给您回话。"),
                ],
            },
            new InterpretationMaterial
            {
                Form = InterpretationForm.Infographic,
                Title = "一图看懂：以后办事怎么变",
                Author = MaterialAuthor.Designer,
                Blocks =
                [
                    new("找谁办", "大厅不分部门，取一个号，任何一个窗口都收。", "1 个窗口"),
                    new("带什么", "证照存进库里的不用再带，人到场只带身份证。", "1 张证"),
                    new("跑几趟", "网上能交的不用来，必须来的只来一次。", "最多 1 次"),
                    new("不会上网", "人工窗口照常开，便民点的代办员可以帮忙。"),
                ],
            },
        ],
    };
}
