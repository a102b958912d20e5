using System.Diagnostics;
using System.Text.Json;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Tests.Crashing;

/// <summary>The process to be killed. It says what it is about to send and what it was told, one line each, and works until it dies.</summary>
internal static class CrashChild
{
    public const string Verb = "crash-child";
    public const string Sends = "SENDS ";
    public const string WasTold = "TOLD ";
    public const int Workers = 3;
    private const int DeedsALife = 3;
    private static readonly TimeSpan PauseOfTelling = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string order)
    {
        var task = JsonSerializer.Deserialize<CrashOrder>(order)!;
        var point = task.KillAt is null ? null : new DyingSteps(task.KillAt.Step);
        await using var office = await CrashOffice.StartAsync(task.Database, point);

        if (task.KillAt is { } killAt)
        {
            var deed = Deeds.Named(killAt.Deed);
            var chance = new Random(task.Seed);
            await DoAsync(office, deed, 0, chance);
            point!.Armed = true;
            // A press that is sure to be refused saves nothing, and would outlive its step.
            await DoAsync(office, deed, 0, chance, mustSave: killAt.Step is CommandStep.Saved);
            return 1;
        }

        // A few deeds a life: each is slow the first time, and it is meant to be killed at work, not while it compiles.
        var hand = Deeds.All.ToArray();
        new Random(task.Seed).Shuffle(hand);
        hand = hand[..DeedsALife];

        // Nobody may come to kill it: it ends by itself.
        using var end = new CancellationTokenSource(Longest);
        var telling = Task.Run(async () =>
        {
            while (!end.IsCancellationRequested)
            {
                await office.TellAsync();
                await Task.Delay(PauseOfTelling);
            }
        });
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var chance = new Random(task.Seed + worker);
            while (!end.IsCancellationRequested)
            {
                await DoAsync(office, hand[chance.Next(hand.Length)], worker, chance);
            }
        })).Append(telling));
        return 1;
    }

    private static async Task DoAsync(CrashOffice office, Deed deed, int worker, Random chance, bool mustSave = false)
    {
        Intent intent;
        do
        {
            await using var db = await office.ContextAsync();
            intent = await deed.PlanAsync(db, worker, chance);
        }
        while (mustSave && intent.Wanted == intent.Before);

        Say(Sends, intent);
        var reply = await deed.SendAsync(office, intent);
        Say(WasTold, new Told(intent.Press, reply.Outcome));
    }

    private static void Say<T>(string what, T line) => Console.WriteLine(what + JsonSerializer.Serialize(line));

    /// <summary>Dies at the step as a power switch would have it: no handler runs, nothing is flushed.</summary>
    private sealed class DyingSteps(CommandStep at) : ICommandSteps
    {
        public bool Armed { get; set; }

        public void Reached(CommandStep step)
        {
            if (Armed && step == at)
            {
                using var self = Process.GetCurrentProcess();
                self.Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        }
    }
}
