using System.Globalization;
using OfficeHub.Web.Startup;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary><c>bench inbox</c>: what a page of a pile costs among 100,000 items, beside the same rows by raw SQL in the same run.</summary>
internal sealed class BenchInboxVerb : IVerb
{
    private const int EverydayItems = 100_000;
    private const int MostItems = 1_000_000;
    private const int Times = 200;
    private const int WarmUps = 20;
    private const int DeepPage = 20;

    private static readonly VerbOption Items = new("--items", "件数", $"生成多少件待办和已办，1 到 {MostItems}；不写为 {EverydayItems}");

    public string Name => "bench inbox";

    public string Summary => "测量待办多时翻一页要查几次数据库、用多少时间，与直接查库相比；用临时数据库，不碰本系统的数据";

    public string Operands => "";

    public int MostOperands => 0;

    public IReadOnlyList<VerbOption> Options { get; } = [Items, VerbOption.Json];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        var items = EverydayItems;
        if (call.Value(Items) is { } typed && !(int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out items) && items is >= 1 and <= MostItems))
        {
            return await call.FailAsync($"件数要在 1 到 {MostItems} 之间。", VerbExit.Misused);
        }

        await using var pile = await BenchPile.OpenAsync(items, ct);
        var figures = await MeasureAsync(pile, items, ct);
        if (call.Has(VerbOption.Json)) await call.WriteJsonAsync(figures);
        else await call.Out.WriteLineAsync(Spoken(figures));
        return VerbExit.Success;
    }

    private static async Task<InboxFigures> MeasureAsync(BenchPile pile, int items, CancellationToken ct)
    {
        var deep = await DeepAsync(pile, ct);
        var (first, far, raw) = (new List<double>(), new List<double>(), new List<double>());
        var (rows, rawRows, listQueries, queries) = (0, 0, 0, 0);
        for (var time = -WarmUps; time < Times; time++)
        {
            var page = await pile.PageAsync(null, ct);
            var beyond = await pile.PageAsync(deep, ct);
            var bare = await pile.RawAsync(ct);
            if (time < 0) continue;
            first.Add(page.Took.TotalMilliseconds);
            far.Add(beyond.Took.TotalMilliseconds);
            raw.Add(bare.Took.TotalMilliseconds);
            (rows, rawRows, queries) = (page.Rows, bare.Rows, page.Queries.Count);
            listQueries = Math.Max(listQueries, page.Queries.Concat(beyond.Queries).Count(IsOfPile) / 2);
        }

        return new InboxFigures(items, rows, rawRows, listQueries, queries, Median(first), Median(far), Median(raw));
    }

    private static async Task<string?> DeepAsync(BenchPile pile, CancellationToken ct)
    {
        string? cursor = null;
        for (var number = 1; number < DeepPage && (await pile.PageAsync(cursor, ct)).Next is { } next; number++) cursor = next;
        return cursor;
    }

    private static bool IsOfPile(SqlRead read) => read.Sql.Contains("\"WorkItems\"", StringComparison.Ordinal);

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static string Spoken(InboxFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        待办的一页（库中共 {figures.Items} 件，各量 {Times} 次，取中位数）
          数据库查询　　　　　{figures.ListQueries,6} 条查待办，连同验登录共 {figures.Queries} 条
          第一页　　　　　　　{figures.FirstPageMs,6:F2} ms，{figures.Rows} 行
          第 {DeepPage} 页　　　　　　　{figures.DeepPageMs,6:F2} ms
          直接查库的第一页　　{figures.RawMs,6:F2} ms，{figures.RawRows} 行（多取一行看有没有下一页）
          第一页是直接查库的　{figures.Ratio,6:F1} 倍
        """);
}

/// <summary>What was measured.</summary>
/// <param name="Items">Open and closed, of everybody.</param>
/// <param name="Rows">On the first page.</param>
/// <param name="RawRows">By raw SQL.</param>
/// <param name="ListQueries">Of the pile, for one page.</param>
/// <param name="Queries">All of one page, with the look at the session.</param>
/// <param name="FirstPageMs">Median.</param>
/// <param name="DeepPageMs">Median, of a page far on.</param>
/// <param name="RawMs">Median.</param>
internal sealed record InboxFigures(int Items, int Rows, int RawRows, int ListQueries, int Queries, double FirstPageMs, double DeepPageMs, double RawMs)
{
    public double Ratio => FirstPageMs / RawMs;
}
