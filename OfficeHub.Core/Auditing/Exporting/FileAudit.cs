using OfficeHub.Core.Auditing.Keeping;
using OfficeHub.Core.Auditing.Verifying;

namespace OfficeHub.Core.Auditing.Exporting;

/// <summary>Verifies an exported log. Needs no database and no installation.</summary>
public static class FileAudit
{
    /// <summary>Verifies a file.</summary>
    /// <param name="path">A file of <see cref="AuditJsonl"/>.</param>
    /// <param name="reference">Heads to compare with.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<AuditVerdict> VerifyAsync(string path, AuditReference reference, CancellationToken ct)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return await AuditVerifier.VerifyAsync(AuditJsonl.ReadAsync(file, ct), reference, progress: null, ct);
    }
}
