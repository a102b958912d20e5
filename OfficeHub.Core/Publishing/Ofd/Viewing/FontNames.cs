using System.Globalization;
using System.Text;

namespace OfficeHub.Core.Publishing.Ofd.Viewing;

/// <summary>Which installed fonts stand for one that a file names: itself, then those of its kind.</summary>
internal static class FontNames
{
    private const int Longest = 60;

    private static readonly (string[] Marks, string Stack)[] Kinds =
    [
        (["小标宋", "XIAOBIAOSONG", "XBS"], "'FZXiaoBiaoSong-B05S','方正小标宋简体','方正小标宋_GBK','Noto Serif CJK SC','Source Han Serif SC',SimSun,'FandolSong',serif"),
        (["仿宋", "FANG"], "'FangSong_GB2312','仿宋_GB2312',FangSong,'仿宋','FandolFang','FandolFang R','Noto Serif CJK SC','Source Han Serif SC',serif"),
        (["楷", "KAI"], "'KaiTi_GB2312','楷体_GB2312',KaiTi,'楷体','FandolKai','Noto Serif CJK SC','Source Han Serif SC',serif"),
        (["黑", "HEI", "GOTHIC", "YAHEI", "雅黑", "圆", "SANS", "ARIAL", "HELVETICA"], "SimHei,'黑体','Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','FandolHei',sans-serif"),
        (["COURIER", "CONSOLAS", "MONO"], "'Courier New',Courier,'Noto Sans Mono CJK SC',monospace"),
        (["TIMES", "ROMAN"], "'Times New Roman',Times,'Liberation Serif','Noto Serif CJK SC',SimSun,serif"),
    ];

    /// <summary>A list of families as SVG takes it.</summary>
    public static string Stack(params ReadOnlySpan<string?> names)
    {
        var own = new StringBuilder();
        string? kind = null;
        foreach (var name in names)
        {
            if (name is null || Clean(name) is not { Length: > 0 } clean) continue;
            own.Append(CultureInfo.InvariantCulture, $"'{clean}',");
            kind ??= Kinds.Where(one => one.Marks.Any(mark => clean.Contains(mark, StringComparison.OrdinalIgnoreCase))).Select(one => one.Stack).FirstOrDefault();
        }

        return own + (kind ?? "SimSun,'宋体','Noto Serif CJK SC','Source Han Serif SC','FandolSong',serif");
    }

    // Nothing that means something to a style sheet.
    private static string Clean(string name) =>
        string.Concat(name.Trim().EnumerateRunes().Where(rune => Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '-' or '_').Take(Longest).Select(rune => rune.ToString()));
}
