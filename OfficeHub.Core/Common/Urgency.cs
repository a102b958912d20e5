namespace OfficeHub.Core.Common;

/// <summary>紧急程度.</summary>
/// <remarks>Official Document Regulation (2012), art. 9 (4).</remarks>
public enum Urgency
{
    /// <summary>平件: nothing is printed.</summary>
    None,

    /// <summary>加急.</summary>
    Urgent,

    /// <summary>特急.</summary>
    ExtraUrgent,
}
