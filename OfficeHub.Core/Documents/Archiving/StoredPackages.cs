using OfficeHub.Core.Files;
using OfficeHub.Core.Publishing.Archives;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>What a check of a filed package found.</summary>
/// <param name="IsThere">Whether the store has it at all.</param>
/// <param name="Verdict">What was found in it; null when it is not there.</param>
public sealed record PackageFinding(bool IsThere, PackageVerdict? Verdict)
{
    /// <summary>Whether it is there and what was filed.</summary>
    public bool IsWhole => Verdict is { IsWhole: true };

    /// <summary>In a Chinese sentence, what to do included.</summary>
    public string Sentence => Verdict switch
    {
        null => "归档包不在文件库里。请系统管理员从备份恢复，并请审计员查明。",
        { IsWhole: true } whole => $"{whole.Checked} 个文件逐一核对，都和归档时一致。",
        { Fault: PackageFault.Unreadable } => "归档包读不出来，已损坏。" + Mend,
        { Fault: PackageFault.ContentsChanged } => "归档包的目录和归档时的不一致。" + Mend,
        { Fault: PackageFault.PieceMissing } missing => $"归档包里少了“{missing.Name}”（{missing.Path}）。" + Mend,
        { Fault: PackageFault.PieceChanged } changed => $"“{changed.Name}”（{changed.Path}）和归档时的不一致。" + Mend,
        { Fault: PackageFault.PieceAdded } added => $"归档包里多出了“{added.Path}”。" + Mend,
        _ => "每个文件都和归档时一致，但归档包本身被改动过。" + Mend,
    };

    private const string Mend = "请系统管理员从备份恢复，并请审计员查明。";
}

/// <summary>Checks packages where they lie.</summary>
internal static class StoredPackages
{
    /// <summary>Computes every hash of one anew.</summary>
    public static async Task<PackageFinding> CheckAsync(FileStore store, string packageHash, string contentsHash, CancellationToken ct)
    {
        var opened = store.OpenRead(packageHash);
        if (!opened.IsSuccess) return new PackageFinding(IsThere: false, Verdict: null);
        await using var package = opened.Value;
        return new PackageFinding(IsThere: true, await ArchivePackageCheck.OfAsync(package, packageHash, contentsHash, ct));
    }
}
