using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Issues what somebody asked for; what it follows is replaced by it.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Id">The request.</param>
/// <param name="Revision">As read.</param>
/// <param name="Years">How long it holds.</param>
/// <param name="Password">Of the authority.</param>
[Act("签发证书")]
public sealed record IssueCertificate(Guid CommandId, Guid Id, int Revision, int Years, string Password) : ICommand
{
    /// <summary>Most years.</summary>
    public const int MostYears = 10;

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(IssueCertificate)} {CommandId}";
}

/// <inheritdoc cref="IssueCertificate"/>
public sealed class IssueCertificateHandler
{
    private readonly CommandPath _path;
    private readonly SiteAuthority _authority;

    internal IssueCertificateHandler(CommandPath path, SiteAuthority authority) => (_path, _authority) = (path, authority);

    /// <summary>Issues it.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="Invalid"/>, <see cref="ChangedMeanwhile"/>, <see cref="CertificateElsewhere"/>, <see cref="OwnCertificate"/>,
    /// <see cref="NoAuthority"/>, <see cref="AuthorityPasswordWrong"/>.</returns>
    public async Task<Result> HandleAsync(IssueCertificate command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var opened = actor.Can(CertificatePermissions.Manage) ? await _authority.OpenAsync(command.Password, withRoot: false, ct) : new NotAllowed();
        using var authority = opened.IsSuccess ? opened.Value : null;
        return await _path.RunAsync(command, actor, CertificatePermissions.Manage, async scope =>
        {
            if (await scope.Db.Set<RegisteredCertificate>().VisibleTo(actor).SingleOrDefaultAsync(one => one.Id == command.Id, ct) is not { } row) return new NotFound("证书");
            scope.Concerns("证书", row.Id, row.HolderName, $"签发{CertificateWords.Of(row.Use)}证书");
            if (await scope.StaleAsync(row, command.Revision) is { } stale) return stale;
            if (row.MayIssue(actor).Error is { } refusal) return refusal;
            var check = new FieldCheck();
            check.Require(command.Years is >= 1 and <= IssueCertificate.MostYears, nameof(command.Years), $"有效期要 1 到 {IssueCertificate.MostYears} 年。");
            if (check.Failed(out var invalid)) return invalid;
            if (authority is null) return opened.Error!;
            var purpose = row.Use is CertificateUse.TimeStamp ? CertificatePurpose.TimeStamping : CertificatePurpose.Signing;
            var issued = await authority.IssueAsync(row.HolderName, Sm2PublicKey.Read(row.PublicKey).Value, purpose, command.Years, scope.Now, ct);
            if (!issued.IsSuccess) return issued.Error;
            if (row.Issue(CertificateFacts.Of(issued.Value), actor, scope.Now).Error is { } late) return late;
            scope.Concerns("证书", row.Id, row.HolderName, $"签发{CertificateWords.Of(row.Use)}证书，序列号 {row.SerialHex}，有效至{BeijingTime.Full(row.ValidUntil!.Value)}");
            return await ReplaceAsync(scope, row);
        }, ct);
    }

    private static async Task<Result> ReplaceAsync(CommandScope scope, RegisteredCertificate row)
    {
        if (row.PredecessorId is not { } former) return Result.Success;
        var old = await scope.Db.Set<RegisteredCertificate>().SingleAsync(one => one.Id == former, scope.Cancellation);
        // Revoked since it was asked for: that stays said.
        if (old.Status is not CertificateStatus.Valid) return Result.Success;
        scope.Touches("证书", old.Id, old.HolderName, "已换发");
        return old.Replace();
    }
}
