using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.Checking.Generated;

/// <summary>By which names faces go.</summary>
internal static class ExpectedFaces
{
    private static readonly FaceNames Names = new();

    public static bool IsFang(string face) => face == Names.Fang || face.Contains("仿宋", StringComparison.Ordinal) || face is "FangSong" or "STFangsong" || face.StartsWith("FandolFang", StringComparison.Ordinal);

    public static bool IsKai(string face) => face == Names.Kai || face.Contains('楷', StringComparison.Ordinal) || face is "KaiTi" or "STKaiti" || face.StartsWith("FandolKai", StringComparison.Ordinal);

    public static bool IsHei(string face) => face == Names.Hei || face.Contains('黑', StringComparison.Ordinal) || face is "SimHei" or "STHeiti" || face.StartsWith("FandolHei", StringComparison.Ordinal);

    public static bool IsSong(string face) => face == Names.Song || face.Contains("标宋", StringComparison.Ordinal) || face.StartsWith("FandolSong", StringComparison.Ordinal);

    public static bool IsPlainSong(string face) => face == Names.Page || face is "SimSun" or "STSong" or "NSimSun" or "新宋体" || face.StartsWith("FandolSong", StringComparison.Ordinal);
}

/// <summary>F04: text in 3号仿宋. The faces of headings are another rule's.</summary>
internal sealed class TextFace() : CheckRule("F04", FindingLevel.Error, "GB/T 9704—2012 5.2.2"), IPackageRule
{
    private const int Size3 = 32;

    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        var wrong = document.MainText.Where(paragraph => WrittenDocument.Runs(paragraph).Any(run => document.Styles.Size(paragraph, run) != Size3 || !IsFaceOfText(document.Styles.Face(paragraph, run), paragraph))).ToList();
        if (wrong.Count > 0) yield return Found(CheckedElement.MainText, WrittenDocument.Text(wrong[0]), $"“{Quote(WrittenDocument.Text(wrong[0]))}”等 {wrong.Count} 段不是3号仿宋，请改。");
    }

    private static bool IsFaceOfText(string face, Paragraph paragraph) => ExpectedFaces.IsFang(face) || HeadingFaces.LevelOf(paragraph) > 0 && (ExpectedFaces.IsHei(face) || ExpectedFaces.IsKai(face));
}

/// <summary>F05: 一、 in 黑体, （一） in 楷体, as far as the heading goes.</summary>
internal sealed partial class HeadingFaces() : CheckRule("F05", FindingLevel.Warning, "GB/T 9704—2012 7.3.3"), IPackageRule
{
    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        foreach (var (level, name) in new[] { (1, "黑体"), (2, "楷体") })
        {
            var wrong = document.MainText.Where(paragraph => LevelOf(paragraph) == level && WrittenDocument.Runs(paragraph).FirstOrDefault() is { } run && !IsRight(document.Styles.Face(paragraph, run), level)).ToList();
            if (wrong.Count > 0) yield return Found(CheckedElement.MainText, WrittenDocument.Text(wrong[0]), $"“{Quote(WrittenDocument.Text(wrong[0]))}”等 {wrong.Count} 处标题应为3号{name}，请改。");
        }
    }

    /// <summary>1 for 一、, 2 for （一）, 0 for anything else.</summary>
    public static int LevelOf(Paragraph paragraph)
    {
        var text = WrittenDocument.Text(paragraph);
        return First().IsMatch(text) ? 1 : Second().IsMatch(text) ? 2 : 0;
    }

    private static bool IsRight(string face, int level) => level == 1 ? ExpectedFaces.IsHei(face) : ExpectedFaces.IsKai(face);

    [GeneratedRegex("^[一二三四五六七八九十]+、", RegexOptions.None, 1000)]
    private static partial Regex First();

    [GeneratedRegex("^（[一二三四五六七八九十]+）", RegexOptions.None, 1000)]
    private static partial Regex Second();
}

/// <summary>F06: the title in 2号小标宋, centred.</summary>
internal sealed class TitleLook() : CheckRule("F06", FindingLevel.Error, "GB/T 9704—2012 7.3.1"), IPackageRule
{
    private const int Size2 = 44;

    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        if (document.Title is not { } title) yield break;
        var isRight = document.Styles.Justified(title) == JustificationValues.Center && WrittenDocument.Runs(title).All(run => document.Styles.Size(title, run) == Size2 && ExpectedFaces.IsSong(document.Styles.Face(title, run)));
        if (!isRight) yield return Found(CheckedElement.Title, WrittenDocument.Text(title), "标题应为2号小标宋、居中，请改。");
    }
}

/// <summary>F07: paragraphs begin two characters in, their other lines flush.</summary>
internal sealed class ParagraphIndents() : CheckRule("F07", FindingLevel.Error, "GB/T 9704—2012 7.3.3"), IPackageRule
{
    private const double Characters = 2, Tolerance = 0.15;
    private const int FlushTwips = 20;

    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        var wrong = document.MainText.Where(paragraph => Math.Abs((document.Styles.FirstLine(paragraph) ?? 0) - Characters) > Tolerance || document.Styles.Left(paragraph) > FlushTwips).ToList();
        if (wrong.Count > 0) yield return Found(CheckedElement.MainText, WrittenDocument.Text(wrong[0]), $"“{Quote(WrittenDocument.Text(wrong[0]))}”等 {wrong.Count} 段没有首行缩进2字、回行顶格，请改。");
    }
}

/// <summary>F12: the imprint in 4号仿宋.</summary>
internal sealed class ImprintFace() : CheckRule("F12", FindingLevel.Warning, "GB/T 9704—2012 7.4.2、7.4.3"), IPackageRule
{
    private const int Size4 = 28;

    public IEnumerable<Finding> Of(WrittenDocument document)
    {
        if (document.Imprint.FirstOrDefault(paragraph => WrittenDocument.Runs(paragraph).Any(run => document.Styles.Size(paragraph, run) != Size4 || !ExpectedFaces.IsFang(document.Styles.Face(paragraph, run)))) is { } wrong)
        {
            yield return Found(CheckedElement.CopyRecipients, WrittenDocument.Text(wrong), "版记应为4号仿宋，请改。");
        }
    }
}
