using Bunit;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Views;
using OfficeHub.Tests.Web.Shared;
using OfficeHub.Web.Features.Documents;

namespace OfficeHub.Tests.Web.Features;

/// <summary>Opinions and routes as they are read on the page of a document and while handling it.</summary>
public sealed class RoutePartsTests : KitContext
{
    private static readonly DateTime At = new(2026, 7, 1, 3, 50, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, 20, "1 分")]
    [InlineData(0, 59 * 60, "59 分")]
    [InlineData(0, 3 * 3600, "3 小时")]
    [InlineData(1, 0, "1 天")]
    [InlineData(2, (3 * 3600) + 600, "2 天 3 小时")]
    public void Length_is_told_in_the_two_largest_units_of_a_working_day(int days, int seconds, string words)
    {
        var day = TimeSpan.FromHours(7);

        Assert.Equal(words, RouteWords.Length((day * days) + TimeSpan.FromSeconds(seconds), day));
    }

    [Fact]
    public void Opinions_say_what_counts_of_each()
    {
        var list = Render<OpinionList>(parameters => parameters.Add(part => part.Opinions,
        [
            Row("同意签发", "", OpinionStanding.Voided, why: "退回后要重新办"), Row("同意", "请抓紧。", OpinionStanding.Counts), Row("同意", "", OpinionStanding.Counts, isOfOtherText: true),
            Row("退回", "主送漏了。", OpinionStanding.SentBack), Row("同意", "同意。", OpinionStanding.Withdrawn, why: "本人撤回"), Row("已答复", "已落实。", OpinionStanding.Aside, question: "经费落实了吗？"),
            Row("", "", OpinionStanding.Aside, question: "什么时候发？"), Row("有意见", "数字有误。", OpinionStanding.Later),
        ]));

        Assert.Equal(
            [
                "同意签发 作废：退回后要重新办", "同意：请抓紧。", "同意 对前一稿", "主送漏了。 退回", "同意。 已撤回", "问：经费落实了吗？|已落实。 旁注", "问：什么时候发？|旁注，还没答复", "有意见：数字有误。 事后补的",
            ],
            list.FindAll("li").Select(line => string.Join('|', line.QuerySelectorAll("p").Select(words => words.TextContent.Trim()))));
    }

    [Fact]
    public void Picture_shows_what_was_done_where_it_is_and_what_will_be_left_out()
    {
        var picture = Render<OfficeHub.Web.Features.Documents.RoutePicture>(parameters => parameters.Add(part => part.DayLength, TimeSpan.FromHours(7)).Add(part => part.Steps,
        [
            Step("拟稿", StepState.Done, "", "苏日娜") with { ClosedAt = At, Taken = TimeSpan.FromHours(3) }, Step("部门审核", StepState.Passed, "马会川：汛情紧急。", "赵启明") with { ClosedAt = At },
            Step("核稿", StepState.Open, "", "韩雪梅", "包晓东", "孟和") with { Taken = TimeSpan.FromHours(8) }, Step("会签", StepState.Waiting, "没有需要会签的单位"), Step("签发", StepState.Waiting, "", "陈立诚"),
        ]));

        Assert.Equal(
            ["done：拟稿，苏日娜，7月1日，用 3 小时", "passed：部门审核，紧急通过，7月1日", "now：核稿，韩雪梅等 3 人，已 1 天 1 小时", "next out：会签，将略过，没有需要会签的单位", "next：签发，陈立诚"],
            picture.FindAll("li").Select(step => $"{step.ClassName}：{string.Join('，', step.Children.Select(line => line.TextContent))}"));
        Assert.Equal("核稿", picture.Find("[aria-current=step] b").TextContent);
    }

    private static PictureStep Step(string name, StepState state, string reason, params string[] people) => new(
        Guid.NewGuid(), "UnitReview", name, 1, state, reason, At, null, null, null,
        [.. people.Select(person => new PicturePerson(null, Guid.NewGuid(), person, "", null, "", null, null, null, null, null))], MayBePassed: false);

    private static OpinionRow Row(string outcome, string words, OpinionStanding standing, string why = "", string question = "", bool isOfOtherText = false) =>
        new(Guid.NewGuid(), "SignOff", "签发", "陈立诚", "盟行署盟长", 0, outcome, words, question, At, standing, why, "", isOfOtherText);
}
