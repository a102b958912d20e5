namespace OfficeHub.Web.Shared.Parts;

/// <summary>Colours of a <see cref="Chip"/>.</summary>
public enum ChipKind
{
    /// <summary>Grey: a fact.</summary>
    Plain,

    /// <summary>The number of the paper, the current version.</summary>
    Accent,

    /// <summary>Adopted, valid.</summary>
    Ok,

    /// <summary>Owed soon.</summary>
    Warn,

    /// <summary>Owed, returned.</summary>
    Late,

    /// <summary>Acting for another.</summary>
    Note,

    /// <summary>A frame only.</summary>
    Line,
}
