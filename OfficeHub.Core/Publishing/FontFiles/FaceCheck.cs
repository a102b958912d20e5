using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>How a machine stands with one of the faces of a document.</summary>
public enum FaceState
{
    /// <summary>It is there.</summary>
    There,

    /// <summary>Another takes its place.</summary>
    Replaced,

    /// <summary>Neither it nor anything that could take its place.</summary>
    Missing,
}

/// <summary>One face: whether it is there, and what to do when not.</summary>
/// <param name="Face">The face.</param>
/// <param name="Wanted">By the name of the standard.</param>
/// <param name="Use">What it is for.</param>
/// <param name="State">How it stands.</param>
/// <param name="Found">The one that is taken; empty when there is none.</param>
/// <param name="File">Name of its file; empty when there is none.</param>
/// <param name="Refused">Fonts of the right name whose makers do not allow them inside a document.</param>
public sealed record FaceLine(Face Face, string Wanted, string Use, FaceState State, string Found, string File, IReadOnlyList<string> Refused)
{
    /// <summary>What whoever uses the document has to know; empty when the face is there.</summary>
    public string Warning => State switch
    {
        FaceState.There => "",
        FaceState.Replaced => $"缺“{Wanted}”（{Use}），用“{Found}”代替。{Useless}",
        _ => $"缺“{Wanted}”（{Use}），也没有可以代替的字体。{Useless}",
    };

    /// <summary>How it stands, for whoever looks after the machine.</summary>
    public string Stand => State switch
    {
        FaceState.There => $"文件是 {File}。",
        FaceState.Replaced => $"用“{Found}”（{File}）代替。{Useless}",
        _ => $"没有可以代替的字体。{Useless}",
    };

    private string Useless => Refused.Count > 0 ? $"{string.Join('、', Refused)}不许嵌入文件，用不上。" : "";
}

/// <summary>The faces a document is set in, on this machine.</summary>
/// <param name="Lines">One a face.</param>
/// <param name="Folder">Where a missing one is to be put.</param>
public sealed record FaceCheck(IReadOnlyList<FaceLine> Lines, string Folder)
{
    /// <summary>Whether a document can be drawn at all.</summary>
    public bool CanDraw => Lines.Any(line => line.State is not FaceState.Missing);

    /// <summary>Whether all are there.</summary>
    public bool IsWhole => Lines.All(line => line.State is FaceState.There);

    /// <summary>Faces that are not there, each with a sentence.</summary>
    public IEnumerable<string> Warnings => Lines.Select(line => line.Warning).Where(warning => warning.Length > 0);

    /// <summary>What whoever looks after the machine has to do; empty when there is nothing to do.</summary>
    public string Remedy => IsWhole ? ""
        : $"请把有授权的字体文件（TTF、OTF 或 TTC）放进 {Folder}，不用重启。{string.Concat(Absent.GroupBy(line => FaceChoices.Licence(line.Face), StringComparer.Ordinal).Select(some => $"{string.Join('、', some.Select(line => line.Wanted))}{some.Key}。"))}";

    private IEnumerable<FaceLine> Absent => Lines.Where(line => line.State is not FaceState.There);
}
