using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>版记: one piece that stands on the foot of the type area.</summary>
/// <remarks>GB/T 9704-2012, 7.4; 10.1 for 信函.</remarks>
internal sealed class ImprintSetter(DocumentContent content, LayoutOptions options, bool withRecipients)
{
    private const double Inner = GbT9704.TypeAreaWidthMm;
    private readonly LineSetter _lines = new(options.Metrics);
    private readonly List<LaidItem> _items = [];
    private double _y;

    /// <summary>The imprint, or nothing when there is nothing to say in it. Its lower edge is the lower edge of its last line.</summary>
    public IEnumerable<Piece> Set()
    {
        // 信函 has neither lines nor printing agency.
        var isLetter = content.Format is Format.Letter;
        var isPrinted = content.PrintingAgency.Length > 0 && !isLetter;
        var isSent = withRecipients && content.PrimaryRecipients.Length > 0;
        var isCopied = content.CopyRecipients.Length > 0;
        if (!isPrinted && !isCopied && !isSent)
        {
            return [];
        }

        Rule(GbT9704.ImprintThickMm, isLetter);
        if (isSent)
        {
            Agencies(PrintedText.PrimaryRecipientsLabel, content.PrimaryRecipients, GbT33476.PrimaryRecipients);
        }

        if (isCopied)
        {
            Agencies(PrintedText.CopyRecipientsLabel, content.CopyRecipients, GbT33476.CopyRecipients);
        }

        if (isPrinted)
        {
            if (isSent || isCopied)
            {
                Rule(GbT9704.ImprintThinMm, isLetter);
            }

            Printing();
        }

        Rule(GbT9704.ImprintThickMm, isLetter);
        return [new Piece(_y, _items) { Kind = PieceKind.Closing }];
    }

    // 7.4.2: one character free on both sides, lines after the first begin behind the colon, a full stop at the end.
    private void Agencies(string label, string names, string element)
    {
        var one = TypeStyle.Size4Mm;
        var lines = _lines.Set(
            [new StyledText(label, TypeStyle.Small), new StyledText(names, TypeStyle.Small, element, 0), new StyledText("。", TypeStyle.Small)],
            new LineMeasure(Inner - (2 * one), Others: one * TextWidth.Of(label)));
        foreach (var line in lines)
        {
            _items.AddRange(line.Texts(Grid.Left + one, _y + Grid.Baseline(TypeStyle.Size4Mm, OfficePractice.ImprintLineMm), TextSetter.Field));
            _y += OfficePractice.ImprintLineMm;
        }
    }

    private void Printing()
    {
        var day = PrintedText.Day(content.PrintingDate, options.Year);
        var one = TypeStyle.Size4Mm;
        // An agency too long to stand beside the date breaks before it.
        var beside = Inner - (2 * one) - (one * (TextWidth.Of(day + "印发") + 1));
        var agency = _lines.Set([new StyledText(content.PrintingAgency, TypeStyle.Small, GbT33476.PrintingAgency, 0)], new LineMeasure(beside, Alignment: LineAlignment.Left));
        foreach (var (at, line) in agency.Index())
        {
            if (at > 0) _y += OfficePractice.ImprintLineMm;
            _items.AddRange(line.Texts(Grid.Left + one, _y + Grid.Baseline(TypeStyle.Size4Mm, OfficePractice.ImprintLineMm), TextSetter.Field));
        }

        var dated = _lines.Set(
            [new StyledText(day, TypeStyle.Small, GbT33476.PrintingDate), new StyledText("印发", TypeStyle.Small)], new LineMeasure(Inner - (2 * one), Alignment: LineAlignment.Right));
        foreach (var line in dated)
        {
            _items.AddRange(line.Texts(Grid.Left + one, _y + Grid.Baseline(TypeStyle.Size4Mm, OfficePractice.ImprintLineMm), null));
        }

        _y += OfficePractice.ImprintLineMm;
    }

    private void Rule(double thickness, bool isLetter)
    {
        if (!isLetter)
        {
            _items.Add(new LaidRule(Grid.Left, _y + (thickness / 2), Grid.Right, _y + (thickness / 2), thickness, Ink.Black));
            _y += thickness;
        }
    }
}
