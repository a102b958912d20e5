using Bunit;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features.Documents.Handling;
using OfficeHub.Web.Features.Documents.Interpretations;

namespace OfficeHub.Tests.Web.Features;

/// <summary>公文, 解读方案 and 解读材料 on one screen, as whoever reviews or signs has them.</summary>
public sealed class InterpretationTabsTests : PageContext
{
    [Fact]
    public async Task Signatory_has_the_three_of_a_bundle_side_by_side_each_marked()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Signatory);
        var desk = await DeskAsync(office);
        var paper = await ReviewedAsync(desk, Explained.Complete, "Adequate");

        var page = Handle((await desk.ItemAsync(paper, DocumentOffice.Signatory)).Id);

        Assert.Equal("套件", page.WaitForElement("[role=tablist]").GetAttribute("aria-label"));
        Assert.Equal(["公文1 页", "解读方案齐", "解读材料重合 0%"], Tabs(page).Take(3));
        page.FindAll("[role=tab]")[1].Click();
        Assert.Contains("受影响群体沿河居民", page.Find("[role=tabpanel]").TextContent.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        page.FindAll("[role=tab]")[2].Click();
        Assert.Contains("去年汛期有三次险情", page.Find("[role=tabpanel]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviewer_of_an_exemption_has_the_answer_that_grants_it_and_no_other()
    {
        await using var office = await OpenAsPostAsync(DocumentOffice.Disclosure);
        var desk = await DeskAsync(office);
        var paper = await ToReviewAsync(desk, Explained.Exempted);

        var page = Handle((await desk.ItemAsync(paper, DocumentOffice.Disclosure)).Id);

        page.WaitForAssertion(() => Assert.Equal("同意免解读", page.Find(".bar .pri > span").TextContent));
        Assert.DoesNotContain(page.FindAll(".bar .btn > span"), word => word.TextContent == "方案可行");
        page.FindAll("[role=tab]")[1].Click();
        Assert.Contains("纯程序性", page.Find("[role=tabpanel]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Part_that_lacks_something_says_what_over_it()
    {
        var fields = new DraftFields { IsPolicy = true, Content = new DocumentContent { Kind = DocumentKind.Notice }, Interpretation = Explained.Complete with { Materials = [], Plan = Explained.Complete.Plan with { Points = "" } } };

        var plan = Render<PlanPaper>(parameters => parameters.Add(paper => paper.Fields, fields));
        var materials = Render<MaterialsPaper>(parameters => parameters.Add(paper => paper.Fields, fields));

        Assert.Contains("解读方案缺解读要点，请填写。", plan.Find(".lacks").TextContent, StringComparison.Ordinal);
        Assert.Contains("政策性文件缺解读材料", materials.Find(".lacks").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Graphic_is_a_picture_whose_words_are_read_aloud()
    {
        var picture = Render<InfographicPicture>(parameters => parameters.Add(drawn => drawn.Material, Explained.Graphic)).Find("img");

        Assert.StartsWith("data:image/svg+xml;base64,", picture.GetAttribute("src"), StringComparison.Ordinal);
        Assert.StartsWith("图解《一图看懂汛期值班》：1. 谁在岗（2 人）：", picture.GetAttribute("alt"), StringComparison.Ordinal);
    }

    private IRenderedComponent<HandlePage> Handle(Guid item) => Render<HandlePage>(parameters => parameters.Add(page => page.ItemId, item));

    private static IEnumerable<string> Tabs(IRenderedComponent<HandlePage> page) => page.FindAll("[role=tab]").Select(tab =>
        string.Concat(tab.ChildNodes.Where(node => node is not AngleSharp.Dom.IElement { ClassName: "only-phone" }).Select(node => node.TextContent)).Trim());

    private static async Task<DocumentOffice> DeskAsync(TestOffice office)
    {
        await office.Get<RouteInstaller>().InstallAsync(Actor.System("安装"), CancellationToken.None);
        return new DocumentOffice(office);
    }

    private static async Task<Guid> ToReviewAsync(DocumentOffice desk, PolicyInterpretation interpretation)
    {
        var paper = await desk.DraftAsync(fields => fields.AsPolicy(interpretation));
        await desk.ReviewedAsync(paper);
        return paper;
    }

    private static async Task<Guid> ReviewedAsync(DocumentOffice desk, PolicyInterpretation interpretation, string outcome)
    {
        var paper = await ToReviewAsync(desk, interpretation);
        Assert.Null((await desk.DecideAsync(paper, DocumentOffice.Disclosure, outcome)).Error);
        return paper;
    }
}
