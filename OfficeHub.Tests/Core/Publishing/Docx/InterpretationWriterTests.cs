using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Docx;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Docx;

public sealed class InterpretationWriterTests
{
    private static readonly DateTime At = new(2026, 7, 1, 1, 30, 0, DateTimeKind.Utc);

    private static readonly PolicyInterpretation Whole = Explained.Complete.Of(
        Explained.Article(), Explained.Graphic, Explained.Graphic,
        new InterpretationMaterial { Form = InterpretationForm.QuestionsAndAnswers, Title = "三问三答", Questions = [new("夜里呢？", "夜里也有人。\n两人一班。")] },
        new InterpretationMaterial { Form = InterpretationForm.PressConference, Title = "汛期值班发布会", Event = new MaterialEvent { Date = new DateOnly(2026, 7, 3), Place = "新闻发布厅", Who = "王建国", Outline = "一、背景\n二、问答" } },
        new InterpretationMaterial { Form = InterpretationForm.Video, Title = "短片", Address = "门户网站专栏" });

    public static TheoryData<string> Papers => ["whole", "exempted", "empty"];

    [Theory]
    [MemberData(nameof(Papers))]
    public void File_is_valid_and_the_same_each_time(string name)
    {
        var paper = Of(name);
        var written = InterpretationWriter.Write(paper, At);
        using var file = WordprocessingDocument.Open(new MemoryStream(written), isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal(written, InterpretationWriter.Write(paper, At));
    }

    [Fact]
    public void Every_word_of_materials_and_plan_is_in_it_materials_first()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(InterpretationWriter.Write(Of("whole"), At)), isEditable: false);
        var words = file.MainDocumentPart!.Document!.InnerText;

        Assert.All(InterpretationTexts.Of(Whole).SelectMany(text => text.Text.Split('\n')), line => Assert.Contains(line, words, StringComparison.Ordinal));
        Assert.Contains("2026年7月3日", words, StringComparison.Ordinal);
        Assert.True(words.IndexOf("半小时内", StringComparison.Ordinal) < words.IndexOf("内部工作材料，不随文件公开", StringComparison.Ordinal));
        Assert.True(words.IndexOf("内部工作材料", StringComparison.Ordinal) < words.IndexOf("去年有电话没人接", StringComparison.Ordinal));
    }

    private static InterpretationPaper Of(string name) => InterpretationPapers.Of(
        name switch { "exempted" => Explained.Exempted, "empty" => PolicyInterpretation.Empty, _ => Whole }, "关于做好防汛值班工作的通知", name == "empty" ? "" : "北原盟行政公署");
}
