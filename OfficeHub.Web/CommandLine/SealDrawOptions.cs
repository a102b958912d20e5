using System.Globalization;
using OfficeHub.Core.Seals.Drawing;

namespace OfficeHub.Web.CommandLine;

/// <summary>Options by which <c>seal-make --draw</c> draws the picture from the name.</summary>
internal static class SealDrawOptions
{
    public static readonly VerbOption Draw = new("--draw", null, "不用图像，按名称绘制（矢量，宋体）；国徽不画，用 --emblem");
    public static readonly VerbOption Kind = new("--kind", "形状", "圆章、名章或长方章，不写时为圆章");
    public static readonly VerbOption Rank = new("--rank", "类别", $"圆章是谁的：{string.Join('、', Ranks.Keys)}；不写时为单位，有 --bottom-text 时为专用章");
    public static readonly VerbOption Diameter = new("--diameter", "毫米", "圆章的直径或名章的边长，不写时按类别");
    public static readonly VerbOption Size = new("--size", "宽x高", "长方章的毫米数，不写时为 48x18");
    public static readonly VerbOption Text = new("--text", "文字", "环行的名称、名章的姓名或长方章的第一行，不写时同 --name（去掉 --bottom-text）");
    public static readonly VerbOption BottomText = new("--bottom-text", "文字", "圆章横排的文字，如 行政审批专用章；长方章的第二行");
    public static readonly VerbOption Star = new("--star", null, "中央刊五角星（不写 --emblem、--no-mark 时也是）");
    public static readonly VerbOption Emblem = new("--emblem", "图像.png", "中央刊机关自己的图像，如国徽");
    public static readonly VerbOption NoMark = new("--no-mark", null, "中央空白");
    public static readonly VerbOption Demo = new("--demo", null, "刻上“演示”");

    /// <summary>In the order of the help.</summary>
    public static IReadOnlyList<VerbOption> All { get; } = [Draw, Kind, Rank, Diameter, Size, Text, BottomText, Star, Emblem, NoMark, Demo];

    private static Dictionary<string, SealRank> Ranks => new(StringComparer.Ordinal)
    {
        ["国务院"] = SealRank.StateCouncil,
        ["省部"] = SealRank.Province,
        ["市县"] = SealRank.County,
        ["行署"] = SealRank.Prefecture,
        ["乡镇"] = SealRank.Township,
        ["单位"] = SealRank.Unit,
        ["专用章"] = SealRank.Special,
    };

    /// <summary>The design that was typed, or one sentence.</summary>
    /// <param name="call">What was typed.</param>
    /// <param name="name">The name of the seal.</param>
    public static (SealDesign? Design, string? Fault) Read(VerbCall call, string name)
    {
        var bottom = call.Value(BottomText) ?? "";
        var text = call.Value(Text) ?? (bottom.Length > 0 && name.EndsWith(bottom, StringComparison.Ordinal) ? name[..^bottom.Length] : name);
        if (new[] { Star, Emblem, NoMark }.Count(call.Has) > 1)
        {
            return (null, "--star、--emblem、--no-mark 只能写一个。");
        }

        var rank = bottom.Length > 0 ? SealRank.Special : SealRank.Unit;
        if (call.Value(Rank) is { } typed && !Ranks.TryGetValue(typed, out rank))
        {
            return (null, $"--rank 要写 {string.Join('、', Ranks.Keys)} 中的一个。");
        }

        if (call.Value(Diameter) is not null && Millimetres(call.Value(Diameter)) is null)
        {
            return (null, "--diameter 要写整数毫米，1 至 100。");
        }

        var (design, fault) = (call.Value(Kind) ?? "圆章") switch
        {
            "圆章" => (SealDesign.Round(text, rank) with { BottomText = bottom, Mark = MarkOf(call, rank) }, null),
            "名章" => (SealDesign.NameStamp(text), null),
            "长方章" => Box(call, text, bottom),
            _ => (null, "--kind 要写圆章、名章或长方章。"),
        };
        return design is null ? (null, fault) : (Sized(design, call) with { IsDemo = call.Has(Demo) }, null);
    }

    private static SealMark MarkOf(VerbCall call, SealRank rank) => call.Has(Emblem) ? SealMark.Emblem : call.Has(NoMark) ? SealMark.None
        : call.Has(Star) ? SealMark.Star : SealRule.Of(rank).Mark ?? SealMark.Star;

    private static SealDesign Sized(SealDesign design, VerbCall call) =>
        design.Kind is not SealKind.Box && Millimetres(call.Value(Diameter)) is { } side ? design with { WidthMm = side, HeightMm = side } : design;

    private static (SealDesign?, string?) Box(VerbCall call, string first, string second)
    {
        var sides = (call.Value(Size) ?? "48x18").Split('x', 'X', '×');
        return sides is [var across, var down] && Millimetres(across) is { } width && Millimetres(down) is { } height
            ? (SealDesign.Box(first, second, width, height), null)
            : (null, "--size 要写宽x高，整数毫米，如 48x18。");
    }

    private static int? Millimetres(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 100 ? number : null;
}
