namespace OfficeHub.Web.Shared.Parts;

/// <summary>How much a button weighs.</summary>
public enum ButtonKind
{
    /// <summary>The usual one.</summary>
    Plain,

    /// <summary>The next right act; one a screen.</summary>
    Primary,

    /// <summary>Sends back, withdraws, deletes.</summary>
    Danger,

    /// <summary>Words only: cancel, clear.</summary>
    Text,
}
