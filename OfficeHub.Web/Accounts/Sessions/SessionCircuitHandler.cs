using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.JSInterop;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Settings;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Acts;

namespace OfficeHub.Web.Accounts.Sessions;

/// <summary>Ties a circuit to its session: opened with the rights of then, deaf from the moment they end.</summary>
public sealed class SessionCircuitHandler(
    SessionWatch watch,
    CircuitSession session,
    AuthenticationStateProvider authentication,
    ICurrentActor current,
    IJSRuntime js,
    NoticeBoard notices,
    SaidNotice said,
    ISettings settings,
    TimeProvider clock,
    ILogger<SessionCircuitHandler> logger) : CircuitHandler
{
    private LiveCircuit? _live;
    private string? _waiting;

    /// <inheritdoc/>
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        session.Principal = (await authentication.GetAuthenticationStateAsync()).User;
        var actor = await current.GetAsync(cancellationToken);
        _live = new LiveCircuit(actor, Leave);
        _live.Active(clock.GetUtcNow().UtcDateTime);
        if (actor.AccountId == Guid.Empty)
        {
            _waiting = EndedReasons.Address(why: null);
        }
        else if (watch.Add(_live) > await settings.GetAsync(SignInSettings.CircuitsPerUser, cancellationToken))
        {
            _waiting = "/account/too-many";
        }
        else if (said.Take(actor.SessionId) is { } sentence)
        {
            notices.Done(sentence);
        }
    }

    /// <inheritdoc/>
    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _live!.IsConnected = true;
        if (_waiting is { } address)
        {
            _live.Cut(address);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        // A page left before it stood has never been looked up.
        if (_live is not null)
        {
            _live.IsConnected = false;
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_live is not null)
        {
            watch.Remove(_live);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        if (_live is { IsCut: true })
        {
            return Task.CompletedTask;
        }

        _live?.Active(clock.GetUtcNow().UtcDateTime);
        return next(context);
    };

    private void Leave(string? to)
    {
        // To the pages of this circuit nobody is signed in any more.
        (authentication as ServerAuthenticationStateProvider)?.SetAuthenticationState(
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity()))));
        _ = SendAsync();

        async Task SendAsync()
        {
            try
            {
                // Not through NavigationManager: a page may ask "leave without saving?" there, and this is no question.
                await (to is null ? js.InvokeVoidAsync("location.reload") : js.InvokeVoidAsync("location.assign", to));
            }
            catch (Exception fault) when (fault is JSException or JSDisconnectedException or OperationCanceledException or InvalidOperationException)
            {
                Log.LeaveFailed(logger, fault);
            }
        }
    }
}
