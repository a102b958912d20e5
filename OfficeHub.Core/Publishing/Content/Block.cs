using System.Text.Json.Serialization;

namespace OfficeHub.Core.Publishing.Content;

/// <summary>One piece of the main text or of an annex.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Picture), "picture")]
public abstract record Block;

/// <summary>A paragraph. Its ordinal (一、 （一） 1. （1）) is not part of the text: it follows from the levels before it.</summary>
/// <param name="Level">0 for plain text, 1 to 4 for the heading levels; a deeper one is numbered as the deepest.</param>
/// <param name="Text">One line, no ordinal.</param>
/// <remarks>GB/T 9704-2012, 7.3.3.</remarks>
public sealed record Paragraph(int Level, string Text) : Block
{
    /// <summary>Deepest heading level.</summary>
    public const int Deepest = 4;
}

/// <summary>A table. Every row has as many cells as the first.</summary>
/// <param name="Rows">Cells by row; the first row is the head and is repeated on each page.</param>
public sealed record Table(IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

/// <summary>A picture, in the width of the text.</summary>
/// <param name="Hash">SM3 of the stored file, lower-case hex.</param>
/// <param name="WidthMm">At most the width of the type area.</param>
/// <param name="HeightMm">In proportion.</param>
/// <param name="Description">Said in its place where it cannot be seen.</param>
public sealed record Picture(string Hash, double WidthMm, double HeightMm, string Description) : Block;
