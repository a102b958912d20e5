using System.Text;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>发文机关标志: one agency in a row, several below one another with 文件 beside them.</summary>
/// <remarks>GB/T 9704-2012, 7.2.4.</remarks>
internal sealed class MarkSetter(DocumentContent content, IFontMetrics metrics)
{
    private const double MmPerPt = 25.4 / 72;

    /// <summary>Sets the mark in the middle of the type area.</summary>
    /// <param name="items">Where it goes.</param>
    /// <param name="top">Top of its characters.</param>
    /// <returns>Its height.</returns>
    public double Set(ICollection<LaidItem> items, double top)
    {
        var names = MarkSize.Names(content);
        var ending = PrintedText.MarkEnding(content);
        return names.Count > 1 && content.Format is Format.Ordinary
            ? Rows(items, top, names, ending)
            : Row(items, top, string.Join('　', names) + ending);
    }

    private double Row(ICollection<LaidItem> items, double top, string text)
    {
        var size = MarkSize.Of(text.Length);
        var style = StyleOf(size);
        var width = Width(text, style) + ((Count(text) - 1) * size.GapPt * MmPerPt);
        Add(items, text, style, Grid.Left + ((GbT9704.TypeAreaWidthMm - width) / 2), top, size.GapPt * MmPerPt);
        return style.SizeMm;
    }

    // The names are spread to one width; 文件 stands in the middle of their height.
    private double Rows(ICollection<LaidItem> items, double top, IReadOnlyList<string> names, string ending)
    {
        var size = MarkSize.Joint(names, ending);
        var style = StyleOf(size);
        var widest = names.Max(name => Width(name, style));
        var between = style.SizeMm * style.Scale * OfficePractice.BesideMark;
        var left = Grid.Left + ((GbT9704.TypeAreaWidthMm - widest - (ending.Length == 0 ? 0 : between + Width(ending, style))) / 2);
        var row = style.SizeMm * OfficePractice.MarkRowHeight;
        for (var i = 0; i < names.Count; i++)
        {
            var gap = Count(names[i]) < 2 ? 0 : (widest - Width(names[i], style)) / (Count(names[i]) - 1);
            Add(items, names[i], style, left, top + (i * row), gap);
        }

        var height = ((names.Count - 1) * row) + style.SizeMm;
        Add(items, ending, style, left + widest + between, top + ((height - style.SizeMm) / 2), 0);
        return height;
    }

    private void Add(ICollection<LaidItem> items, string text, TypeStyle style, double left, double top, double gap)
    {
        if (text.Length == 0)
        {
            return;
        }

        var xs = new List<double>();
        var x = left;
        foreach (var rune in text.EnumerateRunes())
        {
            xs.Add(x);
            x += Advance(rune, style) + gap;
        }

        items.Add(new LaidText(text, xs, top + (style.SizeMm * TypeStyle.Baseline), style, GbT33476.IssuerMark, null));
    }

    private double Width(string text, TypeStyle style) => text.EnumerateRunes().Sum(rune => Advance(rune, style));

    private double Advance(Rune rune, TypeStyle style) => metrics.Advance(style.Face, rune) * style.SizeMm * style.Scale;

    private static int Count(string text) => text.EnumerateRunes().Count();

    private static TypeStyle StyleOf(MarkSize size) => new(Face.Song, size.HeightPt * MmPerPt, size.HeightPt * MmPerPt, Ink.Red, size.ScalePercent / 100.0);
}
