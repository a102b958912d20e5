using System.Net;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Accounts;

namespace OfficeHub.Tests.Web.Accounts;

public sealed class SignInPageTests
{
    [Fact]
    public async Task Sign_in_leads_to_the_page_asked_for_and_nowhere_else()
    {
        await using var site = Open();
        await People.AddAsync(site.Services, "surina", "苏日娜");
        using var user = WebUser.Of(site, https: true);

        Assert.Equal("/account?tab=1", WebUser.Where(await user.SignInAsync("surina", returnUrl: "/account?tab=1")));
        foreach (var elsewhere in new[] { "https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "" })
        {
            using var next = WebUser.Of(site, https: true);
            Assert.Equal("/", WebUser.Where(await next.SignInAsync("surina", returnUrl: elsewhere)));
        }
    }

    [Fact]
    public async Task Session_cookie_is_secure_and_its_name_says_so()
    {
        await using var site = Open();
        await People.AddAsync(site.Services, "surina", "苏日娜");
        using var user = WebUser.Of(site, https: true);

        var cookie = (await user.SignInAsync("surina")).Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("__Host-OfficeHub-session=", StringComparison.Ordinal) && !line.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal));

        Assert.Contains("; secure; samesite=lax; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Old_cookie_opens_nothing_after_sign_out_password_change_or_a_disabled_account()
    {
        await using var site = Open();
        var account = await People.AddAsync(site.Services, "surina", "苏日娜");

        var password = People.Password;
        foreach (var end in new Func<WebUser, Task>[] { SignOutAsync, ChangePasswordAsync, _ => DisableAsync(site, account) })
        {
            using var user = WebUser.Of(site, https: true);
            var cookie = SessionOf(await user.SignInAsync("surina", password));
            Assert.Equal(HttpStatusCode.OK, (await OpenWithAsync(site, cookie)).StatusCode);

            await end(user);

            var answer = await OpenWithAsync(site, cookie);
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
            Assert.StartsWith("/account/ended?reason=", WebUser.Where(answer), StringComparison.Ordinal);
            if (end == ChangePasswordAsync)
            {
                password = "Huanghe-2027";
                Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("/account")).StatusCode);
            }
        }

        static Task SignOutAsync(WebUser user) => user.SubmitAsync("/account", "/account/sign-out");

        static async Task ChangePasswordAsync(WebUser user)
        {
            var changed = await user.SubmitAsync("/account", "password", ("Current", People.Password), ("NewPassword", "Huanghe-2027"), ("Again", "Huanghe-2027"));
            Assert.Equal("/account", WebUser.Where(changed));
            Assert.NotEmpty(SessionOf(changed));
        }
    }

    [Fact]
    public async Task Form_sent_after_the_session_ended_leads_to_the_page_that_says_why()
    {
        await using var site = Open();
        var account = await People.AddAsync(site.Services, "surina", "苏日娜");
        using var user = WebUser.Of(site, https: true);
        await user.SignInAsync("surina");
        await DisableAsync(site, account);

        async Task<HttpResponseMessage> SendAsync(string accept)
        {
            using var form = new HttpRequestMessage(HttpMethod.Post, new Uri("/account", UriKind.Relative));
            form.Headers.Add("Accept", accept);
            form.Content = new StringContent("_handler=password", System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
            return await user.Client.SendAsync(form);
        }

        Assert.Equal("/account/ended?reason=rightschanged&returnUrl=%2Faccount", WebUser.Where(await SendAsync("text/html,application/xhtml+xml")));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync("application/json")).StatusCode);
    }

    [Fact]
    public async Task Form_without_its_token_is_refused()
    {
        await using var site = Open();
        await People.AddAsync(site.Services, "surina", "苏日娜");
        using var user = WebUser.Of(site, https: true);
        await user.SignInAsync("surina");

        foreach (var (path, fields) in new[]
        {
            ("/account/sign-in", "UserName=surina&Password=x&_handler=sign-in"), ("/account/sign-out", "reason="), ("/account/end-session", $"sessionId={Guid.NewGuid()}"),
            ("/account/post", $"holdingId={Guid.NewGuid()}"), ("/account", "Current=x&_handler=password"),
        })
        {
            using var form = new StringContent(fields, System.Text.Encoding.UTF8, "application/x-www-form-urlencoded");
            Assert.Equal(HttpStatusCode.BadRequest, (await user.Client.PostAsync(new Uri(path, UriKind.Relative), form)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await user.GetAsync("/account")).StatusCode);
    }

    [Fact]
    public async Task Every_answer_carries_the_headers()
    {
        await using var site = Open();
        await People.AddAsync(site.Services, "surina", "苏日娜");
        using var user = WebUser.Of(site, https: true);
        await user.SignInAsync("surina");

        foreach (var path in new[] { "/account", "/account/sign-in", "/no/such/page", "/css/tokens.css", "/_framework/blazor.web.js", "/_blazor/negotiate" })
        {
            var answer = await user.GetAsync(path);
            var headers = answer.Headers;
            Assert.True((int)answer.StatusCode < 400 == (path.Contains('.', StringComparison.Ordinal) || path.StartsWith("/account", StringComparison.Ordinal)), $"{path}: {answer.StatusCode}");
            Assert.Contains("script-src 'self';", Assert.Single(headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(headers.GetValues("Referrer-Policy")));
            Assert.StartsWith("max-age=", Assert.Single(headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);
            Assert.Equal(!path.StartsWith("/css", StringComparison.Ordinal) && !path.StartsWith("/_framework", StringComparison.Ordinal), headers.CacheControl?.NoStore is true);
        }
    }

    [Fact]
    public async Task Unknown_address_is_answered_in_words_to_strangers_and_users_alike()
    {
        await using var site = Open();
        await People.AddAsync(site.Services, "surina", "苏日娜");
        using var stranger = WebUser.Of(site, https: true);
        using var user = WebUser.Of(site, https: true);
        await user.SignInAsync("surina");

        foreach (var someone in new[] { stranger, user })
        {
            var answer = await someone.GetAsync("/no/such/page");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("没有这一页", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        }

        Assert.Equal("/account/sign-in?returnUrl=%2Faccount", WebUser.Where(await stranger.GetAsync("/account")));
    }

    [Fact]
    public async Task Circuit_from_a_foreign_page_or_a_stranger_is_refused()
    {
        await using var site = Open();
        await People.AddAsync(site.Services, "surina", "苏日娜");
        using var user = WebUser.Of(site, https: true);
        Assert.Equal(HttpStatusCode.Unauthorized, (await NegotiateAsync(user, "https://localhost")).StatusCode);
        await user.SignInAsync("surina");

        Assert.Equal(HttpStatusCode.OK, (await NegotiateAsync(user, "https://localhost")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await NegotiateAsync(user, "https://evil.example")).StatusCode);
    }

    [Fact]
    public async Task First_start_asks_for_the_three_administrators_once()
    {
        await using var site = Open();
        using var user = WebUser.Of(site, https: true);
        var link = site.Get<FirstStart>().Link;
        Assert.Equal(HttpStatusCode.NotFound, (await user.GetAsync("/account/set-up?key=0000")).StatusCode);

        var refused = await user.SubmitAsync(link, "set-up", [.. Enumerable.Range(0, 3).SelectMany(i => new[]
        {
            ($"Names[{i}]", "白音"), ($"UserNames[{i}]", i == 2 ? "guanli0" : $"guanli{i}"), ($"Passwords[{i}]", $"Caoyuan-{i}-2026"),
        })]);
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("id=\"user-2-err\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"user-0-err\"", page, StringComparison.Ordinal);

        var done = await user.SubmitAsync(link, "set-up", [.. Enumerable.Range(0, 3).SelectMany(i => new[]
        {
            ($"Names[{i}]", new[] { "白音", "高静", "何建新" }[i]), ($"UserNames[{i}]", $"guanli{i}"), ($"Passwords[{i}]", $"Caoyuan-{i}-2026"),
        })]);

        Assert.Equal("/account/sign-in", WebUser.Where(done));
        Assert.Equal(HttpStatusCode.NotFound, (await user.GetAsync(link)).StatusCode);
        Assert.Equal("/account/new-password", WebUser.Where(await user.SignInAsync("guanli0", "Caoyuan-0-2026")));
    }

    private static TestSite Open() => new TestSite().With("SignIn:WaiveSecondStep", "true");

    private static string SessionOf(HttpResponseMessage answer) => answer.Headers.GetValues("Set-Cookie")
        .Select(line => line.Split(';')[0]).Last(line => line.StartsWith("__Host-OfficeHub-session=", StringComparison.Ordinal) && !line.EndsWith('='));

    private static async Task<HttpResponseMessage> OpenWithAsync(TestSite site, string cookie)
    {
        using var thief = site.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri("https://localhost") });
        thief.DefaultRequestHeaders.Add("Cookie", cookie);
        return await thief.GetAsync(new Uri("/account", UriKind.Relative));
    }

    private static async Task<HttpResponseMessage> NegotiateAsync(WebUser user, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/_blazor/negotiate?negotiateVersion=1", UriKind.Relative));
        request.Headers.Add("Origin", origin);
        return await user.Client.SendAsync(request);
    }

    private static async Task DisableAsync(TestSite site, Guid account)
    {
        await using var db = await site.ContextAsync();
        var row = await db.Users.FindAsync(account);
        row!.IsDisabled = true;
        await db.SaveChangesAsync();
    }
}
