using Bunit;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Normative;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Validity;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Core.Documents.Archiving;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Documents.Drafting;
using OfficeHub.Web.Features.Documents.Normative;
using OfficeHub.Web.Features.Documents.Openness;

namespace OfficeHub.Tests.Web.Features;

public sealed class NormativePageTests : PageContext
{
    [Fact]
    public async Task Waiting_document_is_registered_from_the_list_with_the_term_its_text_names()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        await office.ReadyAsync(fields => fields with { IsNormative = true, Content = fields.Content with { MainText = [.. fields.Content.MainText, new Paragraph(0, "本通知自2027年1月1日起施行，有效期3年。")] } });
        Show(office.Desk.Office, await office.Desk.Desk.AsAsync(ArchiveOffice.Clerk));
        var page = Show<NormativePage>("/normative?part=Undecided");
        page.WaitForAssertion(() => Assert.Contains("待登记", page.Find("tbody").TextContent, StringComparison.Ordinal));

        Press(page, "登记…");
        page.WaitForAssertion(() => Assert.Contains("正文写明有效期3年。", page.Find("dialog").TextContent, StringComparison.Ordinal));
        Press(page, "登记");

        page.WaitForAssertion(() => Assert.StartsWith("已登记", Board.Current?.Text, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("该登记的都登记了。", page.Find(".empty h2").TextContent, StringComparison.Ordinal));
        var list = Show<NormativePage>("/normative");
        list.WaitForAssertion(() => Assert.Contains("2029年12月31日", list.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Contains("改有效期…", list.Find("tbody").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Expiry_is_proposed_with_day_and_basis_when_the_term_is_over()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        var paper = await office.ReadyAsync(fields => fields with { IsNormative = true });
        var (clerk, clock) = (await office.Desk.Desk.AsAsync(ArchiveOffice.Clerk), office.Desk.Office.Clock);
        var until = BeijingTime.Today(clock).AddDays(10);
        Assert.Null((await office.Desk.Office.Get<RegisterNormativeHandler>().HandleAsync(new RegisterNormative(Guid.NewGuid(), paper, (await office.Desk.Desk.FindAsync(paper)).Revision, until.AddDays(-10), until, ""), clerk, default)).Error);
        Assert.Null((await office.IssueAsync(paper)).Error);
        clock.Advance(TimeSpan.FromDays(11));
        Show(office.Desk.Office, clerk);
        var page = Show<NormativePage>("/normative?part=Ended");
        page.WaitForAssertion(() => Assert.Contains("届满 1 天", page.Find("tbody").TextContent, StringComparison.Ordinal));

        Press(page, "标注失效…");
        page.WaitForAssertion(() => Assert.StartsWith($"有效期至{BeijingTime.Day(until)}届满（登记号 北署发-规-", page.Find("dialog [data-field=Basis] input").GetAttribute("value"), StringComparison.Ordinal));
        Press(page, "标为失效");

        page.WaitForAssertion(() => Assert.Contains("没有届满未标注的规范性文件。", page.Find(".empty h2").TextContent, StringComparison.Ordinal));
        var document = await office.Desk.Desk.FindAsync(paper);
        Assert.Equal((DocumentValidity.Expired, until.AddDays(1)), (document.Validity, document.ValidityOn!.Value));
    }

    [Fact]
    public async Task Numbers_of_the_statistics_lead_to_the_list_that_opens_with_what_waits()
    {
        await using var office = await ArchiveOffice.OpenAsync();
        await office.ReadyAsync();
        Show(office.Desk.Office, await office.Desk.Desk.AsAsync(ArchiveOffice.Clerk));
        var page = Show<OpennessStatisticsPage>("/openness/statistics");
        page.WaitForState(() => page.FindAll("table").Count == 5);

        var number = page.FindAll("td a").First(link => link.GetAttribute("aria-label")!.StartsWith("主动公开", StringComparison.Ordinal));
        Assert.Equal("1", number.TextContent);
        var list = Show<OpennessTimesPage>(number.GetAttribute("href")!);
        list.WaitForAssertion(() => Assert.Single(list.FindAll("tbody tr")));
        var waiting = Show<OpennessTimesPage>("/openness/times");
        waiting.WaitForAssertion(() => Assert.Contains("剩 20 天", waiting.Find("tbody").TextContent, StringComparison.Ordinal));
        Assert.Equal("待公开1", waiting.Find(".views a[aria-current]").TextContent);
    }

    [Fact]
    public async Task Drafter_is_told_that_a_text_looks_like_a_normative_document_until_he_marks_it()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Drafter);
        var form = new DraftForm { Kind = DocumentKind.Notice, Title = "关于印发《草原禁牧补助管理办法》的通知", MainText = "申请人应当如实提交材料。" };
        var panel = Render<ElementsPanel>(parameters => parameters.Add(one => one.Form, form).Add(one => one.NegativeList, NegativeLists.Initial).Add(one => one.Search, (_, _, _) => Task.FromResult<IReadOnlyList<OfficeHub.Web.Shared.Inputs.PersonChoice>>([])));

        Assert.Contains("像规范性文件", panel.Find("[role=note]").TextContent, StringComparison.Ordinal);
        panel.Find("[data-field=IsNormative] input").Change(true);

        Assert.Empty(panel.FindAll("[role=note]"));
    }
}
