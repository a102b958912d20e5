using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OfficeHub.Core.Access;

namespace OfficeHub.Tests.Core.Access.SigningIn;

/// <summary>The program hashes passwords at its full cost, whatever the offices of the tests do.</summary>
public sealed class PasswordCostTests
{
    [Fact]
    public async Task Password_is_hashed_with_210_000_rounds()
    {
        await using var services = new ServiceCollection().AddAccess().BuildServiceProvider();

        Assert.Equal(210_000, services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount);
    }
}
