using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using OfficeHub.Core.Access.Sessions;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Accounts;

/// <summary>The forms of the top bar and of the list of one's own sessions.</summary>
internal static class AccountEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/sign-out", SignOutAsync).AllowAnonymous();
        routes.MapPost("/account/post", SwitchPostAsync);
        routes.MapPost("/account/end-session", EndSessionAsync);
    }

    // The form parameter is what makes the framework ask for the antiforgery token.
    private static async Task<IResult> SignOutAsync(
        [FromForm] string? reason, HttpContext http, ICurrentActor current, SignOutHandler handler, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        if (actor.AccountId != Guid.Empty)
        {
            await handler.HandleAsync(new SignOut(Guid.CreateVersion7()), actor, ct);
        }

        await http.SignOutAsync(SessionCookie.Scheme);
        return Results.LocalRedirect($"/account/ended?reason={Uri.EscapeDataString(reason ?? "signedout")}");
    }

    private static async Task<IResult> SwitchPostAsync(
        [FromForm] Guid holdingId, [FromForm] string? returnUrl, ICurrentActor current, SwitchPostHandler handler, SaidNotice said, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var result = await handler.HandleAsync(new SwitchPost(Guid.CreateVersion7(), holdingId), actor, ct);
        said.Say(actor.SessionId, result.IsSuccess ? $"已换岗位，现在以 {result.Value} 办理。" : result.Error.Message);
        return Results.LocalRedirect(LocalUrl.OrHome(returnUrl));
    }

    private static async Task<IResult> EndSessionAsync(
        [FromForm] Guid sessionId, ICurrentActor current, EndOwnSessionHandler handler, SaidNotice said, CancellationToken ct)
    {
        var actor = await current.GetAsync(ct);
        var result = await handler.HandleAsync(new EndOwnSession(Guid.CreateVersion7(), sessionId), actor, ct);
        said.Say(actor.SessionId, result.IsSuccess ? "那一处的登录已结束。" : result.Error.Message);
        return Results.LocalRedirect("/account");
    }
}
