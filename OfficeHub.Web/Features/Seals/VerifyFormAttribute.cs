using Microsoft.AspNetCore.Http.Metadata;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Seals;

/// <summary>On a page: its request and its form are bounded by <see cref="VerifyLimits"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class VerifyFormAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata, ISaysTooLong
{
    private const int Around = 16 * 1024;

    string ISaysTooLong.TooLong => VerifyLimits.TooLong;

    int ISaysTooLong.LeastBytesPerSecond => VerifyLimits.LeastBytesPerSecond;

    TimeSpan ISaysTooLong.Grace => TimeSpan.FromSeconds(VerifyLimits.GraceSeconds);

    long? IRequestSizeLimitMetadata.MaxRequestBodySize => VerifyLimits.MostBytes + Around;

    bool? IFormOptionsMetadata.BufferBody => null;

    // Nothing of a stranger's file touches the disk.
    int? IFormOptionsMetadata.MemoryBufferThreshold => VerifyLimits.MostBytes + Around;

    long? IFormOptionsMetadata.BufferBodyLengthLimit => VerifyLimits.MostBytes + Around;

    int? IFormOptionsMetadata.ValueCountLimit => 8;

    int? IFormOptionsMetadata.KeyLengthLimit => 256;

    int? IFormOptionsMetadata.ValueLengthLimit => Around;

    int? IFormOptionsMetadata.MultipartBoundaryLengthLimit => null;

    int? IFormOptionsMetadata.MultipartHeadersCountLimit => null;

    int? IFormOptionsMetadata.MultipartHeadersLengthLimit => null;

    long? IFormOptionsMetadata.MultipartBodyLengthLimit => VerifyLimits.MostBytes + Around;
}
