namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>Chinese names of what an interpretation consists of.</summary>
public static class InterpretationNames
{
    /// <summary>解读形式.</summary>
    public static string Of(InterpretationForm form) => form switch
    {
        InterpretationForm.Article => "文章",
        InterpretationForm.QuestionsAndAnswers => "问答",
        InterpretationForm.Infographic => "图解",
        InterpretationForm.PressConference => "新闻发布会",
        InterpretationForm.Interview => "访谈",
        InterpretationForm.Video => "视频",
        _ => "音频",
    };

    /// <summary>发布渠道.</summary>
    public static string Of(ReleaseChannel channel) => channel switch
    {
        ReleaseChannel.Website => "网站",
        ReleaseChannel.WeChat => "微信",
        ReleaseChannel.Weibo => "微博",
        ReleaseChannel.App => "客户端",
        ReleaseChannel.Newspaper => "报纸",
        ReleaseChannel.Television => "电视",
        _ => "广播",
    };

    /// <summary>What makes a policy major.</summary>
    public static string Of(MajorCriterion criterion) => criterion switch
    {
        MajorCriterion.Wide => "涉及面广",
        MajorCriterion.Hot => "社会关注度高",
        MajorCriterion.Hard => "实施难度大",
        _ => "专业性强",
    };

    /// <summary>Why no interpretation is due.</summary>
    public static string Of(ExemptionGround ground) => ground switch
    {
        ExemptionGround.MustBeKept => "涉密不适用",
        ExemptionGround.Internal => "内部事项",
        _ => "纯程序性",
    };

    /// <summary>舆情风险等级.</summary>
    public static string Of(RiskLevel level) => level switch
    {
        RiskLevel.Low => "低",
        RiskLevel.Medium => "中",
        RiskLevel.High => "高",
        _ => "未评",
    };

    /// <summary>Who writes it.</summary>
    public static string Of(MaterialAuthor author) => author switch
    {
        MaterialAuthor.DraftingUnit => "起草部门",
        MaterialAuthor.Expert => "专家",
        MaterialAuthor.Media => "媒体",
        _ => "图解制作",
    };

    /// <summary>A part of an explaining text.</summary>
    public static string Of(MaterialPartKind kind) => kind switch
    {
        MaterialPartKind.Background => "背景",
        MaterialPartKind.Basis => "依据",
        MaterialPartKind.Aims => "目标任务",
        MaterialPartKind.Scope => "适用范围",
        MaterialPartKind.MainContent => "主要内容",
        MaterialPartKind.Measures => "主要措施",
        MaterialPartKind.Concepts => "概念解释",
        MaterialPartKind.Differences => "新旧政策差异",
        MaterialPartKind.Beneficiaries => "谁受益",
        _ => "怎么办理",
    };

    /// <summary>A material in a list: 文章《…》.</summary>
    public static string Of(InterpretationMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        return material.Title.Length > 0 ? $"{Of(material.Form)}《{material.Title}》" : $"{Of(material.Form)}（无标题）";
    }
}
