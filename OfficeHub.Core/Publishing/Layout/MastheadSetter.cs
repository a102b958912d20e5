using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>版头: one piece from the top of the first page to the red line.</summary>
/// <remarks>GB/T 9704-2012, 7.2, 10.1 to 10.3.</remarks>
internal sealed class MastheadSetter(DocumentContent content, LayoutOptions options)
{
    private const double RedLineMm = 0.53;

    private static readonly TypeStyle Label = TypeStyle.Hei;
    private readonly LineSetter _lines = new(options.Metrics);
    private readonly List<LaidItem> _items = [];

    // Below the top of the grid.
    private double _y;

    /// <summary>The masthead.</summary>
    public Piece Set()
    {
        if (content.Format is Format.Letter)
        {
            return Letter();
        }

        Line(PrintedText.Urgency(content), Label, GbT33476.Urgency, GbT33476.HalfLineGapMm, LineAlignment.Left);
        _y = GbT33476.HalfLineGapMm + (content.Format is Format.Order ? GbT9704.OrderMarkTopMm : GbT9704.MarkTopMm);
        _y += new MarkSetter(content, options.Metrics).Set(_items, _y);
        _y += GbT9704.LinesBelowMark * GbT9704.LineMm;
        if (content is { Format: Format.Ordinary, Direction: DocumentDirection.Upward, Signatories.Count: > 0 })
        {
            NumberAndSignatories();
        }
        else
        {
            Line(PrintedText.Number(content, options.Year), TypeStyle.Text, GbT33476.Number, _y, LineAlignment.Centre);
            _y += TypeStyle.Size3Mm;
        }

        if (content.Format is Format.Minutes)
        {
            AgencyAndDate();
        }

        if (content.Format is not Format.Order)
        {
            _y += GbT9704.RedLineBelowNumberMm;
            Red(Grid.Left, Grid.Right, _y, RedLineMm);
        }

        return new Piece(_y, _items) { Kind = PieceKind.Head };
    }

    // The number stands on the line of the last signatories.
    private void NumberAndSignatories()
    {
        var names = content.Signatories.Select(PrintedText.SignatoryName).ToList();
        var column = names.Max(TextWidth.Of);
        var perLine = Math.Min(OfficePractice.SignatoriesPerLine, names.Count);
        var start = GbT9704.CharactersPerLine - 1 - TextWidth.Of(PrintedText.SignatoryLabel) - (perLine * column) - (perLine - 1);
        var last = (names.Count - 1) / OfficePractice.SignatoriesPerLine;
        for (var line = 0; line <= last; line++)
        {
            if (line == last)
            {
                At(1, PrintedText.Number(content, options.Year), TypeStyle.Text, GbT33476.Number);
            }

            if (line == 0)
            {
                At(start, PrintedText.SignatoryLabel, TypeStyle.Text, "");
            }

            for (var i = 0; i < OfficePractice.SignatoriesPerLine && (line * OfficePractice.SignatoriesPerLine) + i < names.Count; i++)
            {
                At(start + TextWidth.Of(PrintedText.SignatoryLabel) + (i * (column + 1)), names[(line * OfficePractice.SignatoriesPerLine) + i], TypeStyle.Kai, GbT33476.Signatory);
            }

            _y += line == last ? TypeStyle.Size3Mm : GbT9704.LineMm;
        }
    }

    // Agency on the left, date on the right, above the red line: practice of 纪要.
    private void AgencyAndDate()
    {
        if (content.Issuers.Count == 0 && content.DocumentDate is null)
        {
            return;
        }

        _y += GbT9704.LineMm;
        At(1, string.Join('　', content.Issuers), TypeStyle.Text, GbT33476.Signature);
        var date = content.DocumentDate is { } day ? BeijingTime.Day(day) : "";
        At(GbT9704.CharactersPerLine - 1 - TextWidth.Of(date), date, TypeStyle.Text, GbT33476.DocumentDate);
        _y += TypeStyle.Size3Mm;
    }

    // Measured from the edge of the paper. GB/T 9704-2012, 10.1.
    private Piece Letter()
    {
        _y = GbT9704.LetterMarkTopMm - Grid.Top;
        _y += new MarkSetter(content, options.Metrics).Set(_items, _y) + GbT9704.LetterLineBelowMarkMm;
        LetterRules.Upper(_items, _y);
        _y += LetterRules.HeightMm + GbT9704.LineGapMm;
        Line(PrintedText.Urgency(content), Label, GbT33476.Urgency, _y, LineAlignment.Left);
        Line(PrintedText.Number(content, options.Year), TypeStyle.Text, GbT33476.Number, _y, LineAlignment.Right);
        LetterRules.Lower(_items, GbT9704.PageHeightMm - GbT9704.LetterLineAboveEdgeMm - Grid.Top);
        return new Piece(_y + TypeStyle.Size3Mm, _items) { Kind = PieceKind.Head };
    }

    private void Line(string text, TypeStyle style, string element, double top, LineAlignment alignment)
    {
        foreach (var line in _lines.Set([new StyledText(text, style, element)], new LineMeasure(GbT9704.TypeAreaWidthMm, Alignment: alignment)))
        {
            _items.AddRange(line.Texts(Grid.Left, top + (style.SizeMm * TypeStyle.Baseline), null));
        }
    }

    private void At(double characters, string text, TypeStyle style, string element)
    {
        foreach (var line in _lines.Set([new StyledText(text, style, element)], new LineMeasure(double.MaxValue, Alignment: LineAlignment.Left)))
        {
            _items.AddRange(line.Texts(Grid.Left + Grid.Characters(characters), _y + (style.SizeMm * TypeStyle.Baseline), null));
        }
    }

    private void Red(double x1, double x2, double y, double thickness) => _items.Add(new LaidRule(x1, y + (thickness / 2), x2, y + (thickness / 2), thickness, Ink.Red));
}
