namespace OfficeHub.Core.Publishing.Docx;

/// <summary>What a DOCX needs beside the document.</summary>
/// <param name="WrittenAt">UTC; the time of the parts and of the properties. Its Beijing year stands in an open number of a document without date.</param>
public sealed record DocxOptions(DateTime WrittenAt)
{
    /// <summary>The bytes of a picture by the hash of its file, or null; PNG and JPEG are put in, for others their description is.</summary>
    public Func<string, byte[]?> Picture { get; init; } = _ => null;

    /// <summary>The faces.</summary>
    public DocxFaces Faces { get; init; } = new();
}

/// <summary>The faces by name. They are not part of the file: where one is not installed its <see cref="Alternative"/> takes its place.</summary>
/// <param name="Song">小标宋: mark and title.</param>
/// <param name="Fang">仿宋: text.</param>
/// <param name="Kai">楷体: second level, names of signatories.</param>
/// <param name="Hei">黑体: first level, labels.</param>
/// <param name="Page">宋体: page number.</param>
/// <remarks>GB/T 9704-2012, 5.2.2, 7.2.4, 7.2.6, 7.3.3, 7.5.</remarks>
public sealed record DocxFaces(
    string Song = "方正小标宋简体", string Fang = "仿宋_GB2312", string Kai = "楷体_GB2312", string Hei = "黑体", string Page = "宋体")
{
    /// <summary>All of them, each once.</summary>
    internal IEnumerable<string> All => new[] { Song, Fang, Kai, Hei, Page }.Distinct(StringComparer.Ordinal);

    /// <summary>What Word may take instead; null for a face every system has.</summary>
    internal static string? Alternative(string face) => face switch
    {
        "方正小标宋简体" => "小标宋体",
        "仿宋_GB2312" => "仿宋",
        "楷体_GB2312" => "楷体",
        _ => null,
    };
}
