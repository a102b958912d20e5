using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>Under which names a face is looked for, and what may stand in for it.</summary>
/// <remarks>GB/T 9704-2012, 5.2.2, 7.2.4, 7.3.3, 7.5; the names are those their makers give in Chinese and in Latin letters.</remarks>
internal static class FaceChoices
{
    // What a system may have when it has nothing nearer: better than no character.
    private static readonly string[] Anything =
    [
        "Noto Serif CJK SC", "Source Han Serif SC", "思源宋体", "Noto Sans CJK SC", "Source Han Sans SC", "思源黑体", "AR PL UMing CN", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei", "微软雅黑", "Microsoft YaHei",
    ];

    /// <summary>Names of the face itself: any of them is the right one.</summary>
    public static IEnumerable<string> Own(Face face, FaceNames names) => face switch
    {
        Face.Song => [names.Of(face), "方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", "FZXiaoBiaoSong-B05"],
        Face.Kai => [names.Of(face), "楷体_GB2312", "KaiTi_GB2312"],
        Face.Hei => [names.Of(face), "黑体", "SimHei"],
        Face.Page => [names.Of(face), "宋体", "SimSun"],
        _ => [names.Of(face), "仿宋_GB2312", "FangSong_GB2312"],
    };

    /// <summary>What may stand in for it, nearest first.</summary>
    public static IEnumerable<string> StandIns(Face face) => face switch
    {
        Face.Song => ["小标宋体", "方正大标宋简体", "华文中宋", "STZhongsong", "FandolSong", "宋体", "SimSun", .. Anything],
        Face.Kai => ["楷体", "KaiTi", "SimKai", "方正楷体简体", "方正楷体_GBK", "华文楷体", "STKaiti", "FandolKai", "AR PL UKai CN", .. Anything],
        Face.Hei => ["方正黑体简体", "方正黑体_GBK", "华文黑体", "STHeiti", "FandolHei", "Noto Sans CJK SC", "微软雅黑", "Microsoft YaHei", .. Anything],
        Face.Page => ["新宋体", "NSimSun", "华文宋体", "STSong", "FandolSong", .. Anything],
        _ => ["仿宋", "FangSong", "SimFang", "方正仿宋简体", "方正仿宋_GBK", "华文仿宋", "STFangsong", "FandolFang", .. Anything],
    };

    /// <summary>What the face is for.</summary>
    public static string Use(Face face) => face switch
    {
        Face.Song => "发文机关标志和标题",
        Face.Kai => "二级标题和签发人姓名",
        Face.Hei => "一级标题和紧急程度",
        Face.Page => "页码",
        _ => "正文",
    };

    /// <summary>Who gives leave to use it.</summary>
    public static string Licence(Face face) => face is Face.Song ? "要有方正字库的授权" : "随 Windows 提供，装在别的系统上要另有授权";
}
