using OfficeHub.Core.Common;

namespace OfficeHub.Core.Routing;

/// <summary>What a step is about: declared by the feature, named by templates.</summary>
/// <param name="Code">Stable, English.</param>
/// <param name="Name">Chinese, as in 要我做: 审核, 会签, 签发.</param>
/// <param name="Outcomes">The answers it takes; the first is the usual one.</param>
public sealed record StepKind(string Code, string Name, IReadOnlyList<StepOutcome> Outcomes)
{
    /// <summary>The originator's own step: drafting, and mending what came back.</summary>
    public static StepKind Draft { get; } = new("Draft", "拟稿", [StepOutcome.Sent]);

    /// <summary>沟通: asked aside, answered beside the step.</summary>
    public static StepKind Aside { get; } = new("Aside", "沟通", [new("Answered", "已答复", NeedsOpinion: true)]);

    /// <summary>后补审批: what was passed in an emergency, looked at afterwards.</summary>
    public static StepKind LaterApproval { get; } = new(
        "LaterApproval", "后补审批", [new("Approved", "补批"), new("Objected", "有异议", Passes: false, NeedsOpinion: true)]);

    /// <summary>
    /// Whether its answer holds for the text it was given on only: a paper that comes back changed after a return goes through it
    /// again.
    /// </summary>
    public bool IsBoundToText { get; init; }

    /// <summary>Whether it is left out when the one person who would take it has just decided the step before.</summary>
    public bool MaySkipSamePerson { get; init; }

    /// <summary>Whether its answer is void as soon as the paper goes back past it, changed or not.</summary>
    public bool IsVoidOnReturn { get; init; }

    /// <summary>Whether its decision waits a few seconds before it leaves, so that it can be taken back.</summary>
    public bool HasGrace { get; init; }

    /// <summary>Whether it can be passed in an emergency.</summary>
    public bool MayBePassed { get; init; }

    /// <summary>
    /// Whether it looks beside, where the agency and those above it have nobody with the role: 合法性审核 is done by the 司法局 of the
    /// government. The steps of an office never do.
    /// </summary>
    public bool AsksAround { get; init; }

    /// <summary>Whether nobody who drafted the paper may take it.</summary>
    public bool ExcludesDrafters { get; init; }

    /// <summary>Whether its decision can be taken back by nobody: a number once given stays given.</summary>
    public bool IsFinal { get; init; }

    /// <summary>Whether pictures and previews leave it out where its fact does not hold: so few papers need it that its absence tells nothing.</summary>
    public bool IsUnseenWhenNotDue { get; init; }

    /// <summary>Whether nobody it asks is struck out on the way: each of them answers for a party of his own.</summary>
    public bool KeepsPeople { get; init; }

    /// <summary>Codes of steps before it: whoever took one of them does not take this one. 校对 is a second person's.</summary>
    public IReadOnlyList<string> ApartFrom { get; init; } = [];
}

/// <summary>An answer.</summary>
/// <param name="Code">Stable, English.</param>
/// <param name="Name">Chinese, as on the record.</param>
/// <param name="Passes">False for a refusal.</param>
/// <param name="NeedsOpinion">Whether words must come with it.</param>
public sealed record StepOutcome(string Code, string Name, bool Passes = true, bool NeedsOpinion = false)
{
    /// <summary>送审: the originator's.</summary>
    public static StepOutcome Sent { get; } = new("Sent", "送审");

    /// <summary>退回: open to every step.</summary>
    public static StepOutcome SentBack { get; } = new("SentBack", "退回", Passes: false, NeedsOpinion: true);
}

/// <summary>Every kind that some feature declares.</summary>
public sealed class StepKinds(IEnumerable<StepKind> kinds)
{
    private readonly Dictionary<string, StepKind> _kinds = kinds.Concat([StepKind.Draft, StepKind.Aside, StepKind.LaterApproval]).DistinctBy(kind => kind.Code, StringComparer.Ordinal).ToDictionary(kind => kind.Code, StringComparer.Ordinal);

    /// <summary>The kind of a code.</summary>
    /// <exception cref="InvalidOperationException">No feature declares it.</exception>
    public StepKind Of(string code) => _kinds.TryGetValue(code, out var kind) ? kind : throw new InvalidOperationException($"No feature declares the step kind {code}.");

    /// <summary>The same; null when no feature declares it.</summary>
    internal StepKind? Find(string code) => _kinds.GetValueOrDefault(code);

    /// <summary>The answer of a code, among those the step takes.</summary>
    public Result<StepOutcome> OutcomeOf(string kind, string outcome) =>
        Of(kind).Outcomes.FirstOrDefault(known => known.Code == outcome) is { } found ? found : new NotFound("办理结果");
}
