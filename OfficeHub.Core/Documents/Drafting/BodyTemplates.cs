using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>The templates shipped, in the order they are offered. The wording is our own and binds nobody.</summary>
public static class BodyTemplates
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<BodyTemplate> All { get; } =
    [
        new("notice-work", DocumentKind.Notice, "部署工作", "关于做好【工作】的通知", """
            为【目的】，根据【依据】，现就有关事项通知如下。
            一、总体要求
            【要求】
            二、主要任务
            （一）【任务名称】。【做什么、谁来做、做到什么程度】
            （二）【任务名称】。【做什么、谁来做、做到什么程度】
            三、时间安排
            【起止时间和各阶段要办的事】
            四、工作要求
            【责任、进度和报送要求】
            """) { Recipients = "【主送机关】" },
        new("notice-issue", DocumentKind.Notice, "印发类", "关于印发【文件名称】的通知", """
            《【文件名称】》已经【会议或机关】同意，现印发给你们，请认真贯彻执行。
            """) { Recipients = "【主送机关】", Annexes = ["【文件名称】"] },
        new("notice-forward", DocumentKind.Notice, "转发类", "转发【来文机关】关于【事项】的通知", """
            现将《【来文标题】》（【来文字号】）转发给你们，请结合实际抓好落实。
            一、【结合本地实际的要求】
            二、【责任单位和时限】
            """) { Recipients = "【主送机关】", Annexes = ["【来文标题】"] },
        new("notice-meeting", DocumentKind.Notice, "会议通知", "关于召开【会议名称】的通知", """
            定于【日期和时间】召开【会议名称】，现将有关事项通知如下。
            一、会议内容
            【议题】
            二、时间地点
            会议时间：【日期和时间】；会议地点：【地点】。
            三、参会人员
            【人员范围】
            四、有关要求
            请于【日期】前将参会人员名单报【单位】，联系人：【姓名】，电话：【电话】。
            """) { Recipients = "【主送机关】" },
        new("request-approval", DocumentKind.RequestForInstructions, "请求批准", "关于【事项】的请示", """
            为【理由】，根据【依据】，拟【做法】。现将有关情况请示如下。
            一、基本情况
            【情况】
            二、请示事项
            【请求批准的一件事】
            三、理由和依据
            【为什么要办、办得了】
            妥否，请批示。
            """) { Recipients = "【上级机关】", Remark = "联系人：【姓名】，电话：【电话】" },
        new("request-funds", DocumentKind.RequestForInstructions, "请求支持", "关于请求支持【事项】的请示", """
            【工作】进展情况和存在的困难：【情况】。
            恳请在【方面】给予支持：【具体请求和数额】。
            妥否，请批示。
            """) { Recipients = "【上级机关】", Remark = "联系人：【姓名】，电话：【电话】" },
        new("report-work", DocumentKind.Report, "汇报工作", "关于【工作】情况的报告", """
            现将【工作】情况报告如下。
            一、进展情况
            【做了什么、办成什么】
            二、存在的问题
            【问题和原因】
            三、下一步打算
            【措施和时限】
            特此报告。
            """) { Recipients = "【上级机关】" },
        new("report-answer", DocumentKind.Report, "答复询问", "关于【询问事项】有关情况的报告", """
            《【来文标题】》（【来文字号】）收悉。现将有关情况报告如下。
            一、【情况】
            二、【处理结果】
            特此报告。
            """) { Recipients = "【上级机关】" },
        new("letter-consult", DocumentKind.Letter, "商洽", "关于商请【事项】的函", """
            为【理由】，现就【事项】与贵单位商洽如下。
            一、【事项和做法】
            二、【需要贵单位办的事】
            请于【日期】前函复。
            """) { Recipients = "【收函机关】" },
        new("letter-answer", DocumentKind.Letter, "答复", "关于【事项】的复函", """
            《【来函标题】》（【来函字号】）收悉。经研究，现函复如下。
            一、【答复意见】
            二、【说明】
            专此函复。
            """) { Recipients = "【来函机关】" },
        new("letter-ask", DocumentKind.Letter, "征求意见", "关于征求《【文件名称】》意见的函", """
            现将《【文件名称】（征求意见稿）》送贵单位征求意见，请于【日期】前将书面意见反馈我单位。没有意见也请函复。
            联系人：【姓名】，电话：【电话】。
            """) { Recipients = "【收函机关】", Annexes = ["【文件名称】（征求意见稿）"] },
        new("reply-agree", DocumentKind.Reply, "同意", "关于【事项】的批复", """
            《【来文标题】》（【来文字号】）收悉。经研究，批复如下。
            一、同意【事项】。
            二、【范围、条件和要求】
            三、【落实和报告要求】
            """) { Recipients = "【请示机关】" },
        new("reply-refuse", DocumentKind.Reply, "不同意或缓办", "关于【事项】的批复", """
            《【来文标题】》（【来文字号】）收悉。经研究，【事项】目前【不具备的条件】，暂不同意办理。请【下一步怎么办】。
            """) { Recipients = "【请示机关】" },
        new("opinions-work", DocumentKind.Opinions, "指导工作", "关于【工作】的实施意见", """
            为【目的】，根据【依据】，结合实际，现提出如下意见。
            一、总体要求
            （一）指导思想。【指导思想】
            （二）工作目标。【目标和年限】
            二、重点任务
            （一）【任务名称】。【措施】（【牵头单位】牵头，【配合单位】配合）
            （二）【任务名称】。【措施】（【牵头单位】牵头，【配合单位】配合）
            三、保障措施
            【组织、经费和督查】
            """) { Recipients = "【主送机关】" },
        new("circular-praise", DocumentKind.Circular, "表扬", "关于表扬【单位或个人】的通报", """
            【事迹和成绩】。
            为【目的】，决定对【单位或个人】予以通报表扬。
            【希望和号召】
            """) { Recipients = "【主送机关】" },
        new("circular-facts", DocumentKind.Circular, "情况通报", "关于【工作】情况的通报", """
            现将【工作】情况通报如下。
            一、总体情况
            【情况】
            ｜单位｜应办｜已办｜说明｜
            ｜【单位】｜【件数】｜【件数】｜【说明】｜
            二、存在的问题
            【问题】
            三、下一步要求
            【要求和时限】
            """) { Recipients = "【主送机关】" },
        new("decision-work", DocumentKind.Decision, "部署事项", "关于【事项】的决定", """
            为【目的】，根据【依据】，经【会议】研究，作出如下决定。
            一、【决定事项】
            二、【执行要求】
            本决定自【日期】起施行。
            """) { Recipients = "【主送机关】" },
        new("minutes-meeting", DocumentKind.Minutes, "专题会议", "关于【事项】的会议纪要", """
            【日期】，【主持人】在【地点】主持召开会议，研究【事项】。现将会议议定的事项纪要如下。
            一、【议题】
            会议议定：【议定事项】。由【牵头单位】牵头，于【日期】前完成。
            二、【议题】
            会议议定：【议定事项】。由【牵头单位】牵头，于【日期】前完成。
            """) { Attendances = [new Attendance("出席", "【单位和姓名】"), new Attendance("请假", ""), new Attendance("列席", "【单位和姓名】")] },
        new("minutes-routine", DocumentKind.Minutes, "办公会议", "办公会议纪要", """
            【日期】，【主持人】主持召开第【次数】次办公会议。会议听取了【汇报】，研究了【事项】。
            会议指出，【认识和判断】。
            会议议定：
            一、【议定事项和责任单位】
            二、【议定事项和责任单位】
            """) { Attendances = [new Attendance("出席", "【单位和姓名】"), new Attendance("请假", ""), new Attendance("列席", "")] },
        new("public-notice", DocumentKind.PublicNotice, "管理事项", "关于【事项】的通告", """
            为【目的】，根据【依据】，现将有关事项通告如下。
            一、【范围和时间】
            二、【应当遵守的事项】
            三、【违反的处理和依据】
            本通告自【日期】起施行。
            """),
        new("announcement", DocumentKind.Announcement, "宣布事项", "关于【事项】的公告", """
            根据【依据】，现将【事项】公告如下。
            【内容】
            特此公告。
            """),
        new("motion", DocumentKind.Motion, "提请审议", "关于提请审议《【文件名称】》的议案", """
            为【目的】，【起草机关】拟订了《【文件名称】（草案）》，已经【会议】讨论通过。现提请审议。
            """) { Recipients = "【人民代表大会或其常务委员会】", Annexes = ["【文件名称】（草案）"] },
        new("order", DocumentKind.Order, "公布规章", "", """
            《【规章名称】》已经【日期】【会议】通过，现予公布，自【日期】起施行。
            """),
    ];

    /// <summary>Those of a kind; empty for a kind that is always begun blank.</summary>
    public static IReadOnlyList<BodyTemplate> Of(DocumentKind kind) => [.. All.Where(template => template.Kind == kind)];

    /// <summary>A template by its code; null for an unknown one.</summary>
    public static BodyTemplate? Find(string code) => All.FirstOrDefault(template => template.Code == code);
}
