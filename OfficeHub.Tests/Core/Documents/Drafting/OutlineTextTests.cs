using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Documents.Drafting;

public sealed class OutlineTextTests
{
    private static readonly string Hash = string.Concat(Enumerable.Repeat("0a", 32));

    [Fact]
    public void Text_with_every_kind_of_block_is_read_again_as_it_was_written()
    {
        IReadOnlyList<Block> blocks =
        [
            new Paragraph(0, "现将有关事项通知如下。"), new Paragraph(1, "总体要求"), new Paragraph(2, "指导思想。坚持统筹。"), new Paragraph(3, "2016年完成整改"), new Paragraph(4, "逐户登记"),
            Table(["单位", "人数"], ["林业｜草原局", "120"], ["a\\b", ""]), Table(["另一张"]), new Picture(Hash, 120.5, 80, "防火重点区域图"), new Paragraph(2, "、下一步打算"),
        ];

        var text = OutlineText.Write(blocks);

        AssertSame(blocks, OutlineText.ReadAll(text));
        Assert.Contains("｜单位｜人数｜", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("一、是说明，不是标题")]
    [InlineData("（一）也是说明")]
    [InlineData("1.也是说明")]
    [InlineData("｜不是｜表格｜")]
    [InlineData("〖图 0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a 120×80〗不是图")]
    public void Plain_paragraph_that_begins_like_something_else_stays_plain(string text) =>
        AssertSame([new Paragraph(0, text)], OutlineText.ReadAll(OutlineText.Write([new Paragraph(0, text)])));

    [Fact]
    public void Texts_made_at_random_are_read_again_as_they_were_written()
    {
        var random = new Random(20260701);
        string[] words = ["一、", "（二）", "3.", "（4）", "｜", "\\", "2016", "、", "值班", "〖图", " ", "〗", "落实"];
        string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => words[random.Next(words.Length)])).Trim();
        for (var round = 0; round < 2000; round++)
        {
            var blocks = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(6) switch
            {
                0 => Table([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Enumerable.Range(0, 3).Select(_ => random.Next(3) == 0 ? "" : Text()).ToArray())]),
                1 => new Picture(Hash, 5 + (random.NextDouble() * 150), random.Next(5, 225), Text()),
                var level => (Block)new Paragraph(level - 1, Text() is { Length: > 0 } text ? text : "值班"),
            }).ToList();

            AssertSame(blocks, OutlineText.ReadAll(OutlineText.Write(blocks)));
        }
    }

    [Fact]
    public void Hundredth_heading_keeps_its_level()
    {
        var blocks = Enumerable.Range(0, 130).Select(number => (Block)new Paragraph(1 + (number % 2 * 2), $"任务{number}")).ToList();

        AssertSame(blocks, OutlineText.ReadAll(OutlineText.Write(blocks)));
    }

    private static Table Table(params string[][] rows) => new(rows);

    private static void AssertSame(IReadOnlyList<Block> expected, IReadOnlyList<Block> found) => Assert.Equal(expected.Select(Said), found.Select(Said));

    private static string Said(Block block) => block is Table table ? string.Join('\n', table.Rows.Select(row => string.Join('\t', row))) : block.ToString();
}
