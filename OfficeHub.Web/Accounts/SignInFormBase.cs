using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;

namespace OfficeHub.Web.Accounts;

/// <summary>What the static pages of a sign-in share: the sign-in under way, and the way to its next step.</summary>
public abstract class SignInFormBase : ComponentBase
{
    /// <summary>Id of the sentence that says why a step was refused.</summary>
    protected const string RefusedLine = "refused";

    /// <summary>This request; the pages are static.</summary>
    [CascadingParameter] protected HttpContext Http { get; set; } = null!;

    /// <summary>Where to go in the end.</summary>
    [SupplyParameterFromQuery] protected string? ReturnUrl { get; set; }

    /// <summary>Ways on.</summary>
    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    [Inject] private SignInDesk Desk { get; set; } = null!;

    [Inject] private PendingCookie Cookie { get; set; } = null!;

    /// <summary>Why the step was refused; null when it was not.</summary>
    protected Error? Refusal { get; set; }

    /// <summary>For <c>aria-describedby</c>.</summary>
    protected string? RefusedId => Refusal is null ? null : RefusedLine;

    /// <summary>Network address of the browser.</summary>
    protected string Address => SessionCookie.AddressOf(Http);

    /// <summary>The sign-in under way, if it stands at this step; else the browser is sent to where it stands.</summary>
    protected async Task<(PendingSignIn SignIn, string ReturnUrl)?> AtAsync(SignInStep step)
    {
        if (Cookie.Read(Http) is not { } pending)
        {
            Navigation.NavigateTo("/account/sign-in");
            return null;
        }

        var next = await Desk.NextAsync(pending.SignIn, Http.RequestAborted);
        if (next == step)
        {
            return pending;
        }

        Navigation.NavigateTo(AddressOf(next));
        return null;
    }

    /// <summary>After a step: to the next one, into a new session, or back with the refusal.</summary>
    protected async Task GoOnAsync(Result<PendingSignIn> entered, string returnUrl)
    {
        if (!entered.IsSuccess)
        {
            Refusal = entered.Error;
            return;
        }

        var next = await Desk.NextAsync(entered.Value, Http.RequestAborted);
        if (next is not SignInStep.Session)
        {
            Cookie.Write(Http, entered.Value, returnUrl);
            Navigation.NavigateTo(AddressOf(next));
            return;
        }

        var begun = await Desk.BeginSessionAsync(entered.Value, Address, Http.Request.Headers.UserAgent.ToString(), Http.RequestAborted);
        if (!begun.IsSuccess)
        {
            Refusal = begun.Error;
            return;
        }

        Cookie.Drop(Http);
        await SessionCookie.IssueAsync(Http, begun.Value);
        Navigation.NavigateTo(returnUrl);
    }

    /// <summary>Keeps the sign-in for the next page without going on yet.</summary>
    protected void Keep(PendingSignIn signIn, string returnUrl) => Cookie.Write(Http, signIn, returnUrl);

    private static string AddressOf(SignInStep step) => step switch
    {
        SignInStep.Code => "/account/code",
        SignInStep.NewPassword => "/account/new-password",
        SignInStep.SetUpSecondStep => "/account/set-up-code",
        _ => "/account/sign-in",
    };
}
