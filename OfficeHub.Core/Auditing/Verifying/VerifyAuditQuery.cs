using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Auditing.Verifying;

/// <summary>Verifies the log for the audit administrator. Leaves a row with the verdict: that somebody looked, and what he was told, is itself evidence.</summary>
[Act("校验审计日志")]
public sealed class VerifyAuditQuery(QueryPath path, DatabaseAudit audit)
{
    /// <summary>Verifies all rows against all kept heads.</summary>
    /// <param name="progress">Told every thousand rows.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Stops it; a verification stopped half-way has no verdict and leaves no row.</param>
    /// <returns>The verdict, or <see cref="NotAllowed"/>.</returns>
    public Task<Result<AuditVerdict>> RunAsync(IProgress<AuditProgress>? progress, Actor actor, CancellationToken ct) =>
        path.RunRecordedAsync<AuditVerdict>(
            this, actor, AuditPermissions.Verify,
            async _ =>
            {
                var verdict = await audit.VerifyAsync(progress, ct);
                return (verdict, new AuditSubject("审计日志", Guid.Empty, $"共 {verdict.Rows} 条", verdict.Sentence));
            },
            ct);
}
