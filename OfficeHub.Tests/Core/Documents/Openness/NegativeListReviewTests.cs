using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Documents.Openness.Watching;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Openness;

public sealed class NegativeListReviewTests
{
    [Fact]
    public async Task Yearly_review_asks_why_of_each_item_nobody_used_and_keeps_the_answers()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var items = NegativeLists.Initial.Items;
        Assert.Null((await AdoptAsync(desk, 1, items)).Error);
        Assert.False((await ViewAsync(desk)).IsReview);
        desk.Office.Clock.Advance(TimeSpan.FromDays(345));
        await desk.RecheckedAsync(fields => fields with { Disclosure = DisclosureCategory.OnRequest, DisclosureGround = DisclosureGround.Of(2, NegativeLists.Initial.Find("N6")!), DisclosureReason = "方案没有定，公开会误导市场预期" });
        var view = await ViewAsync(desk);
        Assert.True(view.IsReview);
        Assert.Equal([("N6", 1)], view.Hits.Select(hit => (hit.Key, hit.Value)));
        IReadOnlyList<NegativeItem> next = [.. items.Where(item => item.Code != "N7").Select(item => item.Code == "N5" ? item with { Wording = "人事管理、后勤管理信息" } : item)];

        var refused = Assert.IsType<UnusedItemsUnexplained>((await AdoptAsync(desk, 2, next, new ReviewReason("N7", "不再单列"))).Error);
        Assert.Equal("N2、N3、N4、N5、N8", refused.Codes);
        Assert.Null((await AdoptAsync(desk, 2, next, [.. "N2 N3 N4 N5 N7 N8".Split(' ').Select(code => new ReviewReason(code, $"{code} 的理由"))])).Error);

        var reviewed = (await ViewAsync(desk)).Shown.Reviewed;
        Assert.Equal([ReviewDecision.Keep, ReviewDecision.Keep, ReviewDecision.Keep, ReviewDecision.Narrow, ReviewDecision.Delete, ReviewDecision.Keep], reviewed.Select(item => item.Decision));
        Assert.Equal(("N5 的理由", "人事管理、后勤管理、内部工作流程等内部事务信息"), (reviewed[3].Reason, reviewed[3].Wording));
        Assert.False((await ViewAsync(desk)).IsReview);
        Assert.Empty((await desk.Office.Get<NegativeListQuery>().FindAsync(null, await desk.Office.SignInAsync(Drafter), default)).Value.Hits);
    }

    [Fact]
    public async Task Review_is_told_before_it_is_due_and_when_it_is_and_each_once()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        Assert.Equal(0, await RemindAsync(desk));
        Assert.Null((await AdoptAsync(desk, 1, NegativeLists.Initial.Items)).Error);
        foreach (var (days, count) in new[] { (300, 0), (40, 1), (5, 0), (21, 1), (1, 0) })
        {
            desk.Office.Clock.Advance(TimeSpan.FromDays(days));
            Assert.Equal(count, await RemindAsync(desk));
        }
    }

    private static Task<int> RemindAsync(DocumentOffice desk) => desk.Office.Get<RemindOfOpenness>().RemindAsync(Actor.System("提醒公开时限"), default);

    private static async Task<NegativeListView> ViewAsync(DocumentOffice desk) => (await desk.Office.Get<NegativeListQuery>().FindAsync(null, await desk.Office.SignInAsync(Disclosure), default)).Value;

    private static async Task<Result<int>> AdoptAsync(DocumentOffice desk, int after, IReadOnlyList<NegativeItem> items, params ReviewReason[] reasons) =>
        await desk.Office.Get<AdoptNegativeListHandler>().HandleAsync(new(Guid.NewGuid(), after, items, BeijingTime.Today(desk.Office.Clock), "领导小组会议", reasons), await desk.Office.SignInAsync(Disclosure), default);
}
