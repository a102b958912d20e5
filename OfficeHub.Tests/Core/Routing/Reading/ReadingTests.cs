using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Handling;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Notifications;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Core.Routing.Reading;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Routing.Reading;

/// <summary>待阅: papers sent round beside their route, which does not wait for them.</summary>
public sealed class ReadingTests : IAsyncLifetime
{
    private DocumentOffice _desk = null!;
    private Guid _paper;

    public async Task InitializeAsync()
    {
        _desk = await DocumentOffice.OpenAsync(more: services => services.AddSingleton<DispatchOutbox>());
        _paper = await _desk.DraftAsync();
        Assert.Null((await _desk.SubmitAsync(_paper)).Error);
    }

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    [Fact]
    public async Task Reader_may_see_the_paper_until_it_is_taken_back_unread_and_nobody_else_may()
    {
        Assert.IsType<NotFound>(await LookAsync("王晓峰"));

        var sent = (await SendAsync(Drafter, ["王晓峰", "吴海燕"])).Value;

        Assert.Equal(["王晓峰", "吴海燕"], sent.Readers.Order(StringComparer.Ordinal).Reverse());
        Assert.Null(await LookAsync("王晓峰"));
        Assert.IsType<NotFound>(await LookAsync("白音娜"));
        Assert.Null((await OpenAsync("吴海燕")).Error);
        Assert.Equal(1, (await RecallAsync(Drafter)).Value);
        Assert.IsType<NotFound>(await LookAsync("王晓峰"));
        Assert.Null(await LookAsync("吴海燕"));
        Assert.IsType<NothingToRecall>((await RecallAsync(Drafter)).Error);
        Assert.Equal(["部门审核 赵启明"], await _desk.OpenAsync(_paper));
    }

    [Fact]
    public async Task Only_drafter_holder_office_and_leaders_send_and_the_note_is_never_missing()
    {
        Assert.IsType<NotFound>((await SendAsync("白音娜", ["王晓峰"])).Error);
        Assert.Null((await SendAsync(Drafter, ["白音娜"])).Error);
        // Seeing it is not enough to send it on.
        Assert.IsType<NotYoursToCirculate>((await SendAsync("白音娜", ["王晓峰"])).Error);
        Assert.Null((await SendAsync(UnitHead, ["王晓峰"])).Error);
        Assert.Null((await SendAsync(Registrar, ["王晓峰"])).Error);
        Assert.IsType<Invalid>((await SendAsync(Drafter, ["王晓峰"], note: "")).Error);
        Assert.IsType<Invalid>((await SendAsync(Drafter, ["王晓峰"], note: "附件机密★1年")).Error);
        Assert.IsType<Invalid>((await SendAsync(Drafter, [])).Error);
        Assert.IsType<Invalid>((await SendAsync(Drafter, [Drafter])).Error);
        Assert.IsType<ReadersHaveIt>((await SendAsync(Drafter, ["白音娜"])).Error);
        var partly = (await SendAsync(Drafter, ["白音娜", "王晓峰"])).Value;
        Assert.Equal("王晓峰，除了白音娜", $"{string.Join('、', partly.Readers)}，除了{string.Join('、', partly.HaveIt)}");
    }

    [Fact]
    public async Task Somebody_asked_aside_answers_and_sends_nothing_on()
    {
        var item = await _desk.ItemAsync(_paper, UnitHead);
        Assert.Null((await _desk.Office.Get<AskAsideHandler>().HandleAsync(
            new(Guid.NewGuid(), item.Id, (await _desk.Office.StaffAsync("吴海燕")).Id, "会议科要列入吗？"), await _desk.AsAsync(UnitHead), default)).Error);

        Assert.IsType<NotYoursToCirculate>((await SendAsync("吴海燕", ["王晓峰"])).Error);
        Assert.False((await Query.RightsAsync(_paper, await _desk.AsAsync("吴海燕"), default)).Value.MaySend);
    }

    [Fact]
    public async Task Unit_is_read_for_by_its_head()
    {
        var unit = (await _desk.Office.UnitAsync("北原盟财政局")).Id;
        var sent = await _desk.Office.Get<SendForReadingHandler>().HandleAsync(
            new(Guid.NewGuid(), _paper, CirculationKind.Reading, "涉及经费，请知悉。", [], [unit]), await _desk.AsAsync(Drafter), default);
        Assert.Equal(["于海波"], sent.Value.Readers);

        var empty = (await _desk.Office.UnitAsync("北原盟行政公署办公室")).Id;
        await using var db = await _desk.Office.ContextAsync();
        var nobody = await db.Set<OfficeHub.Core.Organization.Unit>().Where(row => row.Name == "办公室").Select(row => row.Id).SingleAsync();
        Assert.IsType<NobodyReadsFor>((await _desk.Office.Get<SendForReadingHandler>().HandleAsync(
            new(Guid.NewGuid(), _paper, CirculationKind.Reading, "请知悉。", [], [empty, nobody]), await _desk.AsAsync(Drafter), default)).Error);
    }

    [Fact]
    public async Task Sender_sees_who_has_read_it_and_a_remark_is_told_to_him_alone()
    {
        await SendAsync(Drafter, ["王晓峰", "吴海燕"]);
        await FinishAsync("吴海燕", "会议科也请列入。");

        var view = Assert.Single((await ViewsAsync(Drafter))!);
        Assert.Equal(("请提前准备值班安排。", true), (view.Note, view.IsMine));
        Assert.Equal(["吴海燕 Done 会议科也请列入。", "王晓峰 Unread "], view.Readers.Select(reader => $"{reader.Name} {reader.State} {reader.Remark}").Order());
        Assert.Empty((await ViewsAsync(UnitHead))!);
        Assert.Equal(["Remarked 吴海燕（信息科科长）：会议科也请列入。"], (await ToldAsync(Drafter)).Where(line => line.StartsWith("Remarked", StringComparison.Ordinal)));
        Assert.Equal(["关于做好2026年防汛抗旱值班工作的通知"], (await Query.DoneAsync(null, await _desk.AsAsync("吴海燕"), default)).Value.Rows.Select(row => row.Title));
    }

    [Fact]
    public async Task Instruction_is_a_leaders_alone_and_is_told_at_once_to_those_named_and_to_the_registry()
    {
        await _desk.DecideAsync(_paper, UnitHead);
        foreach (var name in new[] { Editor, Secrecy, Disclosure }) await _desk.DecideAsync(_paper, name);
        Assert.IsType<NotYoursToCirculate>((await SendAsync(Drafter, ["郭永平"], CirculationKind.Instruction)).Error);

        Assert.Null((await SendAsync(Signatory, ["郭永平"], CirculationKind.Instruction, "请应急局牵头，7月5日前报方案。")).Error);

        foreach (var name in new[] { "郭永平", Registrar }) Assert.Contains("Instructed 陈立诚（北原盟行政公署盟长）：请应急局牵头，7月5日前报方案。", await ToldAsync(name));
        Assert.DoesNotContain(await ToldAsync(Signatory), line => line.StartsWith("Instructed", StringComparison.Ordinal));
        Assert.Equal(CirculationKind.Instruction, Assert.Single((await Query.OpenAsync(null, await _desk.AsAsync("郭永平"), default)).Value.Rows).Kind);
        // It belongs to the record: whoever sees the paper reads it.
        Assert.Equal("请应急局牵头，7月5日前报方案。", Assert.Single((await ViewsAsync(UnitHead))!).Note);
    }

    [Fact]
    public async Task Batch_says_for_each_row_what_became_of_it_and_can_be_taken_back_for_a_moment()
    {
        await SendAsync(Drafter, ["王晓峰"]);
        var recalled = (await ItemAsync("王晓峰")).Id;
        await RecallAsync(Drafter);
        await SendAsync(Drafter, ["王晓峰"]);
        await SendAsync(Registrar, ["王晓峰"]);
        var actor = await _desk.AsAsync("王晓峰");
        var ids = (await Query.OpenAsync(null, actor, default)).Value.Rows.Select(row => row.ItemId).ToList();
        var handler = _desk.Office.Get<ReadItemsHandler>();
        var batch = new FinishMany(Guid.NewGuid(), [.. ids, recalled]);

        var outcomes = (await handler.HandleAsync(batch, actor, default)).Value;

        Assert.Equal([true, true, false], outcomes.Select(row => row.IsDone));
        Assert.Equal("苏日娜（秘书一科科员）已撤回这一件，不用再阅。", outcomes[2].Why);
        Assert.Equal(0, (await Query.CountAsync(actor, default)).Value);
        Assert.All((await handler.HandleAsync(new TakeBackReading(Guid.NewGuid(), ids), actor, default)).Value, row => Assert.True(row.IsDone));
        // The same press again gives the first answer and does nothing.
        Assert.Equal(outcomes, (await handler.HandleAsync(batch, actor, default)).Value);
        Assert.Equal(2, (await Query.CountAsync(actor, default)).Value);
        Assert.Equal(ReadingState.Unread, (await ItemAsync("王晓峰")).State);
        await handler.HandleAsync(batch with { CommandId = Guid.NewGuid() }, actor, default);
        _desk.Office.Clock.Advance(ReadingItem.TakeBackTime + TimeSpan.FromSeconds(1));
        Assert.All((await handler.HandleAsync(new TakeBackReading(Guid.NewGuid(), ids), actor, default)).Value, row => Assert.Contains("不能取回", row.Why, StringComparison.Ordinal));
        Assert.IsType<Invalid>((await handler.HandleAsync(new FinishMany(Guid.NewGuid(), [.. Enumerable.Range(0, 21).Select(_ => Guid.NewGuid())]), actor, default)).Error);
        Assert.IsType<NotFound>((await handler.HandleAsync(batch with { CommandId = Guid.NewGuid() }, await _desk.AsAsync("吴海燕"), default)).Error);
    }

    [Fact]
    public async Task Of_opening_and_taking_back_at_once_exactly_one_wins()
    {
        for (var round = 0; round < 20; round++)
        {
            await SendAsync(Drafter, ["王晓峰"]);
            var item = await ItemAsync("王晓峰");
            var (reader, sender) = (await _desk.AsAsync("王晓峰"), await _desk.AsAsync(Drafter));

            var results = await Task.WhenAll(
                Task.Run(() => _desk.Office.Get<ReadItemsHandler>().HandleAsync(new OpenReading(Guid.NewGuid(), item.Id), reader, default)),
                Task.Run(async () => (await _desk.Office.Get<RecallReadingHandler>().HandleAsync(new(Guid.NewGuid(), item.CirculationId, null), sender, default)).WithoutValue()));

            Assert.Single(results, result => result.IsSuccess);
            var state = (await ItemAsync("王晓峰", item.Id)).State;
            Assert.Equal(results[0].IsSuccess ? ReadingState.Opened : ReadingState.Recalled, state);
            if (state is ReadingState.Opened) await FinishAsync("王晓峰", "");
        }
    }

    private ReadingQuery Query => _desk.Office.Get<ReadingQuery>();

    private async Task<Result<SentRound>> SendAsync(string by, string[] readers, CirculationKind kind = CirculationKind.Reading, string note = "请提前准备值班安排。")
    {
        var ids = new List<Guid>();
        foreach (var name in readers) ids.Add((await _desk.Office.StaffAsync(name)).Id);
        return await _desk.Office.Get<SendForReadingHandler>().HandleAsync(new(Guid.NewGuid(), _paper, kind, note, ids, []), await _desk.AsAsync(by), default);
    }

    private async Task<Error?> LookAsync(string name) => (await _desk.Office.Get<DocumentViewQuery>().FindAsync(_paper, await _desk.AsAsync(name), default)).Error;

    private async Task<ReadingItem> ItemAsync(string reader, Guid? id = null)
    {
        await using var db = await _desk.Office.ContextAsync();
        return await db.Set<ReadingItem>().AsNoTracking().Where(item => item.StaffName == reader && (id == null || item.Id == id)).OrderByDescending(item => item.Id).FirstAsync();
    }

    private async Task<Result> OpenAsync(string reader) =>
        await _desk.Office.Get<ReadItemsHandler>().HandleAsync(new OpenReading(Guid.NewGuid(), (await ItemAsync(reader)).Id), await _desk.AsAsync(reader), default);

    private async Task FinishAsync(string reader, string remark) => Assert.Null(
        (await _desk.Office.Get<ReadItemsHandler>().HandleAsync(new FinishReading(Guid.NewGuid(), (await ItemAsync(reader)).Id, remark), await _desk.AsAsync(reader), default)).Error);

    private async Task<Result<int>> RecallAsync(string by)
    {
        var actor = await _desk.AsAsync(by);
        await using var db = await _desk.Office.ContextAsync();
        var sent = await db.Set<Circulation>().Where(row => row.SenderId == actor.StaffId).OrderByDescending(row => row.Id).FirstAsync();
        return await _desk.Office.Get<RecallReadingHandler>().HandleAsync(new(Guid.NewGuid(), sent.Id, null), actor, default);
    }

    private async Task<IReadOnlyList<CirculationView>?> ViewsAsync(string name) => (await Query.OfPaperAsync(_paper, await _desk.AsAsync(name), default)).Value;

    private async Task<IReadOnlyList<string>> ToldAsync(string name)
    {
        await _desk.Office.Get<DispatchOutbox>().RunAsync(default);
        var groups = (await _desk.Office.Get<NoticesQuery>().ListAsync(new NoticeFilter(), await _desk.AsAsync(name), default)).Value.Rows;
        return [.. groups.SelectMany(group => group.Notices).Select(row => $"{row.Kind} {row.By}：{row.Words}")];
    }
}
