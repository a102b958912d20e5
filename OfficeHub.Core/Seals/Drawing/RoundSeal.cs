using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>Draws round seals (公章、专用章).</summary>
/// <remarks>
/// 国发〔1999〕25号 gives diameter, mark and direction. The rest follows seals as the trade engraves them: at 42 mm a ring of 1.2 mm and a star of 14 mm,
/// here in proportion to the diameter.
/// </remarks>
internal static class RoundSeal
{
    private const double StarShare = 1.0 / 6;
    private const double EmblemShare = 0.36;
    private const double AirShare = 0.018;

    // The inner corners of a five-pointed star lie on its diagonals.
    private static readonly double InnerShare = Math.Cos(2 * Math.PI / 5) / Math.Cos(Math.PI / 5);

    /// <summary>Thickness of the ring.</summary>
    public static double LineMm(int diameter) => Math.Round(diameter / 36.0, 1, MidpointRounding.AwayFromZero);

    public static Result<SealDrawing> Draw(SealDesign design)
    {
        var faults = new List<FieldFault>();
        var rule = SealRule.Of(Enum.IsDefined(design.Rank) ? design.Rank : SealRank.Unit);
        Add(nameof(SealDesign.WidthMm), design.WidthMm != design.HeightMm ? "圆章的宽和高要一样，请改成同一个数。" : rule.FaultOfDiameter(design.WidthMm));
        Add(nameof(SealDesign.Mark), Enum.IsDefined(design.Mark) ? rule.FaultOfMark(design.Mark) : "请选中央刊什么。");
        var (name, nameFault) = SealLetters.Read(design.Name, "印章名称");
        Add(nameof(SealDesign.Name), nameFault ?? (name.Count < 2 ? "请填印章名称，写法定名称全称，至少 2 个字。" : null));
        var (bottom, bottomFault) = SealLetters.Read(design.BottomText, "横排文字");
        Add(nameof(SealDesign.BottomText), bottomFault);
        var emblem = design.Mark is SealMark.Emblem ? ReadEmblem(design) : default(Result<SealPng>?);
        Add(nameof(SealDesign.EmblemPng), emblem?.Error?.Message);
        if (faults.Count > 0)
        {
            return new Invalid(faults);
        }

        var (diameter, radius) = ((double)design.WidthMm, design.WidthMm / 2.0);
        var (line, centre) = (LineMm(design.WidthMm), new SealPoint(radius, radius));
        var reach = radius - line - (diameter * AirShare);
        if (RingText.Fit(name.Count, diameter, reach, bottom.Count > 0) is not { } ring)
        {
            var most = Enumerable.Range(2, 60).Last(count => RingText.Fit(count, diameter, reach, bottom.Count > 0) is not null);
            return Invalid.In(nameof(SealDesign.Name), $"印章名称有 {name.Count} 个字，{design.WidthMm} 毫米的印章最多刻 {most} 个字。请用规范化简称，或者把后段改为横排。");
        }

        var glyphs = ring.Place(name, centre).ToList();
        var lines = new FootLines(centre, diameter, reach, glyphs.Select(glyph => glyph.Corners).ToList());
        if (bottom.Count > 0)
        {
            var room = lines.Room(isBottom: true);
            if (bottom.Count > LineText.Most(room.Width))
            {
                return Invalid.In(nameof(SealDesign.BottomText), $"横排文字有 {bottom.Count} 个字，这里最多刻 {LineText.Most(room.Width)} 个字。请缩短。");
            }

            glyphs.AddRange(LineText.Fit(bottom, room));
        }

        if (design.IsDemo)
        {
            glyphs.AddRange(LineText.Fit(SquareSeal.DemoWords, lines.Room(isBottom: false)));
        }

        return SealDrawing.Blank(design) with
        {
            Ring = new SealRing(centre, radius - (line / 2), line),
            Star = design.Mark is SealMark.Star ? Star(centre, Math.Min(diameter * StarShare, ring.FootMm * 0.75)) : [],
            Emblem = emblem is { } own ? new SealEmblem(own.Value.Within(Square(centre, Math.Min(diameter * EmblemShare, ring.FootMm * 1.3))), own.Value.Content) : null,
            Glyphs = glyphs,
        };

        void Add(string field, string? fault)
        {
            if (fault is not null)
            {
                faults.Add(new FieldFault(field, fault));
            }
        }
    }

    private static Result<SealPng> ReadEmblem(SealDesign design)
    {
        var bytes = new byte[((design.EmblemPng?.Length ?? 0) / 4 * 3) + 3];
        if (design.EmblemPng is not { Length: > 0 } text || !Convert.TryFromBase64String(text, bytes, out var length))
        {
            return Invalid.In(nameof(SealDesign.EmblemPng), "请上传中央图像，PNG 文件，底色透明。");
        }

        return SealPng.CheckWithin(bytes.AsMemory(0, length), design.WidthMm * EmblemShare);
    }

    private static SealBox Square(SealPoint centre, double side) => new(centre.X - (side / 2), centre.Y - (side / 2), side, side);

    private static IReadOnlyList<SealPoint> Star(SealPoint centre, double radius) =>
    [
        .. Enumerable.Range(0, 10).Select(i =>
        {
            var (sin, cos) = Math.SinCos(i * Math.PI / 5);
            var length = i % 2 == 0 ? radius : radius * InnerShare;
            return new SealPoint(centre.X + (length * sin), centre.Y - (length * cos));
        }),
    ];

    /// <summary>The room below the centre: between the ends of the name, and within the ring.</summary>
    private sealed record FootLines(SealPoint Centre, double Diameter, double Reach, IReadOnlyList<IReadOnlyList<SealPoint>> Name)
    {
        public SealBox Room(bool isBottom)
        {
            var (top, height) = isBottom ? (0.205 * Diameter, 0.098 * Diameter) : (0.325 * Diameter, 0.075 * Diameter);
            var (upper, lower) = (Centre.Y + top, Centre.Y + top + height);
            var half = Math.Sqrt((Reach * Reach) - ((top + height) * (top + height)));
            var gap = Diameter * AirShare;
            half = Name.Select(corners => Nearest(corners, upper, lower) - gap).Append(half).Min();
            return new SealBox(Centre.X - half, upper, 2 * half, height);
        }

        // How near a character comes to the vertical axis between two heights.
        private double Nearest(IReadOnlyList<SealPoint> corners, double upper, double lower)
        {
            var nearest = double.PositiveInfinity;
            for (var i = 0; i < corners.Count; i++)
            {
                var (a, b) = (corners[i], corners[(i + 1) % corners.Count]);
                var (low, high) = a.Y < b.Y ? (a, b) : (b, a);
                if (high.Y < upper || low.Y > lower)
                {
                    continue;
                }

                nearest = Math.Min(nearest, Math.Min(Off(low, high, Math.Max(low.Y, upper)), Off(low, high, Math.Min(high.Y, lower))));
            }

            return nearest;
        }

        private double Off(SealPoint low, SealPoint high, double y) =>
            Math.Abs(low.X + (high.Y - low.Y < 1e-9 ? 0 : (high.X - low.X) * (y - low.Y) / (high.Y - low.Y)) - Centre.X);
    }
}
