using Microsoft.AspNetCore.Http.Metadata;

namespace OfficeHub.Web.Features.Seals;

/// <summary>What the public page takes: anybody may send a file, so it is short, held in memory alone and not asked for too often.</summary>
/// <remarks>security.md 5.8 and 5.10. On a page: its request and its form are bounded so.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VerifyLimits : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    /// <summary>Name of the bound on how often one address may ask.</summary>
    public const string Policy = "verify";

    /// <summary>Files an address may have checked in a minute.</summary>
    public const int PerMinute = 20;

    /// <summary>Most million bytes of a file.</summary>
    public const int MostMegabytes = 30;

    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = MostMegabytes * 1024 * 1024;

    private const int Around = 16 * 1024;

    long? IRequestSizeLimitMetadata.MaxRequestBodySize => MostBytes + Around;

    bool? IFormOptionsMetadata.BufferBody => null;

    // Nothing of a stranger's file touches the disk.
    int? IFormOptionsMetadata.MemoryBufferThreshold => MostBytes + Around;

    long? IFormOptionsMetadata.BufferBodyLengthLimit => MostBytes + Around;

    int? IFormOptionsMetadata.ValueCountLimit => 8;

    int? IFormOptionsMetadata.KeyLengthLimit => 256;

    int? IFormOptionsMetadata.ValueLengthLimit => Around;

    int? IFormOptionsMetadata.MultipartBoundaryLengthLimit => null;

    int? IFormOptionsMetadata.MultipartHeadersCountLimit => null;

    int? IFormOptionsMetadata.MultipartHeadersLengthLimit => null;

    long? IFormOptionsMetadata.MultipartBodyLengthLimit => MostBytes + Around;
}
