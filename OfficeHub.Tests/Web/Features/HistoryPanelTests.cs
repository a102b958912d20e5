using Bunit;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Features;

namespace OfficeHub.Tests.Web.Features;

public sealed class HistoryPanelTests : PageContext
{
    [Fact]
    public async Task Panel_shows_nothing_of_the_former_object_and_drops_an_answer_that_comes_too_late()
    {
        await using var office = await OpenAsync("李文斌");
        var answers = new Dictionary<string, TaskCompletionSource<Result<IReadOnlyList<HistoryLine>>>>(StringComparer.Ordinal)
        {
            ["文电科"] = new(), ["督查室"] = new(), ["信息科"] = new(),
        };
        var panel = Render<HistoryPanel>(Of("文电科"));
        panel.Find("button").Click();
        answers["文电科"].SetResult(Line("文电科更名"));
        panel.WaitForAssertion(() => Assert.Contains("文电科更名", panel.Markup, StringComparison.Ordinal));

        panel.Render(Of("督查室"));
        Assert.DoesNotContain("文电科更名", panel.Markup, StringComparison.Ordinal);
        panel.Render(Of("信息科"));
        answers["信息科"].SetResult(new Result<IReadOnlyList<HistoryLine>>([]));
        answers["督查室"].SetResult(Line("督查室更名"));

        panel.WaitForAssertion(() => Assert.Contains("还没有变动。这里列机构的变动。", panel.Markup, StringComparison.Ordinal));
        Assert.DoesNotContain("督查室更名", panel.Markup, StringComparison.Ordinal);

        Action<ComponentParameterCollectionBuilder<HistoryPanel>> Of(string unit) => parameters => parameters
            .Add(view => view.Of, unit).Add(view => view.Covers, "机构的变动").Add(view => view.Load, _ => answers[unit].Task);
    }

    private static Result<IReadOnlyList<HistoryLine>> Line(string what) => new([new HistoryLine(1, "李文斌", what, "", new DateTime(2026, 7, 1, 1, 42, 0, DateTimeKind.Utc))]);
}
