using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Support;

/// <summary>Interpretations that look like an office's.</summary>
internal static class Explained
{
    /// <summary>One that lacks nothing, of low risk, in words of its own.</summary>
    public static PolicyInterpretation Complete { get; } = new()
    {
        Plan = new InterpretationPlan
        {
            Responsible = "赵启明，秘书一科科长",
            People = "盟应急局王建国",
            Points = "汛期谁在岗、出了险情打给谁。",
            Forms = [InterpretationForm.Article],
            Channels = [ReleaseChannel.Website, ReleaseChannel.WeChat],
            Spokespersons = "林若澜（副盟长）",
            Questions = [new("夜里有人接电话吗？", "有，两个人一班。")],
        },
        Risk = new RiskAssessment { SensitivePoints = "去年有电话没人接。", AffectedGroups = "沿河居民", Likelihood = 1, Impact = 2, PreparedAnswers = "今年每班抽查一次。", WatchWords = "没人接、值班" },
        Materials = [Article()],
    };

    /// <summary>The exemption of a purely procedural paper.</summary>
    public static PolicyInterpretation Exempted { get; } = new() { Exemption = new InterpretationExemption(ExemptionGround.Procedural, "只规定内部报送的时间和格式，不涉及群众权益。") };

    /// <summary>A graphic of three blocks.</summary>
    public static InterpretationMaterial Graphic { get; } = new()
    {
        Form = InterpretationForm.Infographic,
        Title = "一图看懂汛期值班",
        Author = MaterialAuthor.Designer,
        Blocks = [new("谁在岗", "每班两个人，其中一位领导。", "2 人"), new("打给谁", "先打本旗值班电话，再打盟里。"), new("多久到", "接报后半小时内有人到现场。", "30 分钟")],
    };

    /// <summary>An article with all six parts.</summary>
    public static InterpretationMaterial Article(string background = "去年汛期有三次险情，电话打了两遍才有人接。", string title = "汛期值班，和您有什么关系") => new()
    {
        Form = InterpretationForm.Article,
        Title = title,
        Parts =
        [
            new(MaterialPartKind.Background, background), new(MaterialPartKind.Basis, "依据是《防汛条例》。"), new(MaterialPartKind.Aims, "让险情在头一刻钟里就有人管。"),
            new(MaterialPartKind.Scope, "沿河的旗和苏木都在内。"), new(MaterialPartKind.MainContent, "白天夜里都排了班，名字和电话贴在嘎查门口。"), new(MaterialPartKind.Measures, "没接的，当天就问清原因。"),
        ],
    };

    /// <summary>The draft as a policy document.</summary>
    public static DraftFields AsPolicy(this DraftFields fields, PolicyInterpretation? interpretation = null) => fields with { IsPolicy = true, Interpretation = interpretation ?? Complete };

    /// <summary>At the worst level.</summary>
    public static PolicyInterpretation AtHighRisk(this PolicyInterpretation interpretation) => interpretation with { Risk = interpretation.Risk with { Likelihood = 3, Impact = 2 } };

    /// <summary>With these materials instead of its own.</summary>
    public static PolicyInterpretation Of(this PolicyInterpretation interpretation, params InterpretationMaterial[] materials) => interpretation with { Materials = materials };
}
