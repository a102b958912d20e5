namespace OfficeHub.Core.Routing.Templates;

/// <summary>What a feature lets its office decide about the route of its papers, and what it does not. Registered by the feature beside its step kinds.</summary>
/// <param name="Code">Of the template (<see cref="RouteTemplate.Code"/>).</param>
/// <param name="Name">Chinese: 发文.</param>
/// <param name="Kinds">The kinds a template may order.</param>
/// <param name="Required">The step no template may drop, and the role that alone takes it.</param>
/// <param name="Tail">The fixed steps after them.</param>
/// <param name="Facts">Facts a condition can name.</param>
/// <param name="Choices">What the drafter chooses people for.</param>
public sealed record RouteDesign(
    string Code, string Name, IReadOnlyList<StepKind> Kinds, RequiredStep Required, IReadOnlyList<TemplateStep> Tail, IReadOnlyList<NamedCode> Facts, IReadOnlyList<NamedCode> Choices)
{
    /// <summary>Kinds of steps in which the text is mended: the required step holds for the text it was taken on, and comes after them.</summary>
    public IReadOnlyList<StepKind> Mending { get; init; } = [];
}

/// <summary>A step every template must have, for every paper.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Role">Code of the role that takes it.</param>
public sealed record RequiredStep(StepKind Kind, string Role);

/// <summary>A code with its Chinese name.</summary>
public sealed record NamedCode(string Code, string Name);
