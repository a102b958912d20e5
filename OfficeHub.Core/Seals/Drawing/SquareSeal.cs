using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>Draws name stamps (名章) and seals of lines in a frame (长方章).</summary>
internal static class SquareSeal
{
    /// <summary>What a demonstration seal says.</summary>
    public static readonly IReadOnlyList<string> DemoWords = ["演", "示"];

    // Characters of each column, from the right: the surname fills the right one of three.
    private static readonly int[][] Columns = [[], [], [1, 1], [1, 2], [2, 2], [2, 3], [2, 2, 2]];

    public static Result<SealDrawing> DrawNameStamp(SealDesign design)
    {
        var faults = new List<FieldFault>();
        if (design.WidthMm != design.HeightMm || design.WidthMm is < 12 or > 40)
        {
            faults.Add(new FieldFault(nameof(SealDesign.WidthMm), "名章是正方形，边长 12 至 40 毫米，请改。"));
        }

        var (name, fault) = SealLetters.Read(design.Name, "姓名");
        if ((fault ?? (name.Count is >= 2 and <= 6 ? null : name.Count < 2 ? "请填姓名，2 至 6 个字，要刻“印”字的一并写上。" : $"名章最多刻 6 个字，现在有 {name.Count} 个字。请缩短，或者上传正式制作的印章图像。")) is { } wrong)
        {
            faults.Add(new FieldFault(nameof(SealDesign.Name), wrong));
        }

        if (faults.Count > 0)
        {
            return new Invalid(faults);
        }

        var (frame, inner, foot) = Framed(design, design.WidthMm * 0.045, design.WidthMm * 0.04);
        var columns = Columns[name.Count];
        var (width, glyphs, next) = (inner.Width / columns.Length, new List<SealGlyph>(), 0);
        for (var column = 0; column < columns.Length; column++)
        {
            var height = inner.Height / columns[column];
            var left = inner.Right - ((column + 1) * width);
            for (var row = 0; row < columns[column]; row++)
            {
                glyphs.Add(SealGlyph.Upright(name[next++], left, inner.Top + (row * height), width, height));
            }
        }

        return SealDrawing.Blank(design) with { Frame = frame, Glyphs = [.. glyphs, .. foot] };
    }

    public static Result<SealDrawing> DrawBox(SealDesign design)
    {
        var faults = new List<FieldFault>();
        if (design.WidthMm is < 15 or > 100 || design.HeightMm is < 8 or > 60)
        {
            faults.Add(new FieldFault(nameof(SealDesign.WidthMm), "长方章宽 15 至 100 毫米，高 8 至 60 毫米，请改。"));
        }

        var (first, firstFault) = SealLetters.Read(design.Name, "第一行");
        var (second, secondFault) = SealLetters.Read(design.BottomText, "第二行");
        if ((firstFault ?? (first.Count == 0 ? "请填印章上的文字。" : null)) is { } wrong)
        {
            faults.Add(new FieldFault(nameof(SealDesign.Name), wrong));
        }

        if (secondFault is not null)
        {
            faults.Add(new FieldFault(nameof(SealDesign.BottomText), secondFault));
        }

        if (faults.Count > 0)
        {
            return new Invalid(faults);
        }

        var (frame, inner, foot) = Framed(design, Math.Clamp(design.HeightMm * 0.05, 0.6, 1.2), design.HeightMm * 0.07);
        var lines = second.Count == 0 ? new[] { first } : [first, second];
        var most = LineText.Most(inner.Width);
        if (lines.Any(line => line.Count > most))
        {
            return Invalid.In(first.Count > most ? nameof(SealDesign.Name) : nameof(SealDesign.BottomText),
                $"{design.WidthMm} 毫米宽的印章一行最多刻 {most} 个字。请改宽，或者分成两行。");
        }

        var height = inner.Height / lines.Length;
        var air = lines.Length == 1 ? height * 0.08 : height * 0.06;
        return SealDrawing.Blank(design) with
        {
            Frame = frame,
            Glyphs = [.. lines.SelectMany((line, i) => LineText.Fit(line, new SealBox(inner.Left, inner.Top + (i * height) + air, inner.Width, height - (2 * air)), 1)), .. foot],
        };
    }

    // The frame, what is free in it, and the line 演示 below that.
    private static (SealFrame Frame, SealBox Inner, IEnumerable<SealGlyph> Foot) Framed(SealDesign design, double line, double air)
    {
        var whole = new SealBox(0, 0, design.WidthMm, design.HeightMm);
        var inner = whole.Less(line + air);
        if (!design.IsDemo)
        {
            return (new SealFrame(whole.Less(line / 2), line), inner, []);
        }

        var height = Math.Max(2.4, design.HeightMm * 0.16);
        var foot = LineText.Fit(DemoWords, new SealBox(inner.Left, inner.Bottom - height, inner.Width, height));
        return (new SealFrame(whole.Less(line / 2), line), inner with { Height = inner.Height - height - (air / 2) }, foot);
    }
}
