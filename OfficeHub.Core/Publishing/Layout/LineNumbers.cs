using System.Globalization;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>Numbers the lines of a page in its left margin, so that those who talk it over can say where they are.</summary>
/// <remarks>Not of the standard: a discussion copy is no document. So the numbers are of no element, and nothing else on the page moves.</remarks>
internal static class LineNumbers
{
    private const double SizeMm = 3;
    private const double GapMm = 4;

    /// <summary>Lines whose baselines are nearer than this are one.</summary>
    private const double SameLineMm = 2;

    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal) { GbT33476.Title, GbT33476.PrimaryRecipients, GbT33476.MainText, GbT33476.AnnexNote, GbT33476.Annex };

    /// <summary>The numbers, from 1 on every page.</summary>
    public static IEnumerable<LaidText> Of(IReadOnlyList<LaidItem> items)
    {
        var last = double.MinValue;
        var number = 0;
        foreach (var y in items.OfType<LaidText>().Where(text => Numbered.Contains(text.Element)).Select(text => text.Y).Order())
        {
            if (y - last >= SameLineMm)
            {
                yield return Number(++number, y);
            }

            last = y;
        }
    }

    private static LaidText Number(int number, double y)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        var left = Grid.Left - GapMm - (digits.Length * SizeMm / 2);
        return new LaidText(digits, [.. digits.Select((_, i) => left + (i * SizeMm / 2))], y, new TypeStyle(Face.Page, SizeMm, SizeMm), "", null);
    }
}
