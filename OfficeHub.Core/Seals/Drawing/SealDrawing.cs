using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>The picture of a seal as lines and characters, all red: millimetres from the top left corner, y down. Painted in any order, nothing overlaps.</summary>
/// <param name="WidthMm">Width in print.</param>
/// <param name="HeightMm">Height in print.</param>
/// <param name="Title">Chinese, for those who do not see it.</param>
public sealed record SealDrawing(int WidthMm, int HeightMm, string Title)
{
    /// <summary>The ring of a round seal.</summary>
    public SealRing? Ring { get; init; }

    /// <summary>The frame of a square one.</summary>
    public SealFrame? Frame { get; init; }

    /// <summary>The star: its ten corners from the upper tip clockwise; empty for none.</summary>
    public IReadOnlyList<SealPoint> Star { get; init; } = [];

    /// <summary>The agency's own picture.</summary>
    public SealEmblem? Emblem { get; init; }

    /// <summary>Characters in the order of reading: name, bottom text, 演示.</summary>
    public IReadOnlyList<SealGlyph> Glyphs { get; init; } = [];

    /// <summary>Draws a design.</summary>
    /// <returns><see cref="Invalid"/> with every fault, each with the property of <see cref="SealDesign"/> it belongs to.</returns>
    public static Result<SealDrawing> Of(SealDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        return design.Kind switch
        {
            SealKind.Round => RoundSeal.Draw(design),
            SealKind.NameStamp => SquareSeal.DrawNameStamp(design),
            SealKind.Box => SquareSeal.DrawBox(design),
            _ => Invalid.In(nameof(SealDesign.Kind), "请选印章的形状。"),
        };
    }

    /// <summary>A drawing without ink yet.</summary>
    internal static SealDrawing Blank(SealDesign design)
    {
        var words = string.Concat(design.Name.Where(one => !char.IsWhiteSpace(one)));
        var bottom = string.Concat(design.BottomText.Where(one => !char.IsWhiteSpace(one)));
        return new SealDrawing(design.WidthMm, design.HeightMm, $"印章：{words}{bottom}{(design.IsDemo ? "（演示）" : "")}");
    }
}
