using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Standards;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Core.Publishing.Layout;

/// <summary>署名 and 成文日期 with room for the seals: one piece, since seals, names and date are never parted.</summary>
/// <remarks>GB/T 9704-2012, 7.3.5.</remarks>
internal sealed class SignatureSetter(DocumentContent content, LayoutOptions options)
{
    /// <summary>Names and date below the centre of the seal.</summary>
    private const double BelowCentreMm = 4;

    private const int IndentUnsealed = 2;

    private readonly LineSetter _lines = new(options.Metrics);
    private List<LaidItem> _items = [];

    // Below the text.
    private double _y;

    /// <summary>The signature; nothing for minutes, which carry agency and date above their red line, and for a document of nobody.</summary>
    public IEnumerable<Piece> Set()
    {
        if (content.Format is Format.Minutes || content.Issuers.Count == 0)
        {
            return [];
        }

        var date = PrintedText.Day(content.DocumentDate, options.Year);
        if (content.Format is Format.Order)
        {
            Stamped(date);
        }
        else if (!options.IsSealed)
        {
            Unsealed(date);
        }
        else if (content.Issuers.Count > 1)
        {
            return Joint(date);
        }
        else
        {
            Sealed(date);
        }

        return [Ended()];
    }

    private Piece Ended()
    {
        // A seal stays in the type area, whose foot lies half a gap above that of the grid.
        var reach = _items.OfType<LaidSeal>().Select(seal => seal.Y + (seal.DiameterMm / 2)).DefaultIfEmpty(0).Max();
        return new Piece(_y, _items) { Kind = PieceKind.Signature, Below = Math.Max(0, reach + GbT33476.HalfLineGapMm - _y) };
    }

    // 7.3.5.1: four characters to the right of the date, the name centred over it.
    private void Sealed(string date)
    {
        var (name, right) = (content.Issuers[0], Grid.Right - Grid.Characters(GbT9704.DateIndentSealed));
        var centre = Math.Min(right - (Grid.Characters(TextWidth.Of(date)) / 2), Grid.Right - (Grid.Characters(TextWidth.Of(name)) / 2));
        _y = OfficePractice.LinesAboveSignature * GbT9704.LineMm;
        Seal(name, centre);
        Centred(name, centre, GbT33476.Signature);
        Centred(date, centre, GbT33476.DocumentDate);
    }

    // 7.3.5.1: in their order, each with its own seal, the last with the date too; seals do not touch. So many that no page holds them go on over the next.
    private IEnumerable<Piece> Joint(string date)
    {
        var columns = JointNames.Columns(content.Issuers);
        var (column, apart) = (GbT9704.TypeAreaWidthMm / columns, options.SealDiameterMm + OfficePractice.BetweenSealsMm);
        var last = content.Issuers.Count - 1;
        foreach (var page in content.Issuers.Select((name, at) => (Name: name, At: at)).Chunk(columns).Chunk(JointNames.RowsAPage(options.SealDiameterMm)))
        {
            _items = [];
            for (var row = 0; row < page.Length; row++)
            {
                var top = (row * apart) + (OfficePractice.LinesAboveSignature * GbT9704.LineMm);
                for (var i = 0; i < page[row].Length; i++)
                {
                    // A last row that is not full stands on the right.
                    var centre = Grid.Right - ((page[row].Length - i - 0.5) * column);
                    _y = top;
                    Seal(page[row][i].Name, centre);
                    foreach (var line in JointNames.Lines(page[row][i].Name, columns)) Centred(line, centre, GbT33476.Signature, column);
                    if (page[row][i].At == last) Centred(date, centre, GbT33476.DocumentDate);
                }
            }

            yield return Ended();
        }
    }

    // 7.3.5.2: a line below the text; the date begins two characters to the right of the name, or, when it is longer, has the two characters itself.
    private void Unsealed(string date)
    {
        var (dateWidth, nameWidth) = (Grid.Characters(TextWidth.Of(date)), Grid.Characters(TextWidth.Of(content.Issuers[^1])));
        var indent = Grid.Characters(IndentUnsealed);
        var nameLeft = Grid.Right - indent - nameWidth;
        var dateLeft = nameLeft + indent;
        if (dateLeft + dateWidth > Grid.Right)
        {
            dateLeft = Grid.Right - indent - dateWidth;
            nameLeft = dateLeft - indent;
        }

        _y = GbT9704.LineMm;
        foreach (var name in content.Issuers)
        {
            Line(name, nameLeft, GbT33476.Signature);
        }

        Line(date, dateLeft, GbT33476.DocumentDate);
    }

    // 7.3.5.3: a stamp four characters from the right, two lines below the text, the date a line below it.
    private void Stamped(string date)
    {
        var right = Grid.Right - Grid.Characters(GbT9704.DateIndentSealed);
        _y = OfficePractice.LinesAboveSignature * GbT9704.LineMm;
        foreach (var name in content.Signatories.Count > 0 ? content.Signatories : content.Issuers)
        {
            Line(name, right - Grid.Characters(TextWidth.Of(name)), GbT33476.Signature);
            _y += GbT9704.LineMm;
        }

        Line(date, right - Grid.Characters(TextWidth.Of(date)), GbT33476.DocumentDate);
    }

    private void Seal(string agency, double centre)
    {
        var y = _y + GbT9704.LineMm - BelowCentreMm;
        _items.Add(new LaidSeal(agency, centre, y, options.SealDiameterMm));
    }

    private void Centred(string text, double centre, string element, double most = GbT9704.TypeAreaWidthMm)
    {
        var lines = _lines.Set([new StyledText(text, TypeStyle.Text, element)], new LineMeasure(most, Alignment: LineAlignment.Centre));
        foreach (var line in lines)
        {
            _items.AddRange(line.Texts(centre - (most / 2), _y + Grid.Baseline(TypeStyle.Size3Mm), null));
            _y += GbT9704.LineMm;
        }
    }

    private void Line(string text, double left, string element)
    {
        foreach (var line in _lines.Set([new StyledText(text, TypeStyle.Text, element)], new LineMeasure(GbT9704.TypeAreaWidthMm, Alignment: LineAlignment.Left)))
        {
            _items.AddRange(line.Texts(Math.Max(Grid.Left, left), _y + Grid.Baseline(TypeStyle.Size3Mm), null));
            _y += GbT9704.LineMm;
        }
    }
}
