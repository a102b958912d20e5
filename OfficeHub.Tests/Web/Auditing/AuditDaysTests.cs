using Bunit;
using OfficeHub.Core.Auditing;
using OfficeHub.Core.Auditing.Reading;
using OfficeHub.Tests.Web.Features;
using OfficeHub.Web.Features.Auditing;

namespace OfficeHub.Tests.Web.Auditing;

public sealed class AuditDaysTests : PageContext
{
    [Fact]
    public async Task Day_no_log_can_hold_is_said_at_its_field_and_the_filters_stay()
    {
        await using var office = await OpenAsync("包音", AuditPermissions.Read);

        var page = Show<AuditPage>("/admin/audit?since=1999-12-31&until=2026-07-01&person=苏日娜");

        page.WaitForAssertion(() => Assert.Equal(new AuditDayOutside().Message, Assert.Single(page.FindAll(".f .err")).TextContent.Trim()));
        var faulty = page.Find("[aria-invalid=true]");
        Assert.Equal("1999-12-31", faulty.GetAttribute("value"));
        Assert.Contains(page.FindAll("input"), input => input.GetAttribute("value") == "2026-07-01");
        Assert.Contains(page.FindAll("input"), input => input.GetAttribute("value") == "苏日娜");
        Assert.DoesNotContain(page.FindAll("caption"), caption => caption.TextContent.StartsWith("审计记录", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Day_sheet_of_a_day_no_log_can_hold_lets_one_choose_another()
    {
        await using var office = await OpenAsync("包音", AuditPermissions.Read);

        var page = Show<DaySheetPage>("/admin/audit/day?day=1999-12-31");

        page.WaitForAssertion(() => Assert.Equal(new AuditDayOutside().Message, Assert.Single(page.FindAll(".f .err")).TextContent.Trim()));
        Assert.Equal("1999-12-31", page.Find("[aria-invalid=true]").GetAttribute("value"));
        Assert.Empty(page.FindAll(".empty, dl"));
    }
}
