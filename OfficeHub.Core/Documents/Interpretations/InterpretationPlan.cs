namespace OfficeHub.Core.Documents.Interpretations;

/// <summary>解读形式.</summary>
/// <remarks>openness-and-interpretation.md I07.</remarks>
public enum InterpretationForm
{
    /// <summary>文章.</summary>
    Article,

    /// <summary>问答.</summary>
    QuestionsAndAnswers,

    /// <summary>图解.</summary>
    Infographic,

    /// <summary>新闻发布会.</summary>
    PressConference,

    /// <summary>访谈.</summary>
    Interview,

    /// <summary>视频, made and kept elsewhere.</summary>
    Video,

    /// <summary>音频, made and kept elsewhere.</summary>
    Audio,
}

/// <summary>发布渠道.</summary>
/// <remarks>openness-and-interpretation.md I15.</remarks>
public enum ReleaseChannel
{
    /// <summary>网站.</summary>
    Website,

    /// <summary>微信.</summary>
    WeChat,

    /// <summary>微博.</summary>
    Weibo,

    /// <summary>客户端.</summary>
    App,

    /// <summary>报纸.</summary>
    Newspaper,

    /// <summary>电视.</summary>
    Television,

    /// <summary>广播.</summary>
    Radio,
}

/// <summary>A question that is expected, with what is answered.</summary>
/// <param name="Question">问.</param>
/// <param name="Answer">答.</param>
public sealed record QuestionAnswer(string Question = "", string Answer = "");

/// <summary>解读方案: who explains what, how, where and when.</summary>
/// <remarks>openness-and-interpretation.md §3, the guard of 风险评估.</remarks>
public sealed record InterpretationPlan
{
    /// <summary>解读责任人, name and post: the head of the drafting department unless somebody else was written (I19).</summary>
    public string Responsible { get; init; } = "";

    /// <summary>解读人员.</summary>
    public string People { get; init; } = "";

    /// <summary>解读要点.</summary>
    public string Points { get; init; } = "";

    /// <summary>解读形式.</summary>
    public IReadOnlyList<InterpretationForm> Forms { get; init; } = [];

    /// <summary>发布渠道.</summary>
    public IReadOnlyList<ReleaseChannel> Channels { get; init; } = [];

    /// <summary>计划发布日期; null for the day of the document.</summary>
    public DateOnly? ReleaseOn { get; init; }

    /// <summary>发言人.</summary>
    public string Spokespersons { get; init; } = "";

    /// <summary>预设问答.</summary>
    public IReadOnlyList<QuestionAnswer> Questions { get; init; } = [];
}
