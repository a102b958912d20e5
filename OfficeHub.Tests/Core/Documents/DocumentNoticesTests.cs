using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents;

/// <summary>What the people of a document are told on its way.</summary>
public sealed class DocumentNoticesTests
{
    [Fact]
    public async Task Drafter_is_told_of_signature_and_number()
    {
        await using var desk = await OpenAsync();
        var paper = await desk.RecheckedAsync();
        var number = (await desk.NumberAsync(paper)).Value;

        Assert.Equal(["SignedOff 陈立诚：同意。", $"Numbered 高静：{number}"], (await ToldAsync(desk, Drafter)).Reverse());
    }

    [Fact]
    public async Task Signatory_is_told_once_that_his_signature_is_void_and_others_that_it_went_back()
    {
        await using var desk = await OpenAsync();
        var paper = await desk.DraftAsync();
        await desk.ReviewedAsync(paper);
        Assert.Null((await desk.DecideAsync(paper, Signatory)).Error);

        Assert.Null((await desk.SendBackAsync(paper, Director, "附件缺《重点任务分工表》。")).Error);

        Assert.Equal(["AnswerVoided 马会川（行署办公室主任）：附件缺《重点任务分工表》。"], await ToldAsync(desk, Signatory));
        Assert.Equal(["SentBack 马会川（行署办公室主任）：附件缺《重点任务分工表》。"], await ToldAsync(desk, UnitHead));
        Assert.Equal("ReturnedToMe 马会川（行署办公室主任）：附件缺《重点任务分工表》。", (await ToldAsync(desk, Drafter))[0]);
        Assert.Empty(await ToldAsync(desk, Director));
    }

    [Fact]
    public async Task Extra_urgent_paper_is_told_to_whom_it_comes_though_it_lies_in_his_pile()
    {
        await using var desk = await OpenAsync();
        var paper = await desk.DraftAsync(fields => fields with { Content = fields.Content with { Urgency = OfficeHub.Core.Common.Urgency.ExtraUrgent } });
        Assert.Null((await desk.SubmitAsync(paper)).Error);

        Assert.Equal(["Came 苏日娜：部门审核"], await ToldAsync(desk, UnitHead));
    }

    private static Task<DocumentOffice> OpenAsync() => DocumentOffice.OpenAsync(more: services => services.AddSingleton<DispatchOutbox>());

    private static async Task<IReadOnlyList<string>> ToldAsync(DocumentOffice desk, string name)
    {
        await desk.Office.Get<DispatchOutbox>().RunAsync(default);
        var groups = (await desk.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), await desk.AsAsync(name), default)).Value.Rows;
        return [.. groups.SelectMany(group => group.Notices).Select(row => $"{row.Kind} {row.By}：{row.Words}")];
    }
}
