using System.Net;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Web.Accounts;

public sealed class SignInPageTests
{
    [Fact]
    public async Task Sign_in_leads_to_the_page_asked_for_and_leaves_a_row()
    {
        await using var site = new TestSite();
        await People.AddAsync(site.Services, "surina", "苏日娜");
        using var user = WebUser.Of(site);

        var answer = await user.SignInAsync("surina", returnUrl: "/account?tab=1");

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/account?tab=1", WebUser.Where(answer));
        var row = Assert.Single(await site.LogAsync());
        Assert.Equal(("SignIn", "OK", "苏日娜"), (row.Action, row.Outcome, row.ActorName));
    }
}
