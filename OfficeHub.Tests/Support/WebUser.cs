using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;

namespace OfficeHub.Tests.Support;

/// <summary>A browser without scripts: keeps cookies, fills in forms with their hidden fields, follows nothing by itself.</summary>
internal sealed partial class WebUser(HttpClient client) : IDisposable
{
    public static WebUser Of(TestSite site, bool https = false) => new(site.CreateClient(
        new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri(https ? "https://localhost" : "http://localhost") }));

    public HttpClient Client => client;

    public Task<HttpResponseMessage> GetAsync(string path) => client.GetAsync(new Uri(path, UriKind.Relative));

    public async Task<string> ReadAsync(string path) => WebUtility.HtmlDecode(await (await GetAsync(path)).Content.ReadAsStringAsync());

    /// <summary>Posts the form of that name (or action) on the page, with the fields given and its own hidden ones.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, string form, params (string Name, string Value)[] fields)
    {
        var html = await (await GetAsync(page)).Content.ReadAsStringAsync();
        var chosen = Forms().Matches(html).Select(match => match.Value)
            .Single(text => text.Contains($"value=\"{form}\"", StringComparison.Ordinal) || text.Contains($"action=\"{form}\"", StringComparison.Ordinal));
        var all = Hidden().Matches(chosen).ToDictionary(match => Attribute(match.Value, "name"), match => Attribute(match.Value, "value"), StringComparer.Ordinal);
        foreach (var (name, value) in fields)
        {
            all[name] = value;
        }

        var action = Attribute(chosen[..(chosen.IndexOf('>', StringComparison.Ordinal) + 1)], "action");
        using var content = new FormUrlEncodedContent(all);
        return await client.PostAsync(new Uri(action.Length > 0 ? action : page, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> SignInAsync(string userName, string password = People.Password, string returnUrl = "/account") => SubmitAsync(
        $"/account/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}", "sign-in", ("UserName", userName), ("Password", password));

    /// <summary>Path and query an answer sends the browser to.</summary>
    public static string Where(HttpResponseMessage answer) =>
        answer.Headers.Location is not { } to ? "" : to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString;

    public void Dispose() => client.Dispose();

    private static string Attribute(string tag, string name)
    {
        var found = Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"", RegexOptions.None, TimeSpan.FromSeconds(1));
        return found.Success ? WebUtility.HtmlDecode(found.Groups[1].Value) : "";
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Hidden();
}
