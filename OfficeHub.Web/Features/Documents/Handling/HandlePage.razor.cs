using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Drafts;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.Piles;
using OfficeHub.Web.Shared.Acts;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Handling;

/// <summary>办理: the pile, the paper, its facts, and the decision; the next paper comes by itself.</summary>
public sealed partial class HandlePage
{
    private static readonly IReadOnlyList<Choice<bool>> Ways = [new(true, "直接送回我"), new(false, "重新逐级送")];

    private HandlingView? _view;
    private Page<PileRow> _pile = Page<PileRow>.Empty;
    private IReadOnlyList<string> _phrases = [];
    private IReadOnlyList<PersonChoice>? _people = [];
    private StepOutcome? _other;
    private Dialog _open;
    private int _count;
    private Guid _shown;
    private Guid? _returnTo;
    private bool _straightBack = true;
    private string? _missing;
    private string? _tab = "text";
    private string? _opinion = "";
    private string? _reason = "";

    private enum Dialog
    {
        None,
        SendBack,
        HandOver,
        Outcome,
        Number,
    }

    [Parameter] public Guid ItemId { get; set; }

    [Inject] private DocumentViewQuery Query { get; set; } = null!;

    [Inject] private PileQuery Piles { get; set; } = null!;

    [Inject] private PhraseQuery Phrases { get; set; } = null!;

    [Inject] private DecideItemHandler Decide { get; set; } = null!;

    [Inject] private TakeBackDecisionHandler Back { get; set; } = null!;

    [Inject] private SendBackItemHandler Return { get; set; } = null!;

    [Inject] private ChangePeopleHandler People { get; set; } = null!;

    [Inject] private OpenItemHandler Opened { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    [Inject] private DirectorySearchQuery Directory { get; set; } = null!;

    private PileRow? NextInPile
    {
        get
        {
            var open = _pile.Rows.Where(row => row.LeavesAt is null).ToList();
            var at = open.FindIndex(row => row.ItemId == ItemId);
            return open.Count == 0 || (open.Count == 1 && at == 0) ? null : open[(at + 1) % open.Count];
        }
    }

    private IReadOnlyList<Tab> BundleTabs =>
    [
        new("text", "正文"),
        .. _view?.Document.Fields.IsPolicy == true ? new[] { new Tab("plan", "解读方案"), new Tab("material", "解读材料") } : [],
        new("annexes", "附件", Attachments.AttachmentList.Count(_view?.Document.Fields)),
        new("cover", "封面与意见"),
    ];

    /// <inheritdoc/>
    protected override async Task OnStartAsync()
    {
        var phrases = await Phrases.ListAsync(Actor, Leaving);
        _phrases = phrases.IsSuccess ? [.. phrases.Value.Select(phrase => phrase.Text)] : [];
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        if (_shown != ItemId)
        {
            (_shown, _opinion, _reason, _open, _tab) = (ItemId, "", "", Dialog.None, "text");
            // From now on the sender knows that it is being read.
            await Opened.HandleAsync(new OpenItem(Guid.CreateVersion7(), ItemId), Actor, Leaving);
        }

        var pile = await Piles.OpenAsync(null, Actor, Leaving);
        _pile = pile.IsSuccess ? pile.Value : Page<PileRow>.Empty;
        _count = await Piles.CountAsync(Actor, Leaving) is { IsSuccess: true, Value: var count } ? count : 0;
        var found = await Query.OfItemAsync(ItemId, Actor, Leaving);
        (_view, _missing) = (found.IsSuccess ? found.Value : null, found.Error?.Message);
    }

    // A number is asked for, not pressed: it cannot be taken back.
    private IReadOnlyList<DecisionAct> Decisions(HandlingView view) =>
    [
        .. view.Part.Kind.Code == DocumentSteps.Numbering.Code
            ? [new DecisionAct("编号…", "A", () => Open(Dialog.Number)) { Kind = ButtonKind.Primary }]
            : Answers(view),
        new DecisionAct("退回…", "R", () => Open(Dialog.SendBack)) { Kind = ButtonKind.Danger },
    ];

    private IEnumerable<DecisionAct> Answers(HandlingView view) => view.Part.Kind.Outcomes.Select((outcome, i) => new DecisionAct(outcome.Name, i == 0 ? "A" : $"{i + 1}", () => TakeAsync(outcome))
        {
            Kind = i == 0 ? ButtonKind.Primary : ButtonKind.Plain,
            BusyText = $"正在{view.Part.Kind.Name}…",
        });

    private string Record(HandlingView view) =>
        $"{view.Part.Kind.Name}　{Actor.Name}　{BeijingTime.Day(BeijingTime.Today(Clock))}　“{(string.IsNullOrWhiteSpace(_opinion) ? view.Part.Kind.Outcomes[0].Name : _opinion.Trim())}”"
        + (view.Part.Next.Length > 0 ? $"　办后送{view.Part.Next}" : "");

    private static IReadOnlyList<Choice<Guid?>> ReturnTargets(HandlingView view) =>
        [.. view.Part.ReturnTo.Select(target => new Choice<Guid?>(target.StepId, target.Name))];

    private Task Open(Dialog dialog)
    {
        (_open, _reason, _people, _returnTo) = (dialog, "", [], _view?.Part.ReturnTo is [var first, ..] ? first.StepId : null);
        // The press came through the bar, which draws only itself.
        StateHasChanged();
        return Task.CompletedTask;
    }

    private void Close(bool open)
    {
        if (!open) _open = Dialog.None;
    }

    // An answer that needs words and has none asks for them; every other is one press.
    private Task TakeAsync(StepOutcome outcome)
    {
        if (!outcome.NeedsOpinion || !string.IsNullOrWhiteSpace(_opinion)) return DecideAsync(outcome, _opinion);
        _other = outcome;
        return Open(Dialog.Outcome);
    }

    private async Task DecideAsync(StepOutcome outcome, string? words)
    {
        if (_view is not { } view) return;
        var (item, title, next) = (view.Part.ItemId, view.Document.Title, NextInPile);
        var grace = view.Part.Kind.HasGrace;
        await RunAsync(
            (press, ct) => Decide.HandleAsync(new DecideItem(press, item, view.Part.Revision, outcome.Code, words ?? "", view.Document.Hash), Actor, ct),
            done: grace ? "" : $"已{outcome.Name}《{title}》。",
            then: async () =>
            {
                _open = Dialog.None;
                if (grace) await OfferTakeBackAsync(item, $"{outcome.Name}《{title}》");
                GoOn(next);
            },
            subject: $"item:{item:N}");
        if (Refusal is not null) await LoadAsync();
    }

    private async Task OfferTakeBackAsync(Guid item, string what)
    {
        var pile = await Piles.OpenAsync(null, Actor, Leaving);
        if (pile.IsSuccess && pile.Value.Rows.FirstOrDefault(row => row.ItemId == item)?.LeavesAt is { } leaves) Notices.WithGrace($"已{what}", leaves, () => TakeBackAsync(item));
        else Notices.Done($"已{what}。");
    }

    private async Task TakeBackAsync(Guid item)
    {
        var back = await Back.HandleAsync(new TakeBackDecision(Guid.CreateVersion7(), item), Actor, CancellationToken.None);
        if (back.IsSuccess) Navigation.NavigateTo($"/documents/handle/{item:N}");
        else Notices.Refused(back.Error.Message);
    }

    private Task SendBackAsync()
    {
        var (view, next) = (_view!, NextInPile);
        return RunAsync(
            (press, ct) => Return.HandleAsync(new SendBackItem(press, ItemId, view.Part.Revision, _returnTo, _reason ?? "", _straightBack), Actor, ct),
            done: $"已退回《{view.Document.Title}》。",
            then: () =>
            {
                GoOn(next);
                return Task.CompletedTask;
            },
            subject: $"item:{ItemId:N}");
    }

    private void Numbered(string number)
    {
        _open = Dialog.None;
        GoOn(NextInPile);
    }

    private Task HandOverAsync()
    {
        var (view, next) = (_view!, NextInPile);
        var person = _people is [var one, ..] ? one : null;
        return RunAsync(
            (press, ct) => People.HandleAsync(new HandOverItem(press, ItemId, view.Part.Revision, person?.Id ?? Guid.Empty, _reason ?? ""), Actor, ct),
            done: $"已转{person?.Name}办理《{view.Document.Title}》。",
            then: () =>
            {
                GoOn(next);
                return Task.CompletedTask;
            });
    }

    private void GoOn(PileRow? next) => Navigation.NavigateTo(next is null ? "/" : PileAddress.Of(next));

    private Task<IReadOnlyList<PersonChoice>> SearchAsync(string text, CancellationToken ct) => Directory.ChoicesAsync(text, Actor, ct);
}
