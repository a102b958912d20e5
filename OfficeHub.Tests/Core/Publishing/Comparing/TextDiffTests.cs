using OfficeHub.Core.Publishing.Comparing;

namespace OfficeHub.Tests.Core.Publishing.Comparing;

public sealed class TextDiffTests
{
    [Theory]
    [InlineData("实行领导带班和24小时值班。", "实行领导带班和12小时值班。", "实行领导带班和[-24][+12]小时值班。")]
    [InlineData("各单位要落实值班制度。", "各单位要严格落实值班制度。", "各单位要[+严格]落实值班制度。")]
    [InlineData("召开会议研究", "召开大会研究", "召开[-会议][+大会]研究")]
    [InlineData("增长3.5%，位居前列。", "增长3.8%，位居前列。", "增长[-3.5][+3.8]%，位居前列。")]
    [InlineData("一是抓落实，三是抓考核。", "一是抓落实，二是抓督查，三是抓考核。", "一是抓落实，[+二是抓督查，]三是抓考核。")]
    [InlineData("完全是另外的话", "Nothing alike", "[-完全是另外的话][+Nothing alike]")]
    [InlineData("", "新", "[+新]")]
    [InlineData("同", "同", "同")]
    public void Between_marks_what_a_person_would_mark(string old, string now, string marked)
    {
        var spans = TextDiff.Between(old, now, new CompareBudget());

        Assert.Equal(marked, string.Concat(spans.Select(span => span.Kind switch { DiffKind.Same => span.Text, DiffKind.Removed => $"[-{span.Text}]", _ => $"[+{span.Text}]" })));
    }

    [Fact]
    public void Between_never_loses_doubles_or_splits_a_character()
    {
        var random = new Random(20260701);
        string[] alphabet = ["甲", "乙", "丙", "，", "。", "2", "6", "a", "𠮷", "  ", "（", "）"];
        for (var round = 0; round < 600; round++)
        {
            var old = Text(random.Next(40));
            var now = random.Next(3) == 0 ? Text(random.Next(40)) : Edited(old);

            var spans = TextDiff.Between(old, now, new CompareBudget(random.Next(4) == 0 ? 20 : CompareBudget.Usual));

            Assert.Equal(old, string.Concat(spans.Where(span => span.Kind is not DiffKind.Added).Select(span => span.Text)));
            Assert.Equal(now, string.Concat(spans.Where(span => span.Kind is not DiffKind.Removed).Select(span => span.Text)));
            Assert.DoesNotContain(spans, span => span.Text.Length == 0 || char.IsLowSurrogate(span.Text[0]) || char.IsHighSurrogate(span.Text[^1]));
        }

        string Text(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)]));

        string Edited(string text)
        {
            var runes = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
            for (var edit = random.Next(4); edit > 0; edit--)
            {
                var at = random.Next(runes.Count + 1);
                if (random.Next(2) == 0) runes.InsertRange(at, Text(random.Next(5)).EnumerateRunes().Select(rune => rune.ToString()));
                else runes.RemoveRange(at, Math.Min(random.Next(5), runes.Count - at));
            }

            return string.Concat(runes);
        }
    }

    [Fact]
    public void Between_of_hostile_megabytes_ends_within_its_budget_and_says_so()
    {
        var random = new Random(7);
        var old = string.Concat(Enumerable.Range(0, 500_000).Select(_ => (char)('一' + random.Next(400))));
        var now = string.Concat(Enumerable.Range(0, 500_000).Select(_ => (char)('一' + random.Next(400))));
        var budget = new CompareBudget();

        var spans = TextDiff.Between(old, now, budget);

        Assert.True(budget.IsSpent);
        Assert.Equal(old, string.Concat(spans.Where(span => span.Kind is not DiffKind.Added).Select(span => span.Text)));
        Assert.Equal(now, string.Concat(spans.Where(span => span.Kind is not DiffKind.Removed).Select(span => span.Text)));
    }

    [Fact]
    public void Sequence_of_one_pass_is_the_shortest()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            int[] old = [.. Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(4))], now = [.. Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(4))];

            var kept = SequenceDiff.Between(old, now, new CompareBudget()).Where(run => run.Kind is DiffKind.Same).Sum(run => run.Length);

            Assert.Equal(Longest(old, now), kept);
        }

        static int Longest(int[] a, int[] b)
        {
            var common = new int[a.Length + 1, b.Length + 1];
            for (var i = a.Length - 1; i >= 0; i--)
            {
                for (var j = b.Length - 1; j >= 0; j--) common[i, j] = a[i] == b[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }

            return common[0, 0];
        }
    }
}
