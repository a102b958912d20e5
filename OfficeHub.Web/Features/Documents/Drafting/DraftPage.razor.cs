using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Routes;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Core.Publishing.Standards;
using OfficeHub.Web.Features.Documents.Interpretations;
using OfficeHub.Web.Features.Documents.Pages;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Drafting;

/// <summary>拟稿: the elements and the text at the left, the paper at the right, what is lacking below.</summary>
public sealed partial class DraftPage
{
    private readonly DraftForm _form = new();
    private DraftView? _view;
    private DraftFields _shown = new() { Content = new DocumentContent { Kind = DocumentKind.Notice } };
    private IReadOnlyList<DraftFault> _faults = [];
    private IReadOnlyList<IssuerChoice> _issuers = [];
    private NegativeListEdition? _negativeList;
    private IReadOnlyList<DraftPerson> _leaders = [];
    private BlockEditor? _editor;
    private string? _missing;
    private string? _tab = "text";
    private string _hash = "";
    private string _overtaken = "";
    private DateTime _savedAt;
    private IReadOnlyList<JointPeer> _peers = [];
    private (Guid? Lead, DocumentDirection Direction) _peersOf;
    private Guid? _leadersOf;
    private int _length;
    private bool _isDirty;
    private bool _isOvertaken;
    private bool _isImporting;
    private bool _isPicturing;
    private bool _isCiting;
    private bool _isTelling;
    private string _next = "";
    private string? _note;
    private (string Field, int? Block, object? Within)? _goingTo;
    private DocumentContent _paper = new() { Kind = DocumentKind.Notice };
    private int? _block;
    private int _at;
    private IJSObjectReference? _script;
    private IDisposable? _presence;

    [Parameter] public Guid DocumentId { get; set; }

    /// <summary>Whoever began the draft has its text elsewhere: the import stands open.</summary>
    [SupplyParameterFromQuery] public string? Import { get; set; }

    [Inject] private DraftQuery Query { get; set; } = null!;

    [Inject] private JointPeersQuery JointPeers { get; set; } = null!;

    [Inject] private NegativeListQuery NegativeLists { get; set; } = null!;

    [Inject] private DraftHandler Drafts { get; set; } = null!;

    [Inject] private SubmitDraftHandler Submit { get; set; } = null!;

    [Inject] private DocumentRouteQuery Routes { get; set; } = null!;

    [Inject] private IJSRuntime Js { get; set; } = null!;

    [Inject] private TakeEditingHandler Take { get; set; } = null!;

    [Inject] private DraftPeopleQuery People { get; set; } = null!;

    [Inject] private OpenPages Open { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    // Who writes is said by the turn; who only looks, by the open page.
    private IEnumerable<string> Looking => Open.Others(Subject, Actor.StaffId).Where(name => _view is not { } view || !view.Writer.StartsWith(name, StringComparison.Ordinal));

    private string Subject => DocumentPages.SubjectOf(DocumentId);

    private bool MayWrite => _view is { MayWrite: true, Writer.Length: 0 };

    private int Must => _faults.Count(fault => fault.MustChange);

    // Who comes next stands on the button.
    private string Send => _next.Length > 0 ? $"送{_next}" : "送审";

    private string SendWords => Must > 0 ? $"{Send}（还差 {Must} 处）" : Send;

    private string SavedWords => _isDirty ? "有改动，一分钟内自动保存" : $"已保存 {BeijingTime.From(_savedAt).ToString("HH:mm:ss", CultureInfo.InvariantCulture)}";

    private int MustIn(InterpretationPart part) => _faults.Count(fault => fault.MustChange && InterpretationCheck.PartOf(fault.Field) == part);

    private IReadOnlyList<Tab> BundleTabs =>
    [
        new("text", "正文"),
        .. _form.IsPolicy
            ? new[]
            {
                new Tab("plan", "解读方案") { Mark = BundleMarks.Of(MustIn(InterpretationPart.Plan) + MustIn(InterpretationPart.Risk), "齐") },
                new Tab("material", "解读材料") { Mark = BundleMarks.OfMaterials(_shown, MustIn(InterpretationPart.Materials)) },
            }
            : [],
        new("annexes", "附件", Attachments.AnnexForm.Share(_form.Annexes)),
        // Only where the page has no room beside the text.
        new("page", "版面"),
    ];

    /// <inheritdoc/>
    protected override async Task OnStartAsync()
    {
        var issuers = await Query.IssuersAsync(DocumentId, Actor, Leaving);
        _issuers = issuers.IsSuccess ? issuers.Value : [];
        _negativeList = await NegativeLists.FindAsync(null, Actor, Leaving) is { IsSuccess: true, Value: var list } ? list.Shown : null;
        await LoadAsync();
        _isImporting = Import is not null && MayWrite;
        Notified.Changed += OnNotified;
        if (_view is not null) _presence = Open.Enter(Subject, Actor.StaffId, Actor.Name, () => _ = InvokeAsync(StateHasChanged));
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _presence?.Dispose();
            Notified.Changed -= OnNotified;
        }

        base.Dispose(disposing);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) _ = KeepSavingAsync(Leaving);
        await MarkAsync();
        if (_goingTo is not { } place) return;
        _goingTo = null;
        try
        {
            _script ??= await Js.InvokeAsync<IJSObjectReference>("import", "./js/editor.js");
            await _script.InvokeVoidAsync("goTo", place.Field, place.Block, place.Within);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
        }
    }

    private DraftKey? Kept(string field) => MayWrite ? new DraftKey(Subject, field) : null;

    private async Task LoadAsync()
    {
        var found = await Query.FindAsync(DocumentId, Actor, Leaving);
        if (!found.IsSuccess)
        {
            _missing = found.Error.Message;
            return;
        }

        _view = found.Value;
        (_hash, _savedAt, _isDirty) = (_view.Hash, _view.SavedAt, false);
        _form.Read(_view);
        if (_form.IssuerId is null && _issuers is [var nearest, ..] && MayWrite) _form.IssuerId = nearest.Id;
        _editor?.Replaced(_form.MainText);
        await ShowAsync();
        await ForeseeAsync();
    }

    private async Task ForeseeAsync()
    {
        if (!MayWrite || _view!.Status is not DocumentStatus.Drafting) return;
        var preview = await Routes.PreviewAsync(DocumentId, Actor, Leaving);
        _next = preview.IsSuccess ? NextWords.Of(preview.Value) : "";
    }

    private Task Set(Action change)
    {
        change();
        return ChangedAsync();
    }

    private Task ChangedAsync()
    {
        _isDirty = true;
        return ShowAsync();
    }

    // The paper and what is lacking follow what stands in the inputs, saved or not.
    private async Task ShowAsync()
    {
        _shown = _form.Fields(_issuers);
        _paper = _shown.Content;
        await CheckAsync();
        _length = DraftCheck.Length(_shown.Content);
        if (_form.IssuerId is { } issuer && issuer != _leadersOf)
        {
            _leadersOf = issuer;
            var leaders = await Query.LeadersAsync(issuer, Actor, Leaving);
            _leaders = leaders.IsSuccess ? leaders.Value : [];
        }

        if (_form.IssuerId is { } lead && _peersOf != (lead, _form.Direction))
        {
            _peersOf = (lead, _form.Direction);
            var peers = await JointPeers.OfAsync(DocumentId, lead, _form.Direction, Actor, Leaving);
            _peers = peers.IsSuccess ? peers.Value : [];
        }
    }

    private async Task ImportAsync(ReadDocument read)
    {
        _form.Take(read);
        _editor?.Replaced(_form.MainText);
        await ChangedAsync();
        await SaveAsync(_shown, done: "已收进草稿并保存。换下的正文按“撤销”可以找回。");
    }

    private Task TakeAsync() => RunAsync((press, ct) => Take.HandleAsync(new TakeEditing(press, DocumentId), Actor, ct), done: "已接过来。", then: LoadAsync);

    // Newer than what is kept, and only for the page beside it.
    private void See(BlockEditor.WrittenText written)
    {
        if (written.Text is { } text) _paper = _shown.Content with { MainText = OutlineText.ReadAll(text) };
        (_block, _at) = (written.Block, written.At);
    }

    private Task GoAsync(DraftFault fault) => GoAsync(fault.Field, fault.Block, null);

    private Task GoAsync(string field, int? block, object? within)
    {
        _tab = InterpretationCheck.PartOf(field) switch
        {
            InterpretationPart.Materials => "material",
            not null => "plan",
            null => field == "Annexes" ? "annexes" : "text",
        };
        _goingTo = (field, block, within);
        return Task.CompletedTask;
    }

    // From a place of the page to where it is written.
    private Task PickAsync(PickedPlace place) => place switch
    {
        { Part: >= 0 } => GoAsync("Annexes", null, null),
        { Block: >= 0 } => GoAsync("MainText", place.Block, new { place.Cell, place.At }),
        _ when FieldOf(place.Element) is { } field => GoAsync(field, null, null),
        _ => Task.CompletedTask,
    };

    private static string? FieldOf(string element) => element switch
    {
        GbT33476.Title => "Title",
        GbT33476.PrimaryRecipients => "PrimaryRecipients",
        GbT33476.CopyRecipients => "CopyRecipients",
        GbT33476.Remark => "Remark",
        GbT33476.PrintingAgency => "PrintingAgency",
        GbT33476.IssuerMark or GbT33476.Signature => "IssuerId",
        GbT33476.Urgency => "Urgency",
        GbT33476.AnnexNote => "Annexes",
        GbT33476.Signatory => "SignatoryId",
        GbT33476.Attendance => "Present",
        _ => null,
    };

    private async Task<IReadOnlyList<PersonChoice>> SearchAsync(string key, string text, CancellationToken ct) =>
        DirectoryChoices.Of(await People.SearchAsync(DocumentId, key, text, Actor, ct));
}
