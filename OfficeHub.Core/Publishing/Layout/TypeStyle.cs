using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>How a run of characters is set.</summary>
/// <param name="Face">The face.</param>
/// <param name="SizeMm">Height of a character.</param>
/// <param name="PitchMm">From one Chinese character to the next; others in proportion.</param>
/// <param name="Ink">The colour.</param>
/// <param name="Scale">Width of a character as a part of its height, for marks that are higher than wide.</param>
public sealed record TypeStyle(Face Face, double SizeMm, double PitchMm, Ink Ink = Ink.Black, double Scale = 1)
{
    /// <summary>Baseline below the top of a character, as a part of its height.</summary>
    /// <remarks>Ascent of the common Chinese faces.</remarks>
    public const double Baseline = 0.86;

    private const double MmPerPt = 25.4 / 72;

    /// <summary>3号仿宋 on the grid of 28 characters.</summary>
    public static TypeStyle Text { get; } = new(Face.Fang, Size3Mm, GbT9704.CharacterPitchMm);

    /// <summary>3号楷体 on the grid.</summary>
    public static TypeStyle Kai { get; } = Text with { Face = Face.Kai };

    /// <summary>3号黑体 on the grid.</summary>
    public static TypeStyle Hei { get; } = Text with { Face = Face.Hei };

    /// <summary>2号小标宋.</summary>
    public static TypeStyle Title { get; } = new(Face.Song, Size2Mm, Size2Mm);

    /// <summary>4号仿宋 of imprint and tables.</summary>
    public static TypeStyle Small { get; } = new(Face.Fang, Size4Mm, Size4Mm);

    /// <summary>4号黑体: heads of tables.</summary>
    public static TypeStyle SmallHei { get; } = Small with { Face = Face.Hei };

    /// <summary>4号宋体 of the page number.</summary>
    public static TypeStyle PageNumber { get; } = Small with { Face = Face.Page };

    /// <summary>2号 in millimetres.</summary>
    public static double Size2Mm => GbT9704.Size2Pt * MmPerPt;

    /// <summary>3号 in millimetres.</summary>
    public static double Size3Mm => GbT9704.Size3Pt * MmPerPt;

    /// <summary>4号 in millimetres.</summary>
    public static double Size4Mm => GbT9704.Size4Pt * MmPerPt;
}

/// <summary>Characters set alike.</summary>
/// <param name="Text">The characters.</param>
/// <param name="Style">How.</param>
/// <param name="Element">Key of the element they belong to (<see cref="GbT33476"/>); empty for none.</param>
/// <param name="Offset">Where they begin in the text of the block, in UTF-16 units; -1 for what is printed but not written there, such as an ordinal.</param>
public sealed record StyledText(string Text, TypeStyle Style, string Element = "", int Offset = -1);
