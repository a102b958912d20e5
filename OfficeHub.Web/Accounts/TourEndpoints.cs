using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Accounts;

/// <summary>Signs a newcomer in as the next person of the tour, whose password is printed on the sign-in page anyway. Without the demo organisation there is no such place.</summary>
internal static class TourEndpoints
{
    /// <summary>Where one is signed in.</summary>
    public const string SignIn = "/start/as";

    private const string Begin = "/documents?begin=import";

    // No token: the tour stays open in its window while another person signs in beside it, and there is nothing to protect but invented papers.
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(SignIn, SignInAsync).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> SignInAsync(HttpContext http, IEnumerable<IDemoAccounts> demo, IEnumerable<IDemoTour> tours, SignInDesk desk, CancellationToken ct)
    {
        if (tours.FirstOrDefault() is not { } tour || !demo.Any() || await tour.FindAsync(ct) is not { } view) return Results.NotFound();
        var form = await http.Request.ReadFormAsync(ct);
        // 再走一遍: a new paper, by the first person.
        var asked = form["step"].ToString();
        var isAgain = asked == "again";
        if (!int.TryParse(isAgain ? "0" : asked, System.Globalization.CultureInfo.InvariantCulture, out var number) || view.Steps.ElementAtOrDefault(number) is not { User: { } user, Address.Length: > 0 } step) return Results.LocalRedirect("/start");
        if (isAgain) step = step with { Address = Begin };
        var entered = await desk.EnterPasswordAsync(user.UserName, user.Password, SessionCookie.AddressOf(http), ct);
        if (!entered.IsSuccess || await desk.NextAsync(entered.Value, ct) is not SignInStep.Session) return SignInPage(step.Address);
        var begun = await desk.BeginSessionAsync(entered.Value, SessionCookie.AddressOf(http), http.Request.Headers.UserAgent.ToString(), ct);
        if (!begun.IsSuccess) return SignInPage(step.Address);
        await SessionCookie.IssueAsync(http, begun.Value);
        return Results.LocalRedirect(LocalUrl.OrHome(step.Address));
    }

    // Somebody has changed the password: he signs in by hand.
    private static IResult SignInPage(string address) => Results.LocalRedirect($"/account/sign-in?ReturnUrl={Uri.EscapeDataString(address)}");
}
