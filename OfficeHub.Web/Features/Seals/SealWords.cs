using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Web.Features.Seals;

/// <summary>What the parts of a seal's picture are called.</summary>
internal static class SealWords
{
    public static IReadOnlyList<Choice<SealKind>> Kinds { get; } =
        [new(SealKind.Round, "圆章"), new(SealKind.NameStamp, "名章"), new(SealKind.Box, "长方章")];

    public static IReadOnlyList<Choice<SealMark>> Marks { get; } =
        [new(SealMark.Star, "五角星"), new(SealMark.Emblem, "机关自己的图像"), new(SealMark.None, "空白")];

    public static IReadOnlyList<Choice<SealRank>> Ranks { get; } = [.. SealRule.All.Select(rule => new Choice<SealRank>(rule.Rank, rule.Word))];

    public static IReadOnlyList<Choice<bool>> Sources { get; } = [new(true, "按名称绘制"), new(false, "上传正式图像")];
}
