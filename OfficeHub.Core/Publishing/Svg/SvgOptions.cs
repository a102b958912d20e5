using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Svg;

/// <summary>What an SVG needs beside the page.</summary>
public sealed record SvgOptions
{
    /// <summary>The address of a picture by the hash of its file (a data address where the SVG has to stand alone), or null when there is none to show.</summary>
    public Func<string, string?> PictureAddress { get; init; } = _ => null;

    /// <summary>Families of a face, in order: the ones of the standard, then what systems have instead.</summary>
    /// <remarks>Fonts are never fetched.</remarks>
    public Func<Face, string> Families { get; init; } = FamiliesOf;

    private static string FamiliesOf(Face face) => face switch
    {
        Face.Fang => "仿宋_GB2312, 仿宋, FangSong, STFangsong, FandolFang R, Noto Serif CJK SC, serif",
        Face.Kai => "楷体_GB2312, 楷体, KaiTi, STKaiti, FandolKai, Noto Serif CJK SC, serif",
        Face.Hei => "黑体, SimHei, STHeiti, FandolHei, Noto Sans CJK SC, sans-serif",
        Face.Song => "方正小标宋简体, FZXiaoBiaoSong-B05S, 小标宋体, STZhongsong, FandolSong, Noto Serif CJK SC, serif",
        _ => "宋体, SimSun, STSong, FandolSong, Noto Serif CJK SC, serif",
    };
}
