using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Accounts;

/// <summary>One's own second step. Static: keys and codes stay out of a circuit's memory.</summary>
public sealed partial class SecondStepPage
{
    private Actor _actor = Actor.Nobody;
    private OwnAccountView? _view;
    private SecondStepKey? _key;
    private IReadOnlyList<string>? _codes;
    private Error? _refusal;
    private bool _isMoving;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm] private Guid Press { get; set; }

    [SupplyParameterFromForm] private string? Code { get; set; }

    [Inject] private ICurrentActor CurrentActor { get; set; } = null!;

    [Inject] private OwnAccountQuery Query { get; set; } = null!;

    [Inject] private OwnSecondStep SecondStep { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private SaidNotice Said { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.GetAsync(Http.RequestAborted);
        var view = await Query.FindAsync(_actor, Http.RequestAborted);
        (_view, _refusal) = (view.IsSuccess ? view.Value : null, view.Error);
        if (_view is { HasSecondStep: false })
        {
            var key = await SecondStep.HandleAsync(new OfferSecondStep(Guid.CreateVersion7()), _actor, Http.RequestAborted);
            (_key, _refusal) = (key.IsSuccess ? key.Value : null, key.Error);
        }
    }

    private async Task EnableAsync() => Show(await SecondStep.HandleAsync(new EnableSecondStep(Press, Code ?? ""), _actor, Http.RequestAborted));

    private async Task RenewAsync() => Show(await SecondStep.HandleAsync(new RenewRecoveryCodes(Press, Code ?? ""), _actor, Http.RequestAborted));

    private async Task OfferNextAsync()
    {
        var key = await SecondStep.HandleAsync(new OfferNextPhone(Press, Code ?? ""), _actor, Http.RequestAborted);
        (_key, _refusal, _isMoving) = (key.IsSuccess ? key.Value : null, key.Error, key.IsSuccess);
    }

    // The key has been read by the phone; after a slip only the number is asked for again.
    private async Task BindAsync()
    {
        Show(await SecondStep.HandleAsync(new BindNextPhone(Press, Code ?? ""), _actor, Http.RequestAborted));
        _isMoving = _refusal is WrongCode;
    }

    private async Task EndAsync()
    {
        var ended = await SecondStep.HandleAsync(new EndSecondStep(Press, Code ?? ""), _actor, Http.RequestAborted);
        if (!ended.IsSuccess)
        {
            _refusal = ended.Error;
            return;
        }

        Said.Say(_actor.SessionId, "动态口令已停用。");
        Navigation.NavigateTo("/account");
    }

    private void Show(Result<IReadOnlyList<string>> made) => (_codes, _refusal) = (made.IsSuccess ? made.Value : null, made.Error);
}
