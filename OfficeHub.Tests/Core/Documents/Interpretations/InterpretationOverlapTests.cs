using System.Globalization;
using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Documents.Interpretations;

public sealed class InterpretationOverlapTests
{
    private const string Sentence = "各旗人民政府要在年底前建成一体化网上政务服务平台，实现事项网上可办。";

    private static readonly DocumentContent Content = Of("为方便群众办事，现就有关事项通知如下。", Sentence, "请认真执行。");

    [Fact]
    public void Copied_sentence_is_found_with_its_place_and_its_share()
    {
        var overlap = InterpretationOverlap.Of(Content, "这份文件说了三件事。" + Sentence + "老百姓少跑路。");

        var passage = Assert.Single(overlap.Passages);
        Assert.Equal("各旗人民政府要在年底前建成一体化网上政务服务平台，实现事项网上可办", passage.Text);
        Assert.Equal((1, passage.Text), (passage.Block, passage.Original));
        // 9 + 32 + 6 letters.
        Assert.Equal(32 * 100 / 47, overlap.Percent);
        Assert.True(overlap.IsTooMuch);
    }

    [Fact]
    public void Own_words_are_not_copied() =>
        Assert.Equal(0, InterpretationOverlap.Of(Content, "以后群众办事可以在网上办，不用再跑大厅。各旗负责建平台，年底前要建成。").Percent);

    [Theory]
    [InlineData("各旗人民政府要在年底前建成一体", 100)]
    [InlineData("各旗人民政府要在年底前建成一", 0)]
    public void Passage_counts_from_fifteen_letters_on(string material, int percent) => Assert.Equal(percent, InterpretationOverlap.Of(Content, material).Percent);

    [Theory]
    [InlineData("各旗人民政府要在年底前, 建成一体化网上 政务服务平台")]
    [InlineData("各旗人民政府要在年底前\n建成一体化网上政务服务平台")]
    public void Punctuation_and_lines_do_not_hide_a_copy(string material) => Assert.Equal(100, InterpretationOverlap.Of(Content, material).Percent);

    [Fact]
    public void Width_and_case_do_not_hide_a_copy()
    {
        var content = Of("２０２６年底前建成ＩＰｖ６网络，覆盖全部苏木乡镇和嘎查村。");

        Assert.Equal(100, InterpretationOverlap.Of(content, "2026年底前建成ipv6网络，覆盖全部苏木乡镇和嘎查村。").Percent);
    }

    [Fact]
    public void Name_of_a_document_may_be_quoted()
    {
        const string name = "《北原盟行政公署关于加快推进“互联网＋政务服务”工作的实施意见》";

        var overlap = InterpretationOverlap.Of(Of($"现印发{name}，请执行。"), $"{name}是怎么来的");

        Assert.Equal(0, overlap.Percent);
    }

    [Fact]
    public void Bracket_left_open_hides_no_more_than_its_line() => Assert.Single(InterpretationOverlap.Of(Content, "《\n" + Sentence).Passages);

    [Fact]
    public void Tables_and_annexes_are_compared_as_well()
    {
        var content = Of("请执行。") with
        {
            MainText = [new Table([["事项", "办法"], ["年检", "由各旗市场监管部门每年六月底前统一办理"]])],
            Annexes = [new Annex("分工表", [new Paragraph(0, "盟大数据中心牵头建设全盟统一的数据共享平台")])],
        };

        var overlap = InterpretationOverlap.Of(content, "由各旗市场监管部门每年六月底前统一办理；盟大数据中心牵头建设全盟统一的数据共享平台");

        Assert.Equal([0, null], overlap.Passages.Select(passage => passage.Block));
        Assert.Equal(100, overlap.Percent);
    }

    [Fact]
    public void Nothing_is_copied_by_an_empty_one_nor_from_an_empty_one()
    {
        Assert.Equal(0, InterpretationOverlap.Of(Content, "").Percent);
        Assert.Equal(0, InterpretationOverlap.Of(Of(), Sentence).Percent);
    }

    [Fact]
    public void Copied_letters_are_never_more_than_there_are()
    {
        var random = new Random(20261126);
        for (var round = 0; round < 200; round++)
        {
            // Few letters make many likenesses.
            var material = Words(random, random.Next(0, 200));
            var overlap = InterpretationOverlap.Of(Of(Words(random, 120), Words(random, 40)), material);

            Assert.InRange(overlap.Percent, 0, 100);
            Assert.All(overlap.Passages, passage =>
            {
                Assert.Contains(passage.Text, material, StringComparison.Ordinal);
                Assert.True(passage.Text.Length >= InterpretationOverlap.ShortestPassage);
            });
        }
    }

    [Fact]
    public void Text_that_repeats_itself_and_half_characters_do_no_harm()
    {
        var same = new string('同', 20_000);

        Assert.Equal(100, InterpretationOverlap.Of(Of(same), same).Percent);
        Assert.Equal(100, InterpretationOverlap.Of(Of(new string('\uD842', 20)), new string('\uD842', 20)).Percent);
    }

    private static string Words(Random random, int length) => string.Create(length, random, (letters, from) =>
    {
        for (var i = 0; i < letters.Length; i++) letters[i] = "甲乙，"[from.Next(from.Next(8) == 0 ? 3 : 1)];
    });

    private static DocumentContent Of(params string[] paragraphs) => new()
    {
        Kind = DocumentKind.Notice,
        Title = string.Create(CultureInfo.InvariantCulture, $"关于{paragraphs.Length}件事的通知"),
        MainText = [.. paragraphs.Select(text => new Paragraph(0, text))],
    };
}
