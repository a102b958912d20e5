using System.Text;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Publishing.Layout;

public sealed class LineSetterTests(ITestOutputHelper output)
{
    private const double Tenth = 0.1;
    private const string Sentence = "各旗县人民政府要充分认识做好草原防火工作重要意义切实加强组织领导层层压实责任";
    private static readonly LineMeasure Line = new(GbT9704.TypeAreaWidthMm);

    [Fact]
    public void Line_holds_28_characters_that_fill_it()
    {
        var lines = Set(Sentence);

        Assert.Equal(Sentence[..28], TextOf(lines[0]));
        Assert.Equal(GbT9704.TypeAreaWidthMm, lines[0].Right, Tenth);
    }

    [Fact]
    public void Comma_after_a_full_line_is_brought_in_when_another_mark_gives_room()
    {
        var text = $"{Sentence[..10]}，{Sentence[10..27]}，{Sentence[27..]}";

        var lines = Set(text);

        Assert.Equal(text[..29], TextOf(lines[0]));
        Assert.True(lines[0].Right <= GbT9704.TypeAreaWidthMm + Tenth);
    }

    [Fact]
    public void Comma_after_a_full_line_without_room_takes_the_character_before_it_over()
    {
        var text = $"{Sentence[..28]}，{Sentence[28..]}";

        var lines = Set(text);

        Assert.Equal(text[..27], TextOf(lines[0]));
        Assert.Equal($"{text[27]}，", TextOf(lines[1])[..2]);
        Assert.Equal(GbT9704.TypeAreaWidthMm, lines[0].Right, Tenth);
    }

    [Theory]
    [InlineData("（")]
    [InlineData("《")]
    [InlineData("“")]
    [InlineData("〔")]
    public void Opening_mark_at_the_end_goes_over(string mark)
    {
        var lines = Set($"{Sentence[..27]}{mark}{Sentence[27..]}");

        Assert.StartsWith(mark, TextOf(lines[1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GB/T9704-2012")]
    [InlineData("2026")]
    [InlineData("99.5%")]
    [InlineData("office@beiyuan.gov.cn")]
    public void Latin_word_and_figure_stay_whole(string word)
    {
        var text = $"{Sentence[..27]}{word}{Sentence[27..]}";

        var lines = Set(text);

        Assert.Single(lines, line => TextOf(line).Contains(word, StringComparison.Ordinal));
        Assert.Equal(text, string.Concat(lines.Select(TextOf)));
    }

    [Fact]
    public void Word_longer_than_a_line_is_cut_where_the_line_is_full()
    {
        var lines = Set(new string('w', 200));

        Assert.Equal([56, 56, 56, 32], lines.Select(line => line.Glyphs.Length));
    }

    [Fact]
    public void Dash_of_two_characters_stays_whole()
    {
        var lines = Set($"{Sentence[..27]}——{Sentence[27..]}");

        Assert.Single(lines, line => TextOf(line).Contains("——", StringComparison.Ordinal));
    }

    [Fact]
    public void Character_beyond_the_basic_plane_is_one_character_of_the_line()
    {
        var text = $"{Sentence[..13]}𠮷{Sentence[13..]}";

        var lines = Set(text);

        Assert.Equal(28, lines[0].Glyphs.Length);
        Assert.Equal(text, string.Concat(lines.Select(TextOf)));
    }

    [Fact]
    public void Opening_mark_that_gives_way_moves_its_ink_and_not_its_neighbours_into_it()
    {
        var text = $"{Sentence[..9]}“{Sentence[9..20]}”{Sentence[20..26]}。{Sentence[26..]}";

        var line = Set(text)[0];

        Assert.All(line.Glyphs.Zip(line.Glyphs.Skip(1)), pair => Assert.True(Ink(pair.First).Right <= Ink(pair.Second).Left + Tenth, $"{pair.First.Rune}{pair.Second.Rune}"));
    }

    [Theory]
    [InlineData(LineAlignment.Centre)]
    [InlineData(LineAlignment.Right)]
    [InlineData(LineAlignment.Left)]
    public void Short_line_stands_as_asked(LineAlignment alignment)
    {
        var line = Assert.Single(new LineSetter(new HalfMetrics()).Set([new StyledText("草原防火", TypeStyle.Text)], Line with { Alignment = alignment }));

        var (left, right) = (line.Glyphs[0].X, GbT9704.TypeAreaWidthMm - line.Right);
        Assert.Equal(alignment is LineAlignment.Left ? 0 : alignment is LineAlignment.Right ? left : right, alignment is LineAlignment.Right ? left + right : left, Tenth);
        Assert.Equal(GbT9704.TypeAreaWidthMm - (2 * GbT9704.CharacterPitchMm), left + right, Tenth);
    }

    /// <summary>Whatever comes, no line begins or ends with a forbidden mark, no character is lost or doubled, and nothing leaves the measure.</summary>
    [Fact]
    public void Lines_of_any_text_keep_every_character_inside_and_forbidden_marks_off_their_ends()
    {
        const string pool = "草原防火工作的通知各旗县人民政府，。、；：？！）》〕”（《〔“—…Ab12.%-/ 𠮷";
        var runes = pool.EnumerateRunes().ToArray();
        var chance = Chance.Begin(output);
        for (var round = 0; round < Chance.Rounds(300); round++)
        {
            // Two in three are Chinese, as in a text; marks only have no good break.
            var text = string.Concat(Enumerable.Range(0, chance.Next(1, 200)).Select(_ => (chance.Next(3) > 0 ? runes[chance.Next(16)] : runes[chance.Next(runes.Length)]).ToString()));
            var measure = new LineMeasure(GbT9704.TypeAreaWidthMm, First: 2 * GbT9704.CharacterPitchMm);

            var lines = new LineSetter(SquareMetrics.Instance).Set([new StyledText(text, TypeStyle.Text)], measure);

            Assert.Equal(text, string.Concat(lines.Select(TextOf)));
            for (var i = 0; i < lines.Count; i++)
            {
                Assert.All(lines[i].Glyphs.Where(glyph => glyph.Rune.Value != ' '), glyph => Assert.InRange(Ink(glyph).Right, 0, GbT9704.TypeAreaWidthMm + Tenth));
                if (i > 0 && CanBreak(lines[i - 1], lines[i]))
                {
                    Assert.DoesNotContain(TextOf(lines[i])[0], "，。、；：？！）》〕”");
                    Assert.DoesNotContain(TextOf(lines[i - 1]).TrimEnd(' ')[^1], "（《〔“");
                }
            }
        }
    }

    // A run of marks longer than a line has no place to break.
    private static bool CanBreak(SetLine before, SetLine line)
    {
        var all = before.Glyphs.Concat(line.Glyphs.Take(1)).Select(glyph => glyph.Rune).Where(rune => rune.Value != ' ').ToList();
        return Enumerable.Range(1, all.Count - 1).Any(i => MarkRules.MayBreak(all[i - 1], all[i]));
    }

    private static IReadOnlyList<SetLine> Set(string text) => new LineSetter(SquareMetrics.Instance).Set([new StyledText(text, TypeStyle.Text)], Line);

    private static string TextOf(SetLine line) => string.Concat(line.Glyphs.Select(glyph => glyph.Rune.ToString()));

    // The half of a mark that is not empty.
    private static (double Left, double Right) Ink(SetGlyph glyph)
    {
        var half = GbT9704.CharacterPitchMm / 2;
        return MarkRules.GivesRight(glyph.Rune) ? (glyph.X, glyph.X + half)
            : MarkRules.GivesLeft(glyph.Rune) ? (glyph.X + half, glyph.X + (2 * half))
            : (glyph.X, glyph.X + glyph.Advance);
    }

    /// <summary>A face of narrow characters.</summary>
    private sealed class HalfMetrics : IFontMetrics
    {
        public double Advance(Face face, Rune rune) => 0.5;
    }
}
