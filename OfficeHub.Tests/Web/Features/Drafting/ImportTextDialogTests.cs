using Bunit;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Web.Features.Documents.Drafting;

namespace OfficeHub.Tests.Web.Features.Drafting;

public sealed class ImportTextDialogTests : PageContext
{
    private const string Pasted = "关于开展安全检查的通知\n各旗人民政府:\n现将有关事项通知如下,请执行。\n(一)检查范围,时间\n附件:安全检查表";

    [Fact]
    public async Task Like_corrections_are_one_choice_and_one_left_is_not_made()
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft, RoutingPermissions.Handle);
        DocumentContent? taken = null;
        var dialog = Render<ImportTextDialog>(parameters => parameters
            .Add(d => d.IsOpen, true).Add(d => d.DocumentId, Guid.NewGuid()).Add(d => d.Subject, "document:1").Add(d => d.Taken, read => taken = read.Content));
        dialog.WaitForState(() => dialog.FindAll("[data-field=Text] textarea").Count == 1);
        dialog.Find("[data-field=Text] textarea").Change(Pasted);
        Press(dialog, "看看读成什么");

        dialog.WaitForAssertion(() => Assert.Contains("标点：“,”改为“，”，2 处", dialog.FindAll(".repairs label").Select(label => label.TextContent)));
        dialog.FindAll(".repairs label").First(label => label.TextContent.Contains("“,”改为", StringComparison.Ordinal)).QuerySelector("input")!.Change(false);
        dialog.FindAll("button").First(button => button.TextContent.Contains("收进草稿", StringComparison.Ordinal)).Click();

        dialog.WaitForAssertion(() => Assert.Equal("关于开展安全检查的通知", taken?.Title));
        Assert.Equal(("各旗人民政府", "安全检查表"), (taken!.PrimaryRecipients, Assert.Single(taken.Annexes).Title));
        Assert.Equal(new Paragraph(2, "检查范围,时间"), taken.MainText[1]);
    }

    [Fact]
    public async Task Text_with_a_mark_of_a_secret_is_refused_in_the_dialog_and_not_kept()
    {
        await using var office = await OpenAsync("苏日娜", DocumentPermissions.Draft, RoutingPermissions.Handle);
        var dialog = Render<ImportTextDialog>(parameters => parameters.Add(d => d.IsOpen, true).Add(d => d.DocumentId, Guid.NewGuid()).Add(d => d.Subject, "document:1"));
        dialog.WaitForState(() => dialog.FindAll("[data-field=Text] textarea").Count == 1);
        dialog.Find("[data-field=Text] textarea").Change("机密★1年\n关于开展安全检查的通知");
        Press(dialog, "看看读成什么");

        dialog.WaitForAssertion(() => Assert.Contains("导入的文本有密级标志，内容没有保存", dialog.Find("dialog").TextContent, StringComparison.Ordinal));
        await using var db = await office.ContextAsync();
        Assert.Empty(db.Set<OfficeHub.Core.Drafts.KeptText>().Where(kept => kept.Text.Contains("机密")));
    }
}
