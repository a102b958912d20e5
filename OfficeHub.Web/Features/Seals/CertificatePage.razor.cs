using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Seals;

/// <summary>One certificate.</summary>
public sealed partial class CertificatePage
{
    private static readonly IReadOnlyList<CrumbPlace> Crumb = [new("用印"), new("证书", CertificatePages.List)];

    private CertificateDetail? _view;
    private Dialog _dialog;
    private string? _refused;
    private bool _isOpen;
    private int _opening;

    private enum Dialog
    {
        None,
        Issue,
        Renew,
        Revoke,
        Withdraw,
        Distrust,
    }

    /// <summary>Which.</summary>
    [Parameter] public Guid CertificateId { get; set; }

    [Inject] private CertificateQuery Query { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var view = await Query.OfAsync(CertificateId, Actor, Leaving);
        (_view, _refused) = (view.IsSuccess ? view.Value : null, view.Error?.Message);
    }

    private static string? Next(CertificateDetail view) => view.Row.Light switch
    {
        CertificateLight.Requested => $"现在等制章员签发，{view.Row.KeeperName}申领",
        CertificateLight.EndsSoon or CertificateLight.Ended when view.Successor is not null => "换发已申请，等制章员签发",
        CertificateLight.EndsSoon or CertificateLight.Ended when view.MayRenew => "请申请换发",
        CertificateLight.EndsSoon or CertificateLight.Ended when view.Row.KeeperName.Length > 0 => $"请{view.Row.KeeperName}申请换发",
        _ => null,
    };

    private static string KeyOf(CertificateDetail view) => view switch
    {
        { HasKey: true, IsKeeper: true } => "由您保管，软件密钥，用您的密码加密",
        { HasKey: true } => $"{view.Row.KeeperName}保管，软件密钥，用保管人的密码加密",
        { Row.Use: CertificateUse.Root or CertificateUse.Issuing, Row.IsIssuedHere: true } => "在颁发机构文件夹，用颁发机构密码加密",
        { Row.KeeperName.Length: > 0 } => $"已销毁（原由{view.Row.KeeperName}保管）",
        _ => "不在本系统",
    };

    private void Open(Dialog dialog) => (_dialog, _isOpen, _opening) = (dialog, true, _opening + 1);
}
