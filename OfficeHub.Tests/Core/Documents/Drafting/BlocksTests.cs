using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Drafting;

public sealed class BlocksTests
{
    [Fact]
    public async Task Saved_table_is_found_again_cell_by_cell()
    {
        await using var desk = await DocumentOffice.OpenAsync();

        var paper = await desk.DraftAsync(fields => With(fields, new Table([["单位", "人数"], ["盟林业和草原局", " 120 "], ["盟应急管理局"]])));

        var table = Assert.IsType<Table>((await desk.FieldsAsync(paper)).Content.MainText[^1]);
        Assert.Equal(["单位", "人数", "盟林业和草原局", "120", "盟应急管理局", ""], table.Rows.SelectMany(row => row));
    }

    [Theory]
    [InlineData(201, 2, "有 201 行，最多 200 行")]
    [InlineData(2, 13, "有 13 列，最多 12 列")]
    public async Task Table_that_is_too_large_is_refused_in_words_and_nothing_is_stored(int rows, int columns, string words)
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        var before = await desk.HashAsync(paper);

        var saved = await desk.SaveAsync(paper, With(await desk.CompleteAsync(), new Table([.. Enumerable.Range(0, rows).Select(_ => (IReadOnlyList<string>)[.. Enumerable.Repeat("1", columns)])])));

        Assert.Contains(words, Assert.Single(Assert.IsType<Invalid>(saved.Error).Faults).Message, StringComparison.Ordinal);
        Assert.Equal(before, await desk.HashAsync(paper));
    }

    [Fact]
    public async Task Secret_mark_in_a_cell_is_refused_with_the_block_it_is_in()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();

        var saved = await desk.SaveAsync(paper, With(await desk.CompleteAsync(), new Table([["名称", "密级"], ["名单", "机密★1年"]])));

        Assert.Equal(new SecretMarkInText("正文第 4 段"), saved.Error);
    }

    [Fact]
    public async Task Secret_mark_before_the_names_of_those_present_is_refused_too()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var paper = await desk.DraftAsync();
        var fields = await desk.CompleteAsync();
        var minutes = fields with { Content = fields.Content with { Kind = DocumentKind.Minutes, Title = "盟行署常务会议纪要", Attendances = [new Attendance("机密★1年", "陈立诚")] } };

        Assert.Equal(new SecretMarkInText("出席情况"), (await desk.SaveAsync(paper, minutes)).Error);
        Assert.IsType<Invalid>((await desk.SaveAsync(paper, minutes with { Content = minutes.Content with { Attendances = [new Attendance("出席\n列席", "陈立诚")] } })).Error);
    }

    [Fact]
    public async Task Empty_table_is_named_before_sending()
    {
        await using var desk = await DocumentOffice.OpenAsync();
        var fields = With(await desk.CompleteAsync(), new Table([["", ""], ["", ""]]));

        Assert.Contains(DraftCheck.Faults(fields), fault => fault is { MustChange: true, Block: 3, Field: "MainText" });
    }

    private static DraftFields With(DraftFields fields, Block block) => fields with { Content = fields.Content with { MainText = [.. fields.Content.MainText, block] } };
}
