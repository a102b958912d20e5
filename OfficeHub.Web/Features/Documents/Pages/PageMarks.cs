using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Web.Features.Documents.Pages;

/// <summary>A finding as the page shows it.</summary>
/// <param name="Number">As in the list of findings, from 1.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="MustChange">必须改, else 建议改.</param>
/// <param name="Places">Where.</param>
public sealed record PageMark(int Number, string Sentence, bool MustChange, IReadOnlyList<FindingPlace> Places);

/// <summary>Finds what of a page lies under a finding.</summary>
internal static class PageMarks
{
    private const double BelowMm = 0.9;

    /// <summary>Lines to be drawn under characters. Millimetres.</summary>
    public sealed record MarkLine(double Left, double Right, double Y);

    /// <summary>The lines of a mark on a page; none where it is on another.</summary>
    public static IReadOnlyList<MarkLine> Of(PageMark mark, LaidPage page, DocumentContent content)
    {
        ArgumentNullException.ThrowIfNull(mark);
        ArgumentNullException.ThrowIfNull(page);
        return [.. mark.Places.SelectMany(place => page.Items.OfType<LaidText>().Select(text => Of(place, text, content))).OfType<MarkLine>().Distinct()];
    }

    private static MarkLine? Of(FindingPlace place, LaidText text, DocumentContent content)
    {
        if (text.Xs.Count == 0 || text.Source is not { } source || !IsOf(place, text, source)) return null;
        var (start, end) = (0, text.Xs.Count);
        if (place is { Cell: { } cell, Block: { } block })
        {
            // Of a table the layout names the cell.
            var blocks = place.Element is CheckedElement.AnnexText ? content.Annexes[place.Part ?? 0].Blocks : content.MainText;
            if (block >= blocks.Count || blocks[block] is not Table { Rows: [var head, ..] } || source.Offset != (cell.Row * head.Count) + cell.Column) return null;
        }
        else
        {
            (start, end) = (At(text.Text, place.Offset - source.Offset), At(text.Text, place.Offset + Math.Max(1, place.Length) - source.Offset));
        }

        return start >= end ? null : new MarkLine(text.Xs[start], text.Xs[end - 1] + WidthOf(text, end - 1), text.Y + BelowMm);
    }

    private static bool IsOf(FindingPlace place, LaidText text, SourcePlace source) => place.Element switch
    {
        CheckedElement.MainText => source.Part == SourcePlace.Document && source.Block == (place.Block ?? 0),
        CheckedElement.AnnexText => source.Part == (place.Part ?? 0) && source.Block == (place.Block ?? 0),
        CheckedElement.AnnexTitle => source.Part == (place.Part ?? 0) && source.Block < 0,
        CheckedElement.Title => source.Block < 0 && text.Element == GbT33476.Title,
        CheckedElement.PrimaryRecipients => source.Block < 0 && text.Element == GbT33476.PrimaryRecipients,
        CheckedElement.CopyRecipients => source.Block < 0 && text.Element == GbT33476.CopyRecipients,
        CheckedElement.Remark => source.Block < 0 && text.Element == GbT33476.Remark,
        _ => false,
    };

    // Characters beyond the basic plane are two places in the text and one on the page.
    private static int At(string text, int offset)
    {
        if (offset <= 0) return 0;
        var (at, index) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            if (at >= offset) break;
            at += rune.Utf16SequenceLength;
            index++;
        }

        return index;
    }

    private static double WidthOf(LaidText text, int index) => index + 1 < text.Xs.Count ? Math.Min(text.Xs[index + 1] - text.Xs[index], text.Style.PitchMm) : text.Text[^1] < 0x2E80 ? text.Style.PitchMm / 2 : text.Style.PitchMm;
}
