using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Makes the revocation lists of the site's authority anew: one older than a sealing proves nothing about it.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Password">Of the authority.</param>
[Act("更新吊销列表")]
public sealed record RenewLists(Guid CommandId, string Password) : ICommand
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(RenewLists)} {CommandId}";
}

/// <inheritdoc cref="RenewLists"/>
public sealed class RenewListsHandler
{
    private readonly CommandPath _path;
    private readonly SiteAuthority _authority;

    internal RenewListsHandler(CommandPath path, SiteAuthority authority) => (_path, _authority) = (path, authority);

    /// <summary>Makes and publishes them.</summary>
    /// <returns><see cref="NoAuthority"/>, <see cref="AuthorityPasswordWrong"/>.</returns>
    public async Task<Result> HandleAsync(RenewLists command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var opened = actor.Can(CertificatePermissions.Manage) ? await _authority.OpenAsync(command.Password, withRoot: true, ct) : new NotAllowed();
        using var authority = opened.IsSuccess ? opened.Value : null;
        return await _path.RunAsync(command, actor, CertificatePermissions.Manage, async scope =>
        {
            await SiteAuthority.OneAtATimeAsync(scope.Db, ct);
            var root = await scope.Db.Set<RegisteredCertificate>().AsNoTracking().SingleOrDefaultAsync(one => one.Use == CertificateUse.Root && one.IsIssuedHere, ct);
            if (root is null) return new NoAuthority();
            scope.Concerns("证书", root.Id, root.HolderName, "更新吊销列表");
            if (authority is null) return opened.Error!;
            var listed = await authority.RenewListsAsync(scope.Now, null, ct);
            if (!listed.IsSuccess) return listed.Error;
            await _authority.PublishAsync(ct);
            return Result.Success;
        }, ct);
    }
}
