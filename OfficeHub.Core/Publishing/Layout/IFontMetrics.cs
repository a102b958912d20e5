using System.Globalization;
using System.Text;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>How wide the characters of a face are.</summary>
public interface IFontMetrics
{
    /// <summary>Advance in em: 1 for a Chinese character, 0 for what stands on the character before it.</summary>
    double Advance(Face face, Rune rune);
}

/// <summary>Widths of the faces that documents are set in: Chinese characters and marks are square, ASCII takes half.</summary>
/// <remarks>So are 仿宋_GB2312, 楷体_GB2312, 黑体 and 方正小标宋 cut. Where another face takes their place the places of the characters stay: each is set by itself.</remarks>
public sealed class SquareMetrics : IFontMetrics
{
    /// <summary>The one instance.</summary>
    public static SquareMetrics Instance { get; } = new();

    /// <inheritdoc/>
    public double Advance(Face face, Rune rune) => rune.Value < 0x80 ? 0.5
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : 1;
}
