namespace OfficeHub.Web.Shared.Inputs;

/// <summary>One of several.</summary>
/// <param name="Value">What is chosen.</param>
/// <param name="Text">Chinese.</param>
public sealed record Choice<T>(T Value, string Text);
