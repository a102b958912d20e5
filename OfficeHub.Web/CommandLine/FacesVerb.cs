using OfficeHub.Core.Publishing.FontFiles;

namespace OfficeHub.Web.CommandLine;

/// <summary><c>faces [--fonts DIR]</c>: which of the faces of a document this machine has. Needs no database.</summary>
internal sealed class FacesVerb : IVerb
{
    public string Name => "faces";

    public string Summary => "看这台机器上有没有公文用的字体：已有、用什么代替、缺";

    public string Operands => "";

    public int MostOperands => 0;

    public IReadOnlyList<VerbOption> Options { get; } = [FontFolder.Option, VerbOption.Json];

    public async Task<int> RunAsync(VerbCall call, CancellationToken ct)
    {
        var check = FaceSet.Of(FontFolder.Of(call)).Check;
        if (call.Has(VerbOption.Json))
        {
            await call.WriteJsonAsync(new
            {
                check.Folder,
                Faces = check.Lines.Select(line => new { line.Face, line.Wanted, line.Use, line.State, line.Found, line.File, line.Refused, line.Warning }),
                check.Remedy,
            });
            return check.IsWhole ? VerbExit.Success : VerbExit.Failed;
        }

        foreach (var line in check.Lines)
        {
            await call.Out.WriteLineAsync(line.State is FaceState.There ? $"有“{line.Wanted}”（{line.Use}）：{line.File}。" : line.Warning);
        }

        if (check.Remedy.Length > 0)
        {
            await call.Out.WriteLineAsync(check.Remedy);
        }

        return check.IsWhole ? VerbExit.Success : VerbExit.Failed;
    }
}
