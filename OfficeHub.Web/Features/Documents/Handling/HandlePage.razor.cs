using System.Globalization;
using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Checking;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Drafts;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.Piles;
using OfficeHub.Web.Features.Documents.Interpretations;
using OfficeHub.Web.Features.Documents.Pages;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Handling;

/// <summary>办理: the pile, the paper, its facts, and the decision; the next paper comes by itself.</summary>
public sealed partial class HandlePage
{
    private HandlingView? _view;
    private LaidDocument? _laid;
    private Page<PileRow> _pile = Page<PileRow>.Empty;
    private List<PileRow> _open = [];
    private IReadOnlyList<string> _phrases = [];
    private int _count;
    private Guid _shown;
    private bool _isPage;
    private string? _missing;
    private string? _tab = "text";
    private string? _opinion = "";

    [Parameter] public Guid ItemId { get; set; }

    [Inject] private DocumentViewQuery Query { get; set; } = null!;

    [Inject] private PileQuery Piles { get; set; } = null!;

    [Inject] private PhraseQuery Phrases { get; set; } = null!;

    [Inject] private OpenItemHandler Opened { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private string Subject => $"item:{ItemId:N}";

    private int At => _open.FindIndex(row => row.ItemId == ItemId);

    // 1/7; of one that is not on the first page of the pile only how many there are.
    private string Place => At < 0 ? Total.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{At + 1}/{Total}");

    private int Total => _count - (_pile.Rows.Count - _open.Count);

    private PileRow? Next => Beside(1);

    private PileRow? Previous => Beside(-1);

    /// <summary>What is decided on: the item, and the text it is decided about.</summary>
    internal static object PaperOf(HandlingView view) => (view.Part.ItemId, view.Document.Hash);

    /// <summary>The verb of an answer: 答复 of 已答复.</summary>
    internal static string Verb(string outcome) => outcome.StartsWith('已') ? outcome[1..] : outcome;

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
        var item = ItemId;
        if (_shown != item)
        {
            (_shown, _opinion, _last, _isShown, _isDecided, _tab) = (item, "", Dialog.None, false, false, "text");
            // From now on the sender knows that it is being read.
            await Opened.HandleAsync(new OpenItem(Guid.CreateVersion7(), item), Actor, Leaving);
        }

        var rows = await RowsAsync();
        var count = await Piles.CountAsync(Actor, Leaving) is { IsSuccess: true, Value: var known } ? known : 0;
        var found = await Query.OfItemAsync(item, Actor, Leaving);
        // Another paper was opened meanwhile: what was read for this one must not stand under its address.
        if (item != ItemId) return;
        if (found is { IsSuccess: true, Value.Part.Kind: var kind } && kind == StepKind.Draft)
        {
            Navigation.NavigateTo(DocumentPages.Draft(found.Value.Document.Id), replace: true);
            return;
        }

        (_pile, _open, _count) = (rows, [.. rows.Rows.Where(row => row.LeavesAt is null)], count);
        (_view, _missing) = (found.IsSuccess ? found.Value : null, found.Error?.Message);
        _laid = _view is { } shown ? LaidPaper.Of(shown.Document, Clock) : null;
    }

    private async Task<Page<PileRow>> RowsAsync() => await Piles.OpenAsync(null, Actor, Leaving) is { IsSuccess: true, Value: var rows } ? rows : Page<PileRow>.Empty;

    private static IReadOnlyList<Tab> BundleTabs(HandlingView view, int pages)
    {
        var (fields, isPolicy) = (view.Document.Fields, view.Document.Fields.IsPolicy);
        var beside = InterpretationCheck.Faults(fields).Where(fault => fault.MustChange).ToList();
        var (plan, material) = (beside.Count(fault => fault.Part is not InterpretationPart.Materials), beside.Count(fault => fault.Part is InterpretationPart.Materials));
        var must = plan + material + view.Document.Faults.Count(fault => fault.MustChange && InterpretationCheck.PartOf(fault.Field) is null);
        return
        [
            // What is signed as one is named as one: 公文, 解读方案, 解读材料.
            new("text", isPolicy ? "公文" : "正文", $"{pages} 页") { PhoneTitle = "文件", Mark = isPolicy ? BundleMarks.Of(must - plan - material) : null },
            .. isPolicy ? new[] { new Tab("plan", "解读方案") { Mark = BundleMarks.Of(plan, "齐") }, new Tab("material", "解读材料") { Mark = BundleMarks.OfMaterials(fields, material) } } : [],
            .. view.Document.Status is DocumentStatus.Typeset or DocumentStatus.Proofread ? new[] { new Tab("rendition", "印发稿") } : [],
            new("annexes", "附件", Attachments.AttachmentList.Count(view.Document.Fields)),
            new("cover", "封面"),
            new("opinions", "意见", view.Document.Opinions.Count is > 0 and var count ? count.ToString(CultureInfo.InvariantCulture) : null),
            .. isPolicy ? new[] { new Tab("reading", "解读") { Mark = BundleMarks.Of(plan + material) } } : [],
        ];
    }

    private PileRow? Beside(int step)
    {
        if (At < 0) return _open.FirstOrDefault();
        return _open.Count < 2 ? null : _open[(At + step + _open.Count) % _open.Count];
    }

    private static string OpinionLabel(StepKind kind) => kind == StepKind.Aside ? "答复" : $"{kind.Name}意见";

    // What protects secrets, persons and seals cannot be explained away.
    private static string Hint(HandlingView view)
    {
        if (view.Part.Purpose is WorkItemPurpose.Answers) return "写答复";
        var errors = view.Part.Kind == DocumentSteps.Recheck ? view.Document.Faults.Where(fault => fault.MustChange).ToList() : [];
        if (errors.Exists(fault => CheckRuleCatalogue.IsFixed(fault.Rule))) return $"有 {errors.Count} 处必须改，改好才能通过，请退回";
        return errors.Count > 0 ? $"有 {errors.Count} 处必须改，通过要写明理由" : $"写{view.Part.Kind.Name}意见，也可以不写";
    }

    // What the first answer would write; one that needs words writes nothing without them.
    private string? Record(HandlingView view) => Outcomes(view)[0] is { NeedsOpinion: true } && string.IsNullOrWhiteSpace(_opinion)
        ? null
        : $"{view.Part.Kind.Name}　{Actor.Name}　{BeijingTime.Day(BeijingTime.Today(Clock))}　“{(string.IsNullOrWhiteSpace(_opinion) ? Outcomes(view)[0].Name : _opinion.Trim())}”";

    private static IReadOnlyList<StepOutcome> Outcomes(HandlingView view) => DocumentSteps.OutcomesFor(view.Part.Kind, view.Document.Fields);
}
