using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Shared.Acts;

/// <summary>A deciding button of a <see cref="DecisionBar"/>.</summary>
/// <param name="Text">同意签发, 退回….</param>
/// <param name="Key">A single letter.</param>
/// <param name="Take">Does it, or opens the dialog; ends when the outcome is known.</param>
public sealed record DecisionAct(string Text, string Key, Func<Task> Take)
{
    /// <summary>正在签发….</summary>
    public string? BusyText { get; init; }

    /// <summary>How much it weighs.</summary>
    public ButtonKind Kind { get; init; }
}
