using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Jobs;

public sealed class DispatchOutboxTests
{
    [Fact]
    public async Task Events_are_told_once_each_and_oldest_first()
    {
        await using var office = await OpenAsync();
        await RaiseAsync(office, Enumerable.Range(1, 250));

        await DispatchAsync(office);
        await DispatchAsync(office);

        Assert.Equal(Enumerable.Range(1, 250), office.Get<Listener>().Heard.Select(heard => heard.Number));
        await using var db = await office.ContextAsync();
        Assert.False(await db.Set<OutboxMessage>().AnyAsync(message => message.DispatchedAt == null));
    }

    [Fact]
    public async Task Event_nobody_listens_to_is_done_with()
    {
        await using var office = await OpenAsync();
        await using (var db = await office.ContextAsync())
        {
            db.Add(OutboxMessage.From(new NobodyCares(), office.Clock.UtcNow));
            await db.SaveChangesAsync();
        }

        await DispatchAsync(office);

        Assert.Equal(office.Clock.UtcNow, (await OnlyAsync(office)).DispatchedAt);
    }

    [Fact]
    public async Task Event_whose_handler_fails_waits_longer_each_time_and_holds_up_nobody()
    {
        await using var office = await OpenAsync();
        var listener = office.Get<Listener>();
        listener.Fails = number => number == 1;
        await RaiseAsync(office, [1, 2]);

        await DispatchAsync(office);
        await DispatchAsync(office);

        Assert.Equal([1, 2], listener.Told);
        office.Clock.Advance(TimeSpan.FromSeconds(5));
        await DispatchAsync(office);
        office.Clock.Advance(TimeSpan.FromSeconds(9));
        await DispatchAsync(office);
        Assert.Equal([1, 2, 1], listener.Told);

        listener.Fails = _ => false;
        office.Clock.Advance(TimeSpan.FromSeconds(1));
        await DispatchAsync(office);
        Assert.Equal([2, 1], listener.Heard.Select(heard => heard.Number));
    }

    [Fact]
    public async Task Event_that_never_goes_through_is_left_alone_after_ten_tries_and_shown()
    {
        await using var office = await OpenAsync();
        office.Get<Listener>().Fails = _ => true;
        await RaiseAsync(office, [1]);

        for (var tries = 0; tries < 20; tries++)
        {
            await DispatchAsync(office);
            office.Clock.Advance(TimeSpan.FromHours(1));
        }

        var message = await OnlyAsync(office);
        Assert.Equal((10, null, "InvalidOperationException"), (message.Attempts, message.DispatchedAt, message.LastError));
        var check = (await office.Get<SelfCheck>().RunAsync(CancellationToken.None)).Single(row => row.Name == "outbox");
        Assert.Equal(CheckState.Warning, check.State);
    }

    [Fact]
    public async Task Command_of_a_reaction_has_the_same_id_at_every_telling()
    {
        await using var office = await OpenAsync();
        var listener = office.Get<Listener>();
        var failures = 1;
        listener.FailsAfterwards = () => failures-- > 0;
        await RaiseAsync(office, [7]);

        await DispatchAsync(office);
        office.Clock.Advance(TimeSpan.FromMinutes(1));
        await DispatchAsync(office);

        Assert.Equal(2, listener.Heard.Count);
        Assert.Single(listener.Heard.Select(heard => heard.CommandId).Distinct());
        Assert.NotEqual(new EventDelivery(1, office.Clock.UtcNow).CommandIdFor("甲"), new EventDelivery(1, office.Clock.UtcNow).CommandIdFor("乙"));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(5, 80)]
    [InlineData(10, 2560)]
    [InlineData(11, 3600)]
    [InlineData(1000, 3600)]
    public void Pause_doubles_up_to_an_hour(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), DispatchOutbox.PauseAfter(failures));

    private static Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(services =>
        services.AddSettings().AddJobs().AddEventHandler<NoticePosted, Listener>());

    private static Task DispatchAsync(TestOffice office) =>
        office.Services.GetServices<ITimedJob>().OfType<DispatchOutbox>().Single().RunAsync(CancellationToken.None);

    private static async Task RaiseAsync(TestOffice office, IEnumerable<int> numbers)
    {
        await using var db = await office.ContextAsync();
        foreach (var number in numbers)
        {
            db.Add(OutboxMessage.From(new NoticePosted(number), office.Clock.UtcNow));
            await db.SaveChangesAsync();
        }
    }

    private static async Task<OutboxMessage> OnlyAsync(TestOffice office)
    {
        await using var db = await office.ContextAsync();
        return await db.Set<OutboxMessage>().AsNoTracking().SingleAsync();
    }

    internal sealed record NoticePosted(int Number) : IDomainEvent;

    internal sealed record NobodyCares : IDomainEvent;

    internal sealed class Listener : IEventHandler<NoticePosted>
    {
        private readonly ConcurrentQueue<(int Number, Guid CommandId)> _heard = new();
        private readonly ConcurrentQueue<int> _told = new();

        public IReadOnlyList<(int Number, Guid CommandId)> Heard => [.. _heard];

        public IReadOnlyList<int> Told => [.. _told];

        public Func<int, bool> Fails { get; set; } = _ => false;

        public Func<bool> FailsAfterwards { get; set; } = () => false;

        public Task HandleAsync(NoticePosted happened, EventDelivery delivery, CancellationToken ct)
        {
            _told.Enqueue(happened.Number);
            if (Fails(happened.Number))
            {
                throw new InvalidOperationException("not now");
            }

            _heard.Enqueue((happened.Number, delivery.CommandIdFor("听见")));
            return FailsAfterwards() ? throw new InvalidOperationException("too late") : Task.CompletedTask;
        }
    }
}
