namespace OfficeHub.Signing.Ofd;

/// <summary>Where a seal is to be seen.</summary>
public abstract record SealPlacement
{
    /// <summary>On one page, in its full size.</summary>
    /// <param name="Page">From 1.</param>
    /// <param name="XMm">Left edge of the picture, from the left edge of the page.</param>
    /// <param name="YMm">Top edge of the picture, from the top edge of the page.</param>
    public sealed record OnOnePage(int Page, double XMm, double YMm) : SealPlacement;

    /// <summary>骑缝章: cut into strips over the right edges of all pages.</summary>
    /// <param name="YMm">Top edge of the picture, from the top edge of the page; null for the middle of the page.</param>
    public sealed record Straddling(double? YMm = null) : SealPlacement;
}

/// <summary>What is to be put on an OFD.</summary>
/// <param name="Seal">The bytes of the seal.</param>
/// <param name="Places">Where it is seen; one signature, however many places. At least one.</param>
/// <param name="SignedAt">UTC; written in whole seconds.</param>
public sealed record OfdSealOrder(ReadOnlyMemory<byte> Seal, IReadOnlyList<SealPlacement> Places, DateTime SignedAt)
{
    /// <summary>Which document of the package, from 1; null for the only one.</summary>
    public int? Document { get; init; }

    /// <summary>Closes the document (定稿): no further seal may follow.</summary>
    public bool Locks { get; init; }
}
