using OfficeHub.Core.Publishing.FontFiles;

namespace OfficeHub.Core.Publishing.Pdf;

/// <summary>What a PDF needs beside pages and document.</summary>
/// <param name="Faces">The faces as fonts of this machine.</param>
/// <param name="WrittenAt">UTC.</param>
public sealed record PdfOptions(FaceSet Faces, DateTime WrittenAt)
{
    /// <summary>The bytes of a picture by the hash of its file, or null; PNG and JPEG are put in, for others their description is.</summary>
    public Func<string, byte[]?> Picture { get; init; } = _ => null;
}

/// <summary>A PDF.</summary>
/// <param name="Content">The file.</param>
/// <param name="Undrawn">Characters that no font of the machine has, each once: 〓 stands in their place, though they can be searched and copied.</param>
public sealed record WrittenPdf(byte[] Content, IReadOnlyList<string> Undrawn)
{
    /// <summary>What has to be said about them; empty when there are none.</summary>
    public string Warning => Lacking(Undrawn);

    /// <summary>What has to be said about characters that no font has; empty when there are none.</summary>
    public static string Lacking(IReadOnlyList<string> characters)
    {
        ArgumentNullException.ThrowIfNull(characters);
        const int most = 10;
        return characters.Count == 0 ? ""
            : $"有 {characters.Count} 个字在这台机器上没有字体，印作〓：{string.Join('、', characters.Take(most))}{(characters.Count > most ? "等" : "")}。";
    }
}
