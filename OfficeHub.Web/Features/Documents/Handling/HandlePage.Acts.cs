using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.Piles;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Acts;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Handling;

/// <content>What is done with the paper in hand, and what comes after it.</content>
public sealed partial class HandlePage
{
    // 1 to 9 open tabs and D, S, T … have their own acts (ui.md §5).
    private static readonly string[] AnswerKeys = ["A", "B", "C", "E", "F"];

    private Dialog _last;
    private int _openings;
    private bool _isShown;
    private bool _isDecided;
    private StepOutcome? _answer;
    private StepSigner? _leaving;

    private enum Dialog
    {
        None,
        SendBack,
        Ask,
        HandOver,
        Signers,
        RemoveSigner,
        Answer,
        Number,
        Typeset,
        Seal,
        Issue,
        Classify,
    }

    [Inject] private DecideItemHandler Decide { get; set; } = null!;

    [Inject] private TakeBackDecisionHandler Back { get; set; } = null!;

    [Inject] private SendBackItemHandler Return { get; set; } = null!;

    [Inject] private ChangePeopleHandler People { get; set; } = null!;

    [Inject] private AskAsideHandler Ask { get; set; } = null!;

    [Inject] private IEnumerable<IDraftKeeper> Keepers { get; set; } = null!;

    [Inject] private DirectorySearchQuery Directory { get; set; } = null!;

    [Inject] private ItemTakersQuery ItemTakers { get; set; } = null!;

    // Number, files, seal and issue are asked for, not pressed: they cannot be taken back. What was asked aside is answered, and nothing else.
    private IReadOnlyList<DecisionAct> Decisions(HandlingView view) =>
    [
        .. view.Part.Kind == DocumentSteps.Numbering
            ? [new DecisionAct("编号…", AnswerKeys[0], () => Open(Dialog.Number)) { Kind = ButtonKind.Primary }]
            : view.Part.Kind == DocumentSteps.Typesetting ? [new DecisionAct("排版…", AnswerKeys[0], () => Open(Dialog.Typeset)) { Kind = ButtonKind.Primary }]
            : view.Part.Kind == DocumentSteps.Sealing ? [new DecisionAct("用印…", AnswerKeys[0], () => Open(Dialog.Seal)) { Kind = ButtonKind.Primary }]
            : view.Part.Kind == DocumentSteps.Issuing ? [new DecisionAct("核发…", AnswerKeys[0], () => Open(Dialog.Issue)) { Kind = ButtonKind.Primary }]
            : Outcomes(view).Select((outcome, i) => new DecisionAct(Verb(outcome.Name), AnswerKeys[i], () => TakeAsync(view, outcome))
            {
                Kind = i == 0 ? ButtonKind.Primary : ButtonKind.Plain,
                BusyText = $"正在{view.Part.Kind.Name}…",
            }),
        .. view.Part.ReturnTo.Count > 0 ? [new DecisionAct("退回…", "R", () => Open(Dialog.SendBack)) { Kind = ButtonKind.Danger }] : Array.Empty<DecisionAct>(),
    ];

    // Apart from the answers: it neither lets the paper go on nor back.
    private bool MayClassify(HandlingView view) =>
        view.Part.Purpose is WorkItemPurpose.Decides && view.Part.Kind == DocumentSteps.SecrecyReview && Actor.Can(DocumentPermissions.HandleClassified);

    private Task ClassifiedAsync() => GoneAsync();

    private Task Open(Dialog dialog)
    {
        if (_isDecided) return Task.CompletedTask;
        (_last, _isShown, _openings) = (dialog, true, _openings + 1);
        // The press came through the bar, which draws only itself.
        StateHasChanged();
        return Task.CompletedTask;
    }

    private void Close(bool open) => _isShown = open;

    private Task AskToRemove(StepSigner signer)
    {
        _leaving = signer;
        return Open(Dialog.RemoveSigner);
    }

    // An answer that needs words and has none asks for them; every other is one press.
    private Task TakeAsync(HandlingView view, StepOutcome outcome)
    {
        if (!outcome.NeedsOpinion || !string.IsNullOrWhiteSpace(_opinion)) return DecideAsync(view, outcome, _opinion);
        _answer = outcome;
        return Open(Dialog.Answer);
    }

    // A press that was meant for another paper, or another text of this one, decides nothing.
    private async Task DecideAsync(HandlingView pressed, StepOutcome outcome, string? words)
    {
        if (_isDecided || _view is not { } view || !PaperOf(view).Equals(PaperOf(pressed))) return;
        await RunAsync(
            (press, ct) => Decide.HandleAsync(new DecideItem(press, view.Part.ItemId, view.Part.Revision, outcome.Code, words ?? "", view.Document.Hash), Actor, ct),
            done: "",
            then: () => GoOnAsync($"已{Verb(outcome.Name)}《{view.Document.Title}》", view.Part.Kind.HasGrace, words ?? ""),
            subject: Subject);
        if (Refusal is not null) await LoadAsync();
    }

    private async Task SendBackAsync(SendBackDialog.ReturnWords words)
    {
        if (_isDecided || _view is not { } view) return;
        await RunAsync(
            (press, ct) => Return.HandleAsync(new SendBackItem(press, view.Part.ItemId, view.Part.Revision, words.ToStepId, words.Reason, words.StraightBack), Actor, ct),
            done: "",
            then: () => GoOnAsync($"已退回《{view.Document.Title}》", hasGrace: false),
            subject: Subject);
    }

    private async Task HandOverAsync(PersonDialog.PersonWords words)
    {
        if (_isDecided || _view is not { } view || !IsChosen(words)) return;
        await RunAsync(
            (press, ct) => People.HandleAsync(new HandOverItem(press, view.Part.ItemId, view.Part.Revision, words.Person!.Id, words.Words), Actor, ct),
            done: "",
            then: () => GoOnAsync($"已转{words.Person!.Name}办理《{view.Document.Title}》", hasGrace: false),
            subject: $"over:{ItemId:N}");
    }

    private Task AskAsync(PersonDialog.PersonWords words) => !IsChosen(words) ? Task.CompletedTask : RunAsync(
        (press, ct) => Ask.HandleAsync(new AskAside(press, ItemId, words.Person!.Id, words.Words), Actor, ct),
        done: $"已问{words.Person!.Name}，答复写在意见里。",
        then: StayAsync,
        subject: $"ask:{ItemId:N}");

    private Task AddSignerAsync(PersonDialog.PersonWords words) => !IsChosen(words) ? Task.CompletedTask : RunAsync(
        (press, ct) => People.HandleAsync(new AddSigner(press, ItemId, _view!.Part.Revision, words.Person!.Id, words.Words), Actor, ct),
        done: $"已加{words.Person!.Name}{_view!.Part.Kind.Name}。",
        then: StayAsync,
        subject: $"more:{ItemId:N}");

    private async Task RemoveSignerAsync(string reason)
    {
        if (_leaving is not { } signer) return;
        await RunAsync(
            (press, ct) => People.HandleAsync(new RemoveSigner(press, ItemId, _view!.Part.Revision, signer.ItemId, reason), Actor, ct),
            done: $"已减去{signer.Name}。",
            then: StayAsync,
            subject: $"less:{ItemId:N}");
        if (Refusal is not null and not Invalid) await LoadAsync();
    }

    private bool IsChosen(PersonDialog.PersonWords words)
    {
        if (words.Person is not null) return true;
        Notices.Refused("还没有选人。请输姓名或拼音首字母，从名单里选一位。");
        return false;
    }

    private Task StayAsync()
    {
        _isShown = false;
        return LoadAsync();
    }

    private Task NumberedAsync(string number) => GoneAsync();

    private async Task GoneAsync()
    {
        _isDecided = true;
        LeaveFor(NextOf(_pile.Rows, (await RowsAsync()).Rows));
    }

    // The keys stay dead from here until another paper is drawn.
    private async Task GoOnAsync(string said, bool hasGrace, string words = "")
    {
        _isDecided = true;
        _isShown = false;
        var before = _pile.Rows;
        var now = (await RowsAsync()).Rows;
        var next = NextOf(before, now);
        var comes = next is null ? "待办都办完了。" : $"下一件：《{next.Title}》";
        if (hasGrace && await LeavesAtAsync(now) is { } leaves)
        {
            var item = ItemId;
            Notices.WithGrace(said, leaves, () => TakeBackAsync(item, words), next: comes);
        }
        else
        {
            Notices.Done($"{said}。{comes}");
        }

        LeaveFor(next);
    }

    private void LeaveFor(PileRow? next) => Navigation.NavigateTo(next is null ? "/" : PileAddress.Of(next));

    // Of a pile longer than its first page the item itself knows it.
    private async Task<DateTime?> LeavesAtAsync(IReadOnlyList<PileRow> rows) => rows.FirstOrDefault(row => row.ItemId == ItemId)?.LeavesAt
        ?? (await Query.OfItemAsync(ItemId, Actor, Leaving) is { IsSuccess: true, Value.Part.LeavesAt: var leaves } ? leaves : null);

    // The next in the order one saw, as far as it still waits; else the first that does.
    private PileRow? NextOf(IReadOnlyList<PileRow> before, IReadOnlyList<PileRow> now)
    {
        var open = now.Where(row => row.LeavesAt is null && row.ItemId != ItemId).ToDictionary(row => row.ItemId);
        return before.SkipWhile(row => row.ItemId != ItemId).Skip(1).Select(row => open.GetValueOrDefault(row.ItemId)).FirstOrDefault(row => row is not null)
            ?? now.FirstOrDefault(row => open.ContainsKey(row.ItemId));
    }

    private async Task TakeBackAsync(Guid item, string words)
    {
        var back = await Back.HandleAsync(new TakeBackDecision(Guid.CreateVersion7(), item), Actor, CancellationToken.None);
        if (!back.IsSuccess)
        {
            Notices.Refused(back.Error.Message);
            return;
        }

        // What was written with it is offered again.
        if (words.Length > 0 && Keepers.FirstOrDefault() is { } keeper) await keeper.SaveAsync($"item:{item:N}", "Opinion", words, CancellationToken.None);
        // The page may show it already, as decided.
        if (_shown == item) _shown = Guid.Empty;
        Navigation.NavigateTo(DocumentPages.Handle(item));
    }

    // Only those who would be let have it are offered, so that nobody is picked in vain.
    private async Task<IReadOnlyList<PersonChoice>> TakersAsync(string text, CancellationToken ct) => DirectoryChoices.Of(await ItemTakers.SearchAsync(ItemId, text, Actor, ct));

    private static string? Takers(HandlingView view) => view.Part.Purpose is WorkItemPurpose.Decides ? $"只列能办“{view.Part.StepName}”的人。" : null;

    private Task<IReadOnlyList<PersonChoice>> SearchAsync(string text, CancellationToken ct) => Directory.ChoicesAsync(text, Actor, ct);
}
