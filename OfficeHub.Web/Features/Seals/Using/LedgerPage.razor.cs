using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Register.Reading;
using OfficeHub.Core.Seals.Using;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Web.Features.Seals.Using;

/// <summary>The ledger of uses; the filters stand in the address.</summary>
public sealed partial class LedgerPage
{
    private LedgerFilter _filter = new();
    private Page<LedgerRow>? _page;
    private IReadOnlyList<CheckedLedger>? _checked;
    private string? _refused, _text;
    private Guid? _agency;
    private DateOnly? _from, _to;
    private LedgerSeals? _seals;
    private IReadOnlyList<Choice<Guid?>> _agencies = [];

    private static IReadOnlyList<Choice<LedgerSeals?>> SealChoices { get; } =
        [.. new[] { LedgerSeals.OutOfUse, LedgerSeals.Compromised }.Select(seals => new Choice<LedgerSeals?>(seals, LedgerFilter.NameOf(seals)))];

    /// <summary>Place in the list.</summary>
    [SupplyParameterFromQuery(Name = "cursor")]
    public string? Cursor { get; set; }

    [Inject]
    private LedgerQuery Ledger { get; set; } = null!;

    [Inject]
    private LedgerCheckQuery Check { get; set; } = null!;

    [Inject]
    private SealRegisterQuery Register { get; set; } = null!;

    private IReadOnlyList<string> Words => _filter.InWords(_agencies.FirstOrDefault(agency => agency.Value == _filter.AgencyId)?.Text ?? "");

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _filter = LedgerAddress.Read(new Uri(Navigation.Uri).Query);
        (_agency, _from, _to, _text, _seals) = (_filter.AgencyId, _filter.From, _filter.To, _filter.Text, _filter.Seals is LedgerSeals.All ? null : _filter.Seals);
        var page = await Ledger.PageAsync(_filter, Cursor, Actor, Leaving);
        (_page, _refused) = (page.IsSuccess ? page.Value : null, page.Error?.Message);
        if (_page is null) return;
        var agencies = await Register.AgenciesAsync(Actor, Leaving);
        _agencies = agencies.IsSuccess ? [.. agencies.Value.Select(agency => new Choice<Guid?>(agency.Id, agency.Name))] : [];
    }

    private async Task CheckAsync()
    {
        var found = await Check.CheckAsync(Actor, Leaving);
        if (found.IsSuccess) _checked = found.Value;
        else Notices.Refused(found.Error.Message);
    }

    private IEnumerable<KeyValuePair<string, string?>> Values() => LedgerAddress.Values(new LedgerFilter(_agency, _from, _to, _text ?? "", _seals ?? LedgerSeals.All));
}
