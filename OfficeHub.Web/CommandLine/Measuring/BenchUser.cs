using System.Net;
using System.Text.RegularExpressions;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary>A browser as far as a measurement needs one: signs in, fetches pages, opens their circuits.</summary>
internal sealed partial class BenchUser : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _client;
    private readonly Uri _site;

    public BenchUser(Uri site)
    {
        _site = site;
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = site };
    }

    public async Task SignInAsync(string userName, string password, CancellationToken ct)
    {
        var address = new Uri("/account/sign-in", UriKind.Relative);
        var form = Hidden().Matches(await _client.GetStringAsync(address, ct))
            .ToDictionary(field => field.Groups["name"].Value, field => WebUtility.HtmlDecode(field.Groups["value"].Value), StringComparer.Ordinal);
        form["UserName"] = userName;
        form["Password"] = password;
        using var content = new FormUrlEncodedContent(form);
        using var answer = await _client.PostAsync(address, content, ct);
        if (answer.StatusCode is not HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"Signing in failed: {answer.StatusCode}");
        }
    }

    /// <summary>A line without a circuit.</summary>
    public Task<CircuitLine> ConnectAsync(CancellationToken ct) => CircuitLine.OpenAsync(_site, _cookies.GetCookieHeader(_site), ct);

    /// <summary>A page with its circuit, loaded and at rest.</summary>
    public async Task<CircuitLine> OpenAsync(string path, string shows, CancellationToken ct)
    {
        var address = new Uri(_site, path);
        var page = PageMarkers.Of(await _client.GetStringAsync(address, ct));
        var line = await ConnectAsync(ct);
        try
        {
            await line.ShowAsync(address, page, shows, ct);
            return line;
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => _client.Dispose();

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)" value="(?<value>[^"]*)"[^>]*>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
