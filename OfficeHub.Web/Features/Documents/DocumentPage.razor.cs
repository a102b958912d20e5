using System.Globalization;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Core.Documents.FollowingUp;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.Views;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Web.Features.Documents.Pages;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Lists;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents;

/// <summary>One document: where it is, who had it, what was said, every text it had; and the acts beside its steps.</summary>
public sealed partial class DocumentPage
{
    private DocumentDetail? _detail;
    private ValidityView? _validity;
    private IReadOnlyList<UseOfEndedSeal> _endedSeals = [];
    private CorrectionsView? _corrections;
    private LaidDocument? _laid;
    private bool _isPage;
    private IReadOnlyList<HistoryLine>? _trail;
    private string? _missing;
    private Dialog _last;
    private bool _isOpen;
    private int _opening;
    private PictureStep? _passing;

    private enum Dialog
    {
        None,
        End,
        Remark,
        Pass,
        Classify,
    }

    [Parameter] public Guid DocumentId { get; set; }

    [Inject] private DocumentViewQuery Query { get; set; } = null!;

    [Inject] private ValidityQuery Validity { get; set; } = null!;

    [Inject] private CorrectionsQuery Corrections { get; set; } = null!;

    [Inject] private DocumentHistoryQuery History { get; set; } = null!;

    [Inject] private EndedSealsQuery EndedSeals { get; set; } = null!;

    [Inject] private WithdrawSentHandler Withdraw { get; set; } = null!;

    [Inject] private OpenItemHandler Items { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string? Tab => ListUrl.Of(Navigation)["tab"];

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var found = await Query.FindAsync(DocumentId, Actor, Leaving);
        (_detail, _missing) = (found.IsSuccess ? found.Value : null, found.Error?.Message);
        _laid = _detail is { } shown ? LaidPaper.Of(shown.Document, Clock) : null;
        _validity = _detail is not null && await Validity.FindAsync(DocumentId, Actor, Leaving) is { IsSuccess: true, Value: var holds } ? holds : null;
        _endedSeals = _detail is not null && await EndedSeals.OfAsync(DocumentId, Actor, Leaving) is { IsSuccess: true, Value: var ended } ? ended : [];
        _corrections = _detail is not null && await Corrections.OfAsync(DocumentId, Actor, Leaving) is { IsSuccess: true, Value: var both } ? both : null;
        _trail = _detail is not null && Actor.Can(DocumentPermissions.ReadOfAgency) && await History.OfAsync(DocumentId, Actor, Leaving) is { IsSuccess: true, Value: var lines } ? lines : null;
    }

    private List<Tab> PageTabs(DocumentDetail detail)
    {
        var fields = detail.Document.Fields;
        List<Tab> tabs =
        [
            new("overview", "概览"), new("files", "文件与解读", Count(1 + (fields.IsPolicy ? 2 : 0) + fields.Content.Annexes.Count)),
            .. detail.Document.Status is DocumentStatus.Typeset or DocumentStatus.Proofread or DocumentStatus.ReadyToIssue or DocumentStatus.Issued ? new[] { new Tab("rendition", "印发稿") } : [],
            .. detail.Receipts is { } receipts ? new[] { new Tab("delivery", "分发", receipts.Sent == 0 ? null : $"{receipts.Received}/{receipts.Sent}") } : [],
            .. fields.Disclosure is DisclosureCategory.Public && detail.Receipts is not null ? new[] { new Tab("publication", "发布") } : [],
            .. fields is { Disclosure: DisclosureCategory.Public, IsPolicy: true, Interpretation.Exemption: null } && detail.Receipts is not null && Actor.Can(FollowUpPermissions.Record) ? new[] { new Tab("follow-up", "解读跟踪") } : [],
            new("route", "流转", Count(detail.Timeline.Count)), new("versions", "版本", Count(detail.Document.Versions.Count)),
        ];
        if (ArchiveRule.IsFinished(detail.Document.Status) && Actor.Can(ArchivePermissions.Read)) tabs.Add(new("archive", "归档"));
        if (_trail is { } trail) tabs.Add(new("trail", "留痕", trail.Count == HistoryLine.Most ? $"{HistoryLine.Most} 以上" : Count(trail.Count)));
        return tabs;
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private void ChooseTab(string? tab) =>
        Navigation.NavigateTo(ListUrl.Of(Navigation).With([new("tab", tab == "overview" ? null : tab), new("version", null)]), replace: true);

    private static string Now(DocumentDetail detail)
    {
        if (detail.Picture is not { Status: RouteStatus.Running } picture) return Over(detail);
        var open = picture.Steps.Where(step => step.State is StepState.Open).ToList();
        var next = picture.Steps.FirstOrDefault(step => step.State is StepState.Waiting && !RouteWords.WillBeLeftOut(step));
        return $"现在：{string.Join("；", open.Select(step => $"{RouteWords.Holding(step)} {step.Name}，已 {RouteWords.Length(step.Taken ?? TimeSpan.Zero, picture.DayLength)}"))}"
            + (next is null ? "" : $"　下一步：{next.Name}{(next.People.Count > 0 ? $"（{RouteWords.People(next)}）" : "")}");
    }

    // Whom it lies with once no step is open.
    private static string Over(DocumentDetail detail) => detail.Document.Status switch
    {
        DocumentStatus.ReadyToIssue => "印发稿已制成，等待核发。",
        DocumentStatus.Issued => detail.Receipts is { Sent: > 0 } receipts ? $"已核发，签收 {receipts.Received}/{receipts.Sent}。" : "已核发，收文机关不在本系统。",
        DocumentStatus.Voided => "文号已作废，不再流转。",
        DocumentStatus.Terminated => "不予发文，流转已终止。",
        _ => $"还没有送出，在{detail.Document.Drafter}手里。",
    };

    private static IReadOnlyList<TimelineStep> TrailSteps(IReadOnlyList<HistoryLine> trail) =>
        [.. trail.Select(line => new TimelineStep(line.Who, line.What, BeijingTime.Full(line.At)) { Text = line.Summary.Length > 0 ? line.Summary : null })];

    private void Open(Dialog dialog) => (_last, _isOpen, _opening) = (dialog, true, _opening + 1);

    private void Closed(bool open) => _isOpen = open;

    private Task WithdrawAsync() => RunAsync(
        (press, ct) => Withdraw.HandleAsync(new WithdrawSent(press, DocumentId), Actor, ct), done: $"已撤回《{_detail!.Document.Title}》。", then: LoadAsync);

    private Task UrgeAsync(PicturePerson person) => RunAsync(
        (press, ct) => Items.HandleAsync(new UrgeItem(press, person.ItemId!.Value), Actor, ct), done: $"已催{person.Name}。", then: LoadAsync);
}
