using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Lists;

namespace OfficeHub.Web.Features.Seals;

/// <summary>证书. features.md 95 and 96.</summary>
public sealed partial class CertificatesPage
{
    private Page<CertificateRow>? _page;
    private AuthorityView? _authority;
    private IReadOnlyList<SavedView> _views = [];
    private IReadOnlyList<Choice<Guid?>> _mine = [];
    private CertificateRow? _row;
    private CertificateUse? _use;
    private Dialog _dialog;
    private string? _refused, _text;
    private bool _isOpen;
    private int _opening, _all;

    private enum Dialog
    {
        None,
        Found,
        Renew,
        Ask,
        Import,
        Trust,
        Issue,
    }

    [SupplyParameterFromQuery(Name = "view")] private string? View { get; set; }

    [SupplyParameterFromQuery(Name = "use")] private string? Use { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Text { get; set; }

    [SupplyParameterFromQuery(Name = "cursor")] private string? Cursor { get; set; }

    [Inject] private CertificatesQuery Query { get; set; } = null!;

    [Inject] private AuthorityQuery Authority { get; set; } = null!;

    private bool MayManage => Actor.Can(CertificatePermissions.Manage);

    private CertificateView Chosen => Enum.TryParse<CertificateView>(View, ignoreCase: true, out var view) && Enum.IsDefined(view) ? view : CertificateView.All;

    private bool IsFiltered => Chosen is not CertificateView.All || _use is not null || !string.IsNullOrWhiteSpace(_text);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        (_use, _text) = (Enum.TryParse<CertificateUse>(Use, ignoreCase: true, out var use) && Enum.IsDefined(use) ? use : null, Text);
        var page = await Query.ListAsync(new CertificateFilter(Chosen, _use, _text, Cursor), Actor, Leaving);
        (_page, _refused) = (page.IsSuccess ? page.Value : null, page.Error?.Message);
        if (_page is null) return;
        _authority = (await Authority.NowAsync(Actor, Leaving)).Value;
        var counts = (await Query.CountAsync(Actor, Leaving)).Value;
        _all = counts.All;
        var url = ListUrl.Of(Navigation);
        _views =
        [
            Shown(CertificateView.All, "全部", counts.All), Shown(CertificateView.Requested, "待签发", counts.Requested), Shown(CertificateView.Ending, "将到期和已过期", counts.Ending),
            .. Actor.Can(CertificatePermissions.Keep) ? [Shown(CertificateView.Mine, "我保管的", counts.Mine)] : Array.Empty<SavedView>(),
            Shown(CertificateView.Revoked, "已吊销", null),
        ];

        SavedView Shown(CertificateView view, string title, int? count) =>
            new(title, url.With("view", view is CertificateView.All ? null : view.ToString().ToLowerInvariant()), Chosen == view, count);
    }

    private IEnumerable<KeyValuePair<string, string?>> Values() =>
        [new("use", _use?.ToString().ToLowerInvariant()), new("q", _text)];

    private async Task Open(Dialog dialog, CertificateRow? row = null)
    {
        if (dialog is Dialog.Import)
        {
            var mine = await Query.ListAsync(new CertificateFilter(CertificateView.Mine), Actor, Leaving);
            _mine = mine.IsSuccess ? [.. mine.Value.Rows.Where(one => one.Light is not CertificateLight.Revoked).Select(one => new Choice<Guid?>(one.Id, $"{one.HolderName}（{CertificateWords.Of(one.Use)}）"))] : [];
        }

        (_dialog, _row, _isOpen, _opening) = (dialog, row, true, _opening + 1);
    }
}
