namespace OfficeHub.Core.Publishing.Layout;

/// <summary>The faces by name. Files name them and do not hold them: where one is not installed another takes its place (<see cref="Alternative"/>).</summary>
/// <param name="Song">小标宋: mark and title.</param>
/// <param name="Fang">仿宋: text.</param>
/// <param name="Kai">楷体: second level, names of signatories.</param>
/// <param name="Hei">黑体: first level, labels.</param>
/// <param name="Page">宋体: page number.</param>
/// <remarks>GB/T 9704-2012, 5.2.2, 7.2.4, 7.2.6, 7.3.3, 7.5.</remarks>
public sealed record FaceNames(
    string Song = "方正小标宋简体", string Fang = "仿宋_GB2312", string Kai = "楷体_GB2312", string Hei = "黑体", string Page = "宋体")
{
    /// <summary>The name of a face.</summary>
    public string Of(Face face) => face switch
    {
        Face.Song => Song,
        Face.Kai => Kai,
        Face.Hei => Hei,
        Face.Page => Page,
        _ => Fang,
    };

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
