using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Templates;

namespace OfficeHub.Tests.Support;

/// <summary>Makes papers that are rechecked and lie with the registrar, without going their way step by step: thousands of them, for contention.</summary>
internal sealed class WaitingPapers(Guid agencyId, string agencyName, Assignee registrar, Guid typesetter, StepKinds kinds)
{
    // Whoever may hold a role there: the next step is a certain person's.
    private readonly IReadOnlyList<TemplateStep> _tail =
        [.. DocumentSteps.Tail.Select(step => step.Kind == DocumentSteps.Typesetting.Code ? step with { Who = new AssigneeRule(AssigneeBy.Person, typesetter.ToString()) } : step)];

    private static readonly Actor Drafter = new() { Name = "苏日娜", StaffId = Guid.CreateVersion7(), UnitName = "秘书一科", PostName = "科员" };

    private readonly RouteTemplate _template =
        RouteTemplate.Create(Guid.CreateVersion7(), DocumentSteps.Template, version: 1, "发文", [DocumentSteps.InitialReview[0]], DateTime.UnixEpoch).Value;

    /// <summary>Papers of the demo's 行署, with its registrar.</summary>
    public static async Task<WaitingPapers> ForAsync(TestOffice office)
    {
        var agency = await office.UnitAsync("北原盟行政公署");
        var registrar = await office.StaffAsync(DocumentOffice.Registrar);
        return new WaitingPapers(agency.Id, agency.Name, new Assignee(registrar.Id, registrar.Name, "文电科编号登记员", (int)PostKind.Officer), registrar.Id, office.Get<StepKinds>());
    }

    /// <summary>One paper: its rows.</summary>
    /// <param name="abbreviation">The 代字 it is meant for.</param>
    /// <param name="day">成文日期.</param>
    /// <param name="title">Its title.</param>
    public IEnumerable<Entity> Make(string abbreviation, DateOnly day, string title)
    {
        var at = BeijingTime.ToUtc(day.ToDateTime(new TimeOnly(9, 0)));
        var fields = new DraftFields
        {
            Content = new DocumentContent { Kind = DocumentKind.Notice, Title = title, PrimaryRecipients = "各旗人民政府", MainText = [new Paragraph(0, "请遵照执行。")] },
            IssuerId = agencyId,
        };
        fields = fields with { Content = fields.Content with { Issuers = [agencyName] } };
        var document = OfficialDocument.Begin(Guid.CreateVersion7(), Drafter, at);
        var text = DocumentText.For(document.Id, fields);
        Assert.Null(document.Write(fields, text.Hash, abbreviation, at).Error);
        Assert.Null(document.Move(DocumentAction.Submit).Error);
        Assert.Null(document.Move(DocumentAction.PassReview).Error);
        Assert.Null(document.SignOff(new SignOffRecord(Guid.CreateVersion7(), "陈立诚", "北原盟行政公署盟长", IsPrincipalLeader: true, "同意。", at, text.Hash, 1)).Error);
        Assert.Null(document.Recheck("马会川").Error);
        var route = RouteOf(document, text.Hash, at);
        document.TakeRoute(route.Id);
        return [document, text, route];
    }

    private RouteInstance RouteOf(OfficialDocument document, string hash, DateTime at)
    {
        var route = RouteInstance.Begin(
            Guid.CreateVersion7(), new RouteSubject(document.Id, DocumentSubject.SubjectKind, document.Title, Urgency.None), _template, _tail, Drafter,
            new Assignee(Drafter.StaffId, Drafter.Name, "秘书一科科员", (int)PostKind.Officer), at);
        Assert.True(route.Decide(route.Items[0], new ItemDecision(StepOutcome.Sent, "", hash), kinds, dueAt: null, at).IsSuccess);
        foreach (var step in route.Steps.Where(step => step.State is StepState.Waiting && step.Kind != DocumentSteps.Numbering.Code)) route.LeaveOut(step, StepState.NotApplicable, "已办过", at);
        route.Open(route.Steps.Single(step => step.Kind == DocumentSteps.Numbering.Code), [registrar], new WorkItemSource(null, "马会川"), dueAt: null, at);
        return route;
    }
}
