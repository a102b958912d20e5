using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>Ways down in words.</summary>
public static class DownWords
{
    /// <summary>The act.</summary>
    public static string Of(DownWay way) => way switch
    {
        DownWay.Withdrawn => "撤回公开",
        DownWay.Removed => "错误撤下",
        _ => "并入",
    };

    /// <summary>What it is now, for lists and before titles.</summary>
    public static string State(DownWay way) => way switch
    {
        DownWay.Withdrawn => "已撤回公开",
        DownWay.Removed => "已撤下",
        _ => "已并入其他文件",
    };

    /// <summary>In a sentence without a full stop: 本文件已于2026年7月1日撤回公开.</summary>
    public static string Sentence(PublishedDown down)
    {
        ArgumentNullException.ThrowIfNull(down);
        var day = BeijingTime.Day(BeijingTime.DayOf(down.At));
        return down.Way switch
        {
            DownWay.Withdrawn => $"本文件已于{day}撤回公开",
            DownWay.Removed => $"本文件因内容有误，已于{day}撤下",
            _ when down.TargetIndex.Length == 0 => $"本文件已于{day}并入其他文件",
            _ => $"本文件已于{day}并入《{down.TargetTitle}》（索引号 {down.TargetIndex}）",
        };
    }

    /// <summary>For machines.</summary>
    internal static string Code(DownWay? way) => way switch
    {
        null => "public",
        DownWay.Withdrawn => "withdrawn",
        DownWay.Removed => "removed",
        _ => "merged",
    };
}
