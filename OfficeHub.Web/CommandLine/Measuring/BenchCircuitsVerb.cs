using System.Globalization;
using OfficeHub.Web.Startup;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary><c>bench circuits</c>: what opening a list of 100,000 rows costs, and what a circuit on it weighs beside the template page's.</summary>
internal sealed class BenchCircuitsVerb : IVerb
{
    private const int EverydayPeople = 100_000;
    private const int MostPeople = 1_000_000;
    private const int EverydayCircuits = 30;
    // The ones that warm up stand beside them, and one person may have so many pages open.
    private static readonly int MostCircuits = BenchSite.MostPages - 10;

    private static readonly VerbOption People = new("--people", "人数", $"名册里生成多少人，1 到 {MostPeople}；不写为 {EverydayPeople}");
    private static readonly VerbOption Circuits = new("--circuits", "个数", $"每种页面同时打开几个，1 到 {MostCircuits}；不写为 {EverydayCircuits}");

    public string Name => "bench circuits";

    public string Summary => "测量打开长名册要查几次数据库、一个打开的页面占多少内存；用临时数据库，不碰本系统的数据";

    public string Operands => "";

    public int MostOperands => 0;

    public IReadOnlyList<VerbOption> Options { get; } = [People, Circuits, VerbOption.Json];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        if (!TryNumber(call, People, EverydayPeople, MostPeople, out var people) || !TryNumber(call, Circuits, EverydayCircuits, MostCircuits, out var circuits))
        {
            return await call.FailAsync($"人数要在 1 到 {MostPeople} 之间，个数要在 1 到 {MostCircuits} 之间。", VerbExit.Misused);
        }

        await using var bench = new CircuitBench(people, circuits);
        var figures = await bench.RunAsync(ct);
        if (call.Has(VerbOption.Json))
        {
            await call.WriteJsonAsync(figures);
            return VerbExit.Success;
        }

        await call.Out.WriteLineAsync(Spoken(figures));
        return VerbExit.Success;
    }

    private static string Spoken(CircuitFigures figures) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        打开人员名册的一页（另有生成的 {figures.People} 人）
          数据库查询　　　　　{figures.SqlCommands,6} 条（含登录、权限、导航）
          其中查名册　　　　　{figures.ListRows.Count,6} 条，取回 {string.Join('、', figures.ListRows)} 行（一页和下一页的头一行；有上限的总数）
        每个打开的页面（各 {figures.Circuits} 个，托管堆，完全回收之后；不含连接）
          模板空白页　　　　　{figures.BareKilobytes,6:F1} KB，首次送出 {figures.BareBatchKilobytes:F1} KB
          人员名册　　　　　　{figures.ListKilobytes,6:F1} KB，首次送出 {figures.ListBatchKilobytes:F1} KB
          名册是空白页的　　　{figures.Ratio,6:F1} 倍
          连接本身（两端合计）{figures.LineKilobytes,6:F1} KB
        """);

    private static bool TryNumber(VerbCall call, VerbOption option, int everyday, int most, out int number)
    {
        var typed = call.Value(option);
        number = everyday;
        return typed is null || (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most);
    }
}
