namespace OfficeHub.Core.Publishing.Standards;

/// <summary>Diameters of round seals, in millimetres.</summary>
/// <remarks>国发〔1999〕25号.</remarks>
public static class SealRegulation
{
    /// <summary>国务院.</summary>
    /// <remarks>2.</remarks>
    public const int StateCouncilMm = 60;

    /// <summary>Governments of provinces, ministries.</summary>
    /// <remarks>3.</remarks>
    public const int ProvinceMm = 50;

    /// <summary>Governments of cities, counties and banners, administrative offices of leagues; nobody below them may have a larger one.</summary>
    /// <remarks>9, 10, 22.</remarks>
    public const int CountyMm = 45;

    /// <summary>Governments of townships.</summary>
    /// <remarks>Read from reports of the text, not the text.</remarks>
    public const int TownshipMm = 42;
}
