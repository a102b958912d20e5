using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Files;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Documents.Drafting;

public sealed class TextChangesTests
{
    [Fact]
    public void Same_text_has_no_changes()
    {
        Assert.Empty(TextChanges.Between(With("甲", "乙"), With("甲", "乙")));
        Assert.Empty(TextChanges.Between(With("甲，乙。"), With("甲、乙")));
        // Broken in two it says the same.
        Assert.Empty(TextChanges.Between(With("甲乙"), With("甲", "乙")));
    }

    [Fact]
    public void Lines_are_told_where_they_changed_and_nowhere_else()
    {
        var changes = TextChanges.Between(With("一班", "二班", "三班", "四班"), With("一班", "二班值守", "三班", "五班", "四班"));

        Assert.Equal([new TextChange("正文", "二班", "二班值守"), new TextChange("正文", "", "五班")], changes);
    }

    [Fact]
    public void Line_that_is_gone_has_no_words_after()
    {
        Assert.Equal([new TextChange("正文", "二班", "")], TextChanges.Between(With("一班", "二班", "三班"), With("一班", "三班")));
    }

    [Fact]
    public void Elements_are_told_by_name()
    {
        var before = With("甲");
        var now = before with { Disclosure = DisclosureCategory.NotPublic, Content = before.Content with { Title = "新题", CopyRecipients = "盟委办公室", Issuers = ["北原盟行政公署"] } };

        Assert.Equal("发文机关、标题、抄送、公开属性", TextChanges.InWords(TextChanges.Between(before, now)));
    }

    [Fact]
    public void File_of_an_annex_is_told_and_reference_material_is_not()
    {
        var before = With("甲") with { Attachments = [File("值班表.pdf", "aa", annex: 0), File("依据.pdf", "bb", annex: null)] };
        var now = With("甲") with { Attachments = [File("值班表（新）.pdf", "cc", annex: 0)] };

        Assert.Equal([new TextChange("附件文件", "值班表.pdf", ""), new TextChange("附件文件", "", "值班表（新）.pdf")], TextChanges.Between(before, now));
    }

    [Fact]
    public void Very_long_text_wholly_rewritten_is_one_change()
    {
        var changes = TextChanges.Between(With([.. Enumerable.Range(0, 1500).Select(line => $"旧{line}")]), With([.. Enumerable.Range(0, 1500).Select(line => $"新{line}")]));

        Assert.Equal("正文", Assert.Single(changes).Element);
    }

    private static DraftFields With(params string[] paragraphs) =>
        new() { Content = new DocumentContent { Kind = DocumentKind.Notice, MainText = [.. paragraphs.Select(text => new Paragraph(0, text))] } };

    private static DocumentAttachment File(string name, string hash, int? annex) => new(Guid.NewGuid(), name, FileKind.Pdf, 10, hash, annex);
}
