using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Core.Publishing.Reading.Word;
using OfficeHub.Core.Seeding.MainJob;
using OfficeHub.Web.Startup;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>demo --input F --out DIR</c>: the whole main job on a real text, over a throw-away database and the handlers the pages use.</summary>
internal sealed class DemoVerb(TimeProvider clock) : IVerb
{
    private static readonly VerbOption Input = new("--input", "文件", "一篇文字，.txt 或 .docx（必填）；开头可以有 --- 之间的要素");
    private static readonly VerbOption OutFolder = new("--out", "文件夹", "写到哪里（必填）；没有时新建，已有的同名文件被替换");

    public string Name => "demo";

    public string Summary => "让一篇文字走完全程：拟稿、审核、签发、编号、排版、校对、用印，用临时数据库；写出带印章的 OFD、DOCX、审计日志和验章结果";

    public string Operands => "";

    public int MostOperands => 0;

    public IReadOnlyList<VerbOption> Options { get; } = [Input, OutFolder, VerbOption.Json];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        if (call.Value(Input) is not { Length: > 0 } typed) return await call.FailAsync("没有说走哪一篇。请加 --input 文件。", VerbExit.Misused);
        if (call.Value(OutFolder) is not { Length: > 0 } folder) return await call.FailAsync("没有说写到哪里。请加 --out 文件夹。", VerbExit.Misused);
        var file = call.PathOf(typed);
        var source = await SourceText.ReadAsync(file, ct);
        if (source.Text is not { } text) return await call.FailAsync($"没有办：{source.Fault}", File.Exists(file) ? VerbExit.Failed : VerbExit.Misused);
        if (SecrecyMarks.Find(text.Text) is { } mark) return await call.FailAsync($"第 {mark.Line} 行有密级标志。本系统不处理涉密文件，没有办。");
        return await RunAsync(call, text, call.PathOf(folder), ct);
    }

    private async Task<int> RunAsync(VerbCall call, WordText text, string folder, CancellationToken ct)
    {
        var proposed = TextRepairs.Look(text.Text);
        var order = MainJobOrder.Of(DocumentTextReader.Read(TextRepairs.Apply(text.Text, proposed.Repairs)), BeijingTime.Today(clock));
        var isForPeople = !call.Has(VerbOption.Json);
        var acts = new List<MainJobAct>();
        if (isForPeople)
        {
            foreach (var line in RepairWords.Of(proposed).Concat(order.Defaults.Count > 0 ? ["缺的要素按下面的办：", .. order.Defaults.Select(one => $"  {one}。")] : [])) await call.Out.WriteLineAsync(line);
        }

        await using var site = await ThrowawaySite.OpenAsync(ct);
        var done = await site.Get<MainJobRun>().RunAsync(order, act =>
        {
            acts.Add(act);
            if (isForPeople) call.Out.WriteLine(Line(act));
        }, ct);
        if (!done.IsSuccess) return await call.FailAsync($"没有走完：{done.Error.Message}");

        var written = await MainJobFiles.WriteAsync(site, done.Value, folder, clock, ct);
        if (!written.IsSuccess) return await call.FailAsync($"走完了，文件没有写全：{written.Error.Message}");
        if (!isForPeople)
        {
            await call.WriteJsonAsync(new
            {
                done.Value.Number,
                proposed.Repairs,
                proposed.SkippedLines,
                order.Defaults,
                done.Value.Mended,
                done.Value.Kept,
                Acts = acts.ConvertAll(act => new { act.At, act.Who, act.Act, From = act.From.ToString(), To = act.To.ToString() }),
                written.Value.Files,
                written.Value.Verdict,
                written.Value.CheckAddress,
            });
            return VerbExit.Success;
        }

        foreach (var line in Told(done.Value, written.Value, folder)) await call.Out.WriteLineAsync(line);
        return VerbExit.Success;
    }

    private static IEnumerable<string> Told(MainJobDone done, MainJobFiles.MainJobOutput written, string folder)
    {
        if (done.Mended.Count > 0) yield return $"拟稿时按检查意见改正 {done.Mended.Count} 处：";
        foreach (var one in done.Mended) yield return $"  {one}";
        if (done.Kept.Count > 0) yield return $"照录、写明理由后通过的检查意见 {done.Kept.Count} 条：";
        foreach (var one in done.Kept) yield return $"  {one}";
        yield return $"{done.Number} 办完，验章结果 {written.Verdict}。写在 {folder}：";
        foreach (var file in written.Files) yield return $"  {file}";
        if (written.CheckAddress.Length > 0) yield return $"核验二维码在 verify-qr.svg，里面是 {written.CheckAddress}（演示用的库办完就丢了，网址只作样子；网站上办的件扫得开）";
    }

    private static string Line(MainJobAct act) => string.Create(
        CultureInfo.InvariantCulture, $"{BeijingTime.Full(act.At)}　{act.Who}　{act.Act}{(act.From == act.To ? "" : $"　{StatusWords.Of(act.From)}→{StatusWords.Of(act.To)}")}");
}
