using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;

namespace OfficeHub.Core.Seeding.Tour;

/// <summary>The text of the tour, ready to paste, and its acts in their order.</summary>
internal static class DemoTour
{
    /// <summary>标题: by it the newcomer's paper is found again; no seeded paper has it.</summary>
    public const string Title = "北原盟行政公署关于切实做好政务公开有关事项的通知";

    /// <summary>Who drafts it.</summary>
    public const string Drafter = "surina";

    /// <summary>A whole document, as one would get it by mail.</summary>
    public static string Text { get; } = $"{Title}\n\n{DemoDeliveries.Recipients}：\n{DemoPaperTexts.Openness.TrimEnd()}\n";

    /// <summary>The steps of the route, in order.</summary>
    public static IReadOnlyList<DemoTourAct> Acts { get; } =
    [
        new(DocumentSteps.UnitReview.Code, "zhaoqiming", "部门审核", "按“同意”", "左边是要办的件，中间是印出来的样子，右边是封面卡；决定后 10 秒内可以取回。"),
        new(DocumentSteps.EditorialReview.Code, "hanxuemei", "核稿", "按“核稿通过”", "检查意见一条条列着，点了就到那一处。"),
        new(DocumentSteps.SecrecyReview.Code, "dingweiguo", "保密审查", "按“不涉密，可公开”", "审查和这一稿的 SM3 绑定，以后改一个字都要重审。"),
        new(DocumentSteps.DisclosureReview.Code, "sunlihua", "公开属性审核", "按“属性适当”", "公开属性和理由在封面卡上。"),
        new(DocumentSteps.SignOff.Code, "chenlicheng", "签发", "按“同意签发”", "“将记入”一行先写出要留下的话；键盘按 A 也行。"),
        new(DocumentSteps.Recheck.Code, "mahuichuan", "复核", "按“审批齐全，与签发稿一致”", "编号以前的最后一关。"),
        new(DocumentSteps.Numbering.Code, "gaojing", "编号", "按“编号…”，填份数 60", "文号接着上一号，不跳号、不重号。"),
        new(DocumentSteps.Typesetting.Code, "gaojing", "排版", "按“排版…”，再按“生成印发稿”", "版面照国家标准排好，OFD 和 DOCX 一起生成。"),
        new(DocumentSteps.Proofreading.Code, "hanxuemei", "校对", "按“校对无误”", "排版的人不能自己校对。"),
        new(DocumentSteps.Sealing.Code, "tianxiangdong", "用印", $"按“用印…”，密码填 {DemoAccounts.Password}", "盖的就是校对过的那个文件，盖前盖后都算 SM3。"),
        new(DocumentSteps.Issuing.Code, "gaojing", "核发", "按“核发…”", "收文机关按主送自动勾好；发给谁、公开发布，一次办完。"),
    ];

    /// <summary>Who signs for it.</summary>
    public const string Receiver = "yangchunmei";
}

/// <summary>An act of the tour.</summary>
/// <param name="StepKind">Of the route.</param>
/// <param name="UserName">Whose turn it usually is.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Do">What to press.</param>
/// <param name="Look">What to look at.</param>
internal sealed record DemoTourAct(string StepKind, string UserName, string Name, string Do, string Look);

/// <summary>How a step of the tour stands.</summary>
public enum DemoTourState
{
    /// <summary>还没到.</summary>
    Later,

    /// <summary>现在办这一步.</summary>
    Now,

    /// <summary>Decided, and not sent on yet.</summary>
    Leaving,

    /// <summary>办好了.</summary>
    Done,
}

/// <summary>A step of the tour, as the database has it.</summary>
/// <param name="Name">Chinese.</param>
/// <param name="UserName">As whom to sign in; empty where no account is needed.</param>
/// <param name="Do">What to press.</param>
/// <param name="Look">What to look at.</param>
/// <param name="Address">Where; empty until there is such a place.</param>
/// <param name="State">How it stands.</param>
/// <param name="Trace">Who did it and when; empty until it is done.</param>
public sealed record DemoTourStep(string Name, string UserName, string Do, string Look, string Address, DemoTourState State, string Trace);

/// <summary>The tour.</summary>
/// <param name="Title">Of the paper.</param>
/// <param name="Text">To paste.</param>
/// <param name="Steps">In order.</param>
/// <param name="Took">From the first word to the first receipt; null until then.</param>
public sealed record DemoTourView(string Title, string Text, IReadOnlyList<DemoTourStep> Steps, TimeSpan? Took);
