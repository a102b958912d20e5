using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Seeding.MainJob;

/// <summary>A 解读 that fits any policy text and says nothing the text does not: plan, risk, an article and 问答, in words of its own.</summary>
internal static class MainJobInterpretation
{
    private const int MostHeadings = 8;
    private const int LongestHeading = 16;

    /// <summary>Whether a text is taken for a policy document. In the office 文件类别 says so.</summary>
    public static bool IsDue(DocumentContent content) => content.Kind is DocumentKind.Opinions or DocumentKind.Decision;

    /// <summary>The bundle for a text.</summary>
    /// <param name="content">The document.</param>
    /// <param name="issuer">发文机关.</param>
    public static PolicyInterpretation Of(DocumentContent content, string issuer)
    {
        ArgumentNullException.ThrowIfNull(content);
        var subject = SubjectOf(content.Title);
        var headings = HeadingsOf(content);
        return new PolicyInterpretation
        {
            Plan = new InterpretationPlan
            {
                Responsible = "赵启明（秘书一科科长）",
                People = "苏日娜、孙丽华",
                Points = $"讲清为什么要抓{subject}、分几步做、群众和基层单位能得到什么。",
                Forms = [InterpretationForm.Article, InterpretationForm.QuestionsAndAnswers],
                Channels = [ReleaseChannel.Website, ReleaseChannel.WeChat],
                Spokespersons = "赵启明",
                Questions = [new("这件事同普通群众有什么关系？", "办事会更方便，哪些事怎么办、找谁办，都会逐项公布。")],
            },
            Risk = new RiskAssessment
            {
                SensitivePoints = "任务落实的时间和经费从哪里来。",
                AffectedGroups = "办事群众、基层经办人员。",
                Likelihood = 1,
                Impact = 2,
                PreparedAnswers = "时间表按年度公布，所需经费按现有渠道安排，进展定期公开。",
                WatchWords = subject,
            },
            Materials =
            [
                new InterpretationMaterial
                {
                    Form = InterpretationForm.Article,
                    Title = $"{subject}：一篇读懂",
                    Parts =
                    [
                        new(MaterialPartKind.Background, "过去办这类事要跑多个部门、交多份材料，大家意见不少，这次出台文件就是要从制度上解决。"),
                        new(MaterialPartKind.Basis, $"{issuer}按照上级部署和有关法律法规，听取各方面意见后制定。"),
                        new(MaterialPartKind.Aims, "先把底数摸清，再统一标准，最后让人感到真的省事了。"),
                        new(MaterialPartKind.Scope, "文件主送的各单位都要照办，企业和个人按公布的办法办事。"),
                        new(MaterialPartKind.MainContent, headings.Length > 0 ? $"全文讲了这样几块：{headings}。" : "全文不长，先讲要求，再讲分工，最后讲保障。"),
                        new(MaterialPartKind.Measures, "每项任务都有人牵头、有完成时限，年底对照检查，没有做到的要说明原因。"),
                    ],
                },
                new InterpretationMaterial
                {
                    Form = InterpretationForm.QuestionsAndAnswers,
                    Title = "大家可能会问",
                    Questions =
                    [
                        new("什么时候能看到变化？", "能马上改的当年就改，需要建系统、改流程的分年度推进，进度会在网站上公布。"),
                        new("基层人手不够怎么办？", "重复填报的表格先减下来，腾出的人手用在窗口上。"),
                    ],
                },
            ],
        };
    }

    private static string SubjectOf(string title)
    {
        var from = title.IndexOf("关于", StringComparison.Ordinal);
        var to = title.LastIndexOf('的');
        return from >= 0 && to > from + 2 ? title[(from + 2)..to] : "这项工作";
    }

    private static string HeadingsOf(DocumentContent content) => string.Join(
        '、', content.MainText.OfType<Paragraph>().Where(paragraph => paragraph.Level == 1).Select(paragraph => paragraph.Text.TrimEnd('。')).Where(text => text.Length <= LongestHeading).Take(MostHeadings));
}
