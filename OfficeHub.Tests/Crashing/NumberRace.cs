using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Numbering;

namespace OfficeHub.Tests.Crashing;

/// <summary>Many registrars at once number whatever waits. One press in ten is for a paper that has its number: it takes the next one and is then refused.</summary>
internal static class NumberRace
{
    public const string Verb = "number-race";
    public const int Writers = 64;
    private const int OneInSoMany = 10;

    /// <summary>The process that is killed at it.</summary>
    public static async Task<int> RunChildAsync(string order)
    {
        var task = JsonSerializer.Deserialize<CrashOrder>(order)!;
        await using var office = await CrashOffice.StartAsync(task.Database);
        await RunAsync(office, task.Seed, told => Console.WriteLine(CrashChild.WasTold + JsonSerializer.Serialize(told)));
        // Whoever was to kill it came too late: it waits for him.
        await Task.Delay(TimeSpan.FromSeconds(30));
        return 1;
    }

    /// <summary>Until nothing waits.</summary>
    /// <param name="office">The office.</param>
    /// <param name="seed">Of the choices.</param>
    /// <param name="say">Told of each answer: OK with the number as <c>Press</c>'s paper, or the refusal.</param>
    public static async Task RunAsync(CrashOffice office, int seed, Action<Told> say)
    {
        var (waiting, numbered) = await PapersAsync(office);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var chance = new Random(seed + writer);
            while (true)
            {
                var repeats = chance.Next(OneInSoMany) == 0 && !numbered.IsEmpty;
                Guid paper;
                if (repeats) paper = numbered.ElementAt(chance.Next(Math.Min(numbered.Count, Writers)));
                else if (!waiting.TryDequeue(out paper)) return;
                var reply = await PressAsync(office, paper);
                if (repeats == reply.IsSuccess) throw new InvalidOperationException($"{(repeats ? "A second" : "The first")} number of {paper}: {reply}");
                if (reply.IsSuccess) numbered.Enqueue(paper);
                say(new Told(paper, reply.IsSuccess ? reply.Value : reply.Outcome));
            }
        })));
    }

    private static async Task<Reply> PressAsync(CrashOffice office, Guid paper)
    {
        await using var db = await office.ContextAsync();
        var (item, word) = await GiveNumber.ItemAsync(db, paper);
        return Reply.Of(await office.Get<AssignNumberHandler>().HandleAsync(
            new AssignNumber(Guid.CreateVersion7(), item, 0, word, "各旗人民政府", 60), GiveNumber.Registrar, CancellationToken.None));
    }

    private static async Task<(ConcurrentQueue<Guid> Waiting, ConcurrentQueue<Guid> Numbered)> PapersAsync(CrashOffice office)
    {
        await using var db = await office.ContextAsync();
        var papers = await db.Set<OfficialDocument>().Select(document => new { document.Id, document.Status }).ToListAsync();
        return (
            new(papers.Where(paper => paper.Status is DocumentStatus.Rechecked).Select(paper => paper.Id).OrderBy(_ => Random.Shared.Next())),
            new(papers.Where(paper => paper.Status is DocumentStatus.Numbered).Select(paper => paper.Id)));
    }
}
