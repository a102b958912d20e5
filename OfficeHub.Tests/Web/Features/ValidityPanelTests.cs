using Bunit;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Documents.Validity;

namespace OfficeHub.Tests.Web.Features;

public sealed class ValidityPanelTests : PageContext
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public async Task Dialog_marks_and_the_panel_then_tells_since_when_and_why()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Registrar);
        var document = await OutAsync(office);
        var view = await ViewAsync(office, document);
        var page = Render<ValidityPanel>(parameters => parameters.Add(panel => panel.View, view));
        Assert.Contains("有效", page.Find(".panel").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("更正误标", page.Markup, StringComparison.Ordinal);

        Press(page, "标注效力…");
        page.WaitForState(() => page.FindAll("[data-field=Mark] input").Count == 4);
        page.FindAll("[data-field=Mark] input").Single(input => input.GetAttribute("value") == "失效").Change("失效");
        page.Find("[data-field=EffectiveOn] input").Change("2026-05-01");
        page.WaitForAssertion(() => Assert.Contains("不能早于 2026年6月1日。", page.Find("[data-field=EffectiveOn]").TextContent, StringComparison.Ordinal));
        page.Find("[data-field=EffectiveOn] input").Change("2026-12-31");
        Press(page, "标为失效");
        page.WaitForAssertion(() => Assert.Contains("依据", page.Find("[data-field=Basis] .err").TextContent, StringComparison.Ordinal));
        page.Find("[data-field=Basis] input").Change("办法第二十条，有效期到2026年底");
        Press(page, "标为失效");

        page.WaitForAssertion(() => Assert.Equal("《关于做好防汛值班工作的通知》已标为“失效”。没有在办公文引用它。", Board.Current?.Text));
        var marked = await ViewAsync(office, document);
        page.Render(parameters => parameters.Add(panel => panel.View, marked));
        var told = page.Find("ol[aria-label=效力变动]").TextContent;
        foreach (var words in new[] { "自2026年12月31日起失效", "依据：办法第二十条，有效期到2026年底", "秘书一科提出，高静（文电科编号登记员）" }) Assert.Contains(words, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Annulled_asks_for_no_day_and_what_is_annulled_takes_no_other_mark()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Registrar);
        var document = await OutAsync(office);
        var view = await ViewAsync(office, document);
        var page = Render<ValidityPanel>(parameters => parameters.Add(panel => panel.View, view));
        Press(page, "标注效力…");
        page.WaitForState(() => page.FindAll("[data-field=Mark] input").Count == 4);

        page.FindAll("[data-field=Mark] input").Single(input => input.GetAttribute("value") == "撤销").Change("撤销");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-field=EffectiveOn]")));
        Assert.Contains("从成文日期2026年6月1日起就不算数", page.Find("[data-field=Mark]").TextContent, StringComparison.Ordinal);
        page.Find("[data-field=Basis] input").Change("自治区人民政府决定");
        Press(page, "标为撤销");
        page.WaitForAssertion(() => Assert.NotNull(Board.Current));
        var annulled = await ViewAsync(office, document);
        Assert.Equal((DocumentValidity.Annulled, false), (annulled.Validity, annulled.MayMark));
    }

    [Fact]
    public async Task Future_mark_shows_its_day_beside_the_title_until_it_has_come()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Registrar);
        var today = BeijingTime.Today(office.Clock);

        var to = Render<ValidityChip>(parameters => parameters.Add(chip => chip.Validity, DocumentValidity.Repealed).Add(chip => chip.On, today.AddDays(1)));
        var now = Render<ValidityChip>(parameters => parameters.Add(chip => chip.Validity, DocumentValidity.Repealed).Add(chip => chip.On, today));
        var none = Render<ValidityChip>(parameters => parameters.Add(chip => chip.Validity, DocumentValidity.InForce).Add(chip => chip.On, null));

        Assert.Equal(($"自{BeijingTime.Day(today.AddDays(1))}起废止", "废止", ""), (to.Find(".chip").TextContent, now.Find(".chip").TextContent, none.Markup.Trim()));
    }

    private static async Task<ValidityView> ViewAsync(TestOffice office, Guid document) =>
        (await office.Get<ValidityQuery>().FindAsync(document, await office.SignInAsync(DocumentOffice.Registrar), default)).Value;

    private static async Task<Guid> OutAsync(TestOffice office)
    {
        var rows = (await WaitingPapers.ForAsync(office)).Make("北署发", Day, "关于做好防汛值班工作的通知").ToList();
        await using var db = await office.ContextAsync();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        var id = rows.OfType<OfficialDocument>().Single().Id;
        await db.Set<OfficialDocument>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Status, DocumentStatus.Issued).SetProperty(row => row.Number, "北署发〔2026〕1号"));
        return id;
    }
}
