using Bunit;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Routing;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Documents.Numbering;

namespace OfficeHub.Tests.Web.Features;

public sealed class AssignNumberDialogTests : PageContext
{
    private static readonly DateOnly Day = new(2026, 7, 1);

    [Fact]
    public async Task Dialog_names_the_number_to_come_and_says_so_when_another_was_given()
    {
        await using var office = await OpenAsync("高静", DocumentPermissions.Number, RoutingPermissions.Handle);
        var (slow, quick) = (await WaitingAsync(office), await WaitingAsync(office));
        var given = "";
        var page = Render<AssignNumberDialog>(parameters => parameters.Add(dialog => dialog.ItemId, slow).Add(dialog => dialog.IsOpen, true).Add(dialog => dialog.Numbered, number => given = number));
        page.WaitForAssertion(() => Assert.Equal("北署发〔2026〕1号", page.Find("dialog b").TextContent));
        Assert.Equal("主送：各旗人民政府", page.Find("[data-field=Distribution] textarea").GetAttribute("value"));
        var first = await office.Get<AssignNumberHandler>().HandleAsync(new(Guid.NewGuid(), quick, 0, null, "各旗人民政府", 60), await CurrentAsync(), CancellationToken.None);
        Assert.Equal("北署发〔2026〕1号", first.Value);

        Press(page, "编号");
        page.WaitForAssertion(() => Assert.Contains("“份数”要在 1 到 99999 之间", page.Find("[data-field=Copies]").TextContent, StringComparison.Ordinal));
        page.Find("[data-field=Copies] input").Change("60");
        Press(page, "编号");

        page.WaitForAssertion(() => Assert.Equal("已编为北署发〔2026〕2号：北署发〔2026〕1号刚被别的公文用了。", Board.Current?.Text));
        Assert.Equal("北署发〔2026〕2号", given);
    }

    [Fact]
    public async Task Dialog_of_a_paper_that_has_its_number_says_where_the_paper_stands()
    {
        await using var office = await OpenAsync("高静", DocumentPermissions.Number, RoutingPermissions.Handle);
        var item = await WaitingAsync(office);
        await office.Get<AssignNumberHandler>().HandleAsync(new(Guid.NewGuid(), item, 0, "北署函", "各旗人民政府", 60), await CurrentAsync(), CancellationToken.None);

        var page = Render<AssignNumberDialog>(parameters => parameters.Add(dialog => dialog.ItemId, item).Add(dialog => dialog.IsOpen, true));

        page.WaitForAssertion(() => Assert.Contains(new MoveNotAllowed(DocumentStatus.Numbered, DocumentAction.AssignNumber).Message, page.Find("dialog").TextContent, StringComparison.Ordinal));
    }

    private async Task<Guid> WaitingAsync(TestOffice office)
    {
        var (agency, me) = (await office.UnitAsync("北原盟行政公署"), await CurrentAsync());
        var papers = new WaitingPapers(agency.Id, agency.Name, new Assignee(me.StaffId, me.Name, "文电科编号登记员", (int)PostKind.Officer), (await office.StaffAsync(DocumentOffice.Registrar)).Id, office.Get<StepKinds>());
        var rows = papers.Make("北署发", Day, "关于做好防汛值班工作的通知").ToList();
        await using var db = await office.ContextAsync();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        var route = rows.OfType<RouteInstance>().Single().Id;
        return await db.Set<WorkItem>().Where(item => item.RouteId == route && item.State == WorkItemState.Open).Select(item => item.Id).SingleAsync();
    }
}
