using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeHub.Core.Publishing.Comparing;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Core.Publishing.Docx.Revisions;
using Block = OfficeHub.Core.Publishing.Content.Block;
using Grid = OfficeHub.Core.Publishing.Content.Table;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Picture = OfficeHub.Core.Publishing.Content.Picture;
using Words = OfficeHub.Core.Publishing.Content.Paragraph;

namespace OfficeHub.Tests.Core.Publishing.Docx;

public sealed class MarkedDocxWriterTests
{
    private static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static readonly DateTime At = new(2026, 7, 1, 1, 30, 5, 7, DateTimeKind.Utc);

    private static readonly IReadOnlyList<Block> Old =
    [
        new Words(0, "为做好今年汛期值班工作，现将有关事项通知如下。"), new Words(1, "落实值班制度"), new Words(0, "实行领导带班和24小时值班。"), new Words(1, "严格请示报告"),
        new Words(0, "遇有险情立即报告，不得迟报漏报。"), new Words(0, "各旗要建立值班台账，每日登记交接情况。"), new Grid([["单位", "人数"], ["行署办公室", "12"], ["应急管理局", "9"]]), new Picture("aa", 100, 60, "位置图"),
    ];

    private static readonly IReadOnlyList<Block> New =
    [
        new Words(0, "为做好今年汛期值班工作，现将有关事项通知如下。"), new Words(1, "加强组织领导"), new Words(1, "落实值班制度"), new Words(0, "各旗要建立值班台账，每日登记交接情况。"), new Words(0, "实行领导带班和12小时值班。"),
        new Words(1, "严格请示报告"), new Words(0, "遇有险情立即报告，不得迟报漏报。"), new Grid([["单位", "人数"], ["行署办公室", "15"], ["水务局", "4"], ["应急管理局", "9"]]), new Picture("bb", 100, 60, "新位置图"),
    ];

    [Fact]
    public void File_is_valid_and_names_each_hand_with_the_time_in_utc()
    {
        var docx = Write(Old, New);

        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        var body = file.MainDocumentPart!.Document!.Body!;
        var inserted = body.Descendants<InsertedRun>().First();
        Assert.Equal(("赵启明（秘书二科科长）", "2026-07-01T01:30:05Z"), (inserted.Author!.Value, inserted.Date!.InnerText));
        Assert.Equal(body.Descendants<MoveFromRangeStart>().Single().Name!.Value, body.Descendants<MoveToRangeStart>().Single().Name!.Value);
        Assert.Equal(docx, Write(Old, New));
    }

    [Fact]
    public void Accepting_all_gives_the_new_text_and_rejecting_all_the_old_one()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(Write(Old, New)), isEditable: false);
        var body = file.MainDocumentPart!.Document!.Body!;

        Assert.Equal(Lines(New), Read(body, accepts: true));
        Assert.Equal(Lines(Old), Read(body, accepts: false));
    }

    [Fact]
    public void Accepting_and_rejecting_hold_for_any_two_texts()
    {
        var random = new Random(20260703);
        for (var round = 0; round < 40; round++)
        {
            IReadOnlyList<Block> old = Shuffled(), now = Shuffled();
            using var file = WordprocessingDocument.Open(new MemoryStream(Write(old, now)), isEditable: false);
            var body = file.MainDocumentPart!.Document!.Body!;

            Assert.Equal(Lines(now), Read(body, accepts: true));
            Assert.Equal(Lines(old), Read(body, accepts: false));
        }

        IReadOnlyList<Block> Shuffled() => [.. Old.Concat(New).OrderBy(_ => random.Next()).Take(random.Next(1, 9)).Append(new Words(0, "本通知自印发之日起执行。"))];
    }

    private static byte[] Write(IReadOnlyList<Block> old, IReadOnlyList<Block> now)
    {
        var compared = ContentComparison.Between(Clauses.Of("正文", old), Clauses.Of("正文", now), ["正文"], new CompareBudget());
        var content = new DocumentContent { Kind = DocumentKind.Notice, Title = "关于做好值班工作的通知", MainText = now };
        var authors = new Dictionary<int, RevisionAuthor> { [2] = new("赵启明（秘书二科科长）", At) };
        return MarkedDocxWriter.Write(new MarkedDraft(compared, content, authors, "花脸稿（第 1 稿至第 2 稿）"), new DocxOptions(At) { Picture = _ => Png });
    }

    private static List<string> Lines(IReadOnlyList<Block> blocks) =>
        [.. Clauses.Of("正文", blocks).SelectMany(clause => clause.Block is Picture picture ? [$"〔{picture.Description}〕"] : clause.Block is Grid ? clause.Units : [clause.Ordinal + clause.Units[0]])];

    // As a word processor does it: what goes takes its paragraph mark along, and what is left of the line joins the next one.
    private static List<string> Read(Body body, bool accepts)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var paragraph in body.Descendants<Paragraph>())
        {
            if (paragraph.Ancestors<TableRow>().FirstOrDefault()?.TableRowProperties is { } row && !IsKept(row.GetFirstChild<Inserted>() is not null, row.GetFirstChild<Deleted>() is not null)) continue;
            foreach (var run in paragraph.Descendants<Run>())
            {
                if (!IsKept(run.Parent is InsertedRun or MoveToRun, run.Parent is DeletedRun or MoveFromRun)) continue;
                line += string.Concat(run.ChildElements.Select(child => child switch
                {
                    Text text => text.Text,
                    DeletedText deleted => deleted.Text,
                    Drawing drawing => $"〔{drawing.Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description}〕",
                    _ => "",
                }));
            }

            var mark = paragraph.ParagraphProperties?.ParagraphMarkRunProperties;
            if (!IsKept(mark?.GetFirstChild<Inserted>() is not null || mark?.GetFirstChild<MoveTo>() is not null, mark?.GetFirstChild<Deleted>() is not null || mark?.GetFirstChild<MoveFrom>() is not null)) continue;
            if (line.Length > 0) lines.Add(line);
            line = "";
        }

        return lines;

        bool IsKept(bool isNew, bool isGone) => accepts ? !isGone : !isNew;
    }
}
