using System.Security.Cryptography;
using System.Text;
using OfficeHub.Core.Access.Accounts;

namespace OfficeHub.Web.Accounts;

/// <summary>An installation without accounts prints a link for naming its administrators. The link holds until they are named or the program ends.</summary>
/// <remarks>security.md 5.4: there is no default account.</remarks>
public sealed class FirstStart(SetUpInstallationHandler setUp, IHostApplicationLifetime lifetime, IHostEnvironment environment) : IHostedService
{
    private const int KeyBytes = 24;
    private readonly string _key = Convert.ToHexString(RandomNumberGenerator.GetBytes(KeyBytes));

    /// <summary>The page with its key, below the site's own address.</summary>
    public string Link => $"/account/set-up?key={_key}";

    /// <summary>Whether the key is the printed one.</summary>
    public bool Fits(string? key) =>
        key is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(_key));

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // The demo has accounts of its own, made before this.
        if (!environment.IsDevelopment() && await setUp.IsDueAsync(cancellationToken))
        {
            lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine($"还没有管理员。请用浏览器打开本站的 {Link} 设置，这个链接只能用一次。"));
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
