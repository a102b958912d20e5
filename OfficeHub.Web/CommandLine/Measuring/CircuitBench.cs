using OfficeHub.Web.Startup;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary>Measures opening a long list, and what a circuit on it weighs beside the template page's: all in this one process, both ends of each line counted and taken off again.</summary>
internal sealed class CircuitBench(int people, int circuits) : IAsyncDisposable
{
    private const string ListPath = "/admin/staff";
    private const string ListShows = "BY0001";
    private const string BareShows = "现在是";
    private const int WarmUps = 3;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);

    private readonly List<CircuitLine> _open = [];

    public async Task<CircuitFigures> RunAsync(CancellationToken ct)
    {
        await using var site = await BenchSite.OpenAsync(people, ct);
        await using var bare = await BareSite.OpenAsync(ct);
        using var clerk = new BenchUser(site.Address);
        using var visitor = new BenchUser(bare.Address);
        await clerk.SignInAsync(BenchSite.UserName, BenchSite.Password, ct);

        var openings = new List<IReadOnlyList<SqlRead>>();
        for (var time = 0; time < WarmUps; time++)
        {
            await KeepAsync(clerk.ConnectAsync(ct));
            await KeepAsync(visitor.OpenAsync("/", BareShows, ct));
            site.Sql.Take();
            await KeepAsync(clerk.OpenAsync(ListPath, ListShows, ct));
            openings.Add(site.Sql.Take());
        }

        // The first one fills caches; a timed job may have come between any of the others.
        var opening = openings.Skip(1).MinBy(reads => reads.Count)!;
        var line = await WeighAsync(() => clerk.ConnectAsync(ct), ct);
        var bareCircuit = await WeighAsync(() => visitor.OpenAsync("/", BareShows, ct), ct);
        var listCircuit = await WeighAsync(() => clerk.OpenAsync(ListPath, ListShows, ct), ct);
        return new CircuitFigures(
            people, circuits, opening.Count, [.. opening.Where(IsOfList).Select(read => read.Reads - 1)],
            line.Kilobytes, bareCircuit.Kilobytes - line.Kilobytes, listCircuit.Kilobytes - line.Kilobytes, bareCircuit.BatchKilobytes, listCircuit.BatchKilobytes);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var line in _open)
        {
            await line.DisposeAsync();
        }
    }

    private static bool IsOfList(SqlRead read) =>
        read.Sql.Contains("\"PostHoldings\"", StringComparison.Ordinal) && read.Sql.Contains("\"Staff\"", StringComparison.Ordinal);

    private async Task<CircuitLine> KeepAsync(Task<CircuitLine> opening)
    {
        var line = await opening;
        _open.Add(line);
        return line;
    }

    /// <summary>How much the managed heap grows for each, everything that can go having gone.</summary>
    private async Task<(double Kilobytes, double BatchKilobytes)> WeighAsync(Func<Task<CircuitLine>> openAsync, CancellationToken ct)
    {
        var before = await HeapAsync(ct);
        var batches = 0L;
        for (var count = 0; count < circuits; count++)
        {
            batches += (await KeepAsync(openAsync())).BatchBytes;
        }

        return ((await HeapAsync(ct) - before) / 1024.0 / circuits, batches / 1024.0 / circuits);
    }

    private static async Task<long> HeapAsync(CancellationToken ct)
    {
        await Task.Delay(Rest, ct);
        for (var round = 0; round < 2; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}

/// <summary>What was measured. Kilobytes are of the managed heap, for each circuit, without its line.</summary>
/// <param name="People">Rows in the list, besides the demo organisation's.</param>
/// <param name="Circuits">Weighed of each kind.</param>
/// <param name="SqlCommands">To open the list page once: request, session, rights and list.</param>
/// <param name="ListRows">Rows fetched by each query of the list itself.</param>
/// <param name="LineKilobytes">A line without a circuit, both ends.</param>
/// <param name="BareKilobytes">The template page's circuit.</param>
/// <param name="ListKilobytes">The list page's.</param>
/// <param name="BareBatchKilobytes">Sent to the browser to show the template page.</param>
/// <param name="ListBatchKilobytes">Sent to show the list.</param>
internal sealed record CircuitFigures(
    int People, int Circuits, int SqlCommands, IReadOnlyList<int> ListRows,
    double LineKilobytes, double BareKilobytes, double ListKilobytes, double BareBatchKilobytes, double ListBatchKilobytes)
{
    public double Ratio => BareKilobytes > 0 ? ListKilobytes / BareKilobytes : 0;
}
