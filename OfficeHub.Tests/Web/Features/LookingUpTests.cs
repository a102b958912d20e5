using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Rights;
using OfficeHub.Web.Shared;

namespace OfficeHub.Tests.Web.Features;

public sealed class LookingUpTests : PageContext
{
    [Fact]
    public async Task Person_looked_up_is_shown_even_when_the_pick_cannot_be_noted()
    {
        await using var office = await OpenAsync("张秀兰", AccessPermissions.MaintainRights);
        Services.AddScoped<IRecentPeople, BrokenMemory>();
        var staff = await office.StaffAsync("高静");
        var page = Show<RolesPage>("/admin/roles");
        await page.Find("[role=combobox]").ChangeAsync("高静");
        page.WaitForState(() => page.FindAll("[role=option]").Count > 0);

        await page.Find("[role=option]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.EndsWith($"person={staff.Id:N}", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Null(Board.Current);
    }

    private sealed class BrokenMemory : IRecentPeople
    {
        public Task RememberAsync(IReadOnlyList<Guid> people, CancellationToken ct) => throw new IOException("No space left on device");
    }
}
