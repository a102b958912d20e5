using OfficeHub.Core.Publishing.Comparing;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Publishing.Comparing;

public sealed class ContentComparisonTests
{
    private static readonly string[] Parts = ["正文"];

    [Fact]
    public void Clauses_are_named_by_ordinals_and_by_articles()
    {
        var plain = Clauses.Of("正文", [P("总的要求。"), P("落实制度", 1), P("明确分工", 2), P("每班两人。"), P("报告情况", 1)]);
        var articles = Clauses.Of("正文", [P("第一章　总则"), P("第一条　为了规范值班，制定本办法。"), P("值班分两班。"), P("白班", 2), P("第二条 本办法自印发之日起施行。")]);

        Assert.Equal(["第 1 段", "一、", "一、（一）", "一、（一）下第 1 段", "二、"], plain.Select(clause => clause.Place));
        Assert.Equal(["第一章", "第一条", "第一条第二款", "第一条第（一）项", "第二条"], articles.Select(clause => clause.Place));
        Assert.Equal("为了规范值班，制定本办法。", articles[1].Units[0]);
        Assert.Equal("第一条　", articles[1].Ordinal);
    }

    [Fact]
    public void Heading_put_in_before_others_only_renumbers_them()
    {
        var compared = Compare([P("落实值班制度", 1), P("严格请示报告", 1)], [P("加强组织领导", 1), P("落实值班制度", 1), P("严格请示报告", 1)]);

        Assert.Equal([ClauseChange.Added, ClauseChange.Renumbered, ClauseChange.Renumbered], compared.Clauses.Select(clause => clause.Change));
        Assert.Equal(("一、", "二、"), (compared.Clauses[1].Old!.Ordinal, compared.Clauses[1].New!.Ordinal));
    }

    [Fact]
    public void Article_numbers_that_are_part_of_the_words_renumber_too()
    {
        var compared = Compare([P("第一条　为了规范值班。"), P("第二条　本办法自印发之日起施行。")], [P("第一条　为了规范值班。"), P("第二条　值班分两班。"), P("第三条　本办法自印发之日起施行。")]);

        Assert.Equal([ClauseChange.Same, ClauseChange.Added, ClauseChange.Renumbered], compared.Clauses.Select(clause => clause.Change));
    }

    [Fact]
    public void Moved_paragraph_is_told_at_both_places_and_with_what_changed_on_the_way()
    {
        var (a, b, c) = (P("各旗要建立值班台账，每日登记交接情况。"), P("遇有险情立即报告，不得迟报漏报。"), P("值班人员保持通信畅通。"));
        var changed = c with { Text = "值班人员要保持通信畅通。" };

        var moved = Compare([a, b, c], [b, c, a]);
        var movedAndChanged = Compare([a, b, P("每季度通报一次抽查情况，结果报送行署办公室备案。")], [P("每季度通报一次抽查情况，结果报送行署办公室存档。"), a, b]);

        Assert.Equal([ClauseChange.MovedAway, ClauseChange.Same, ClauseChange.Same, ClauseChange.MovedHere], moved.Clauses.Select(clause => clause.Change));
        Assert.Equal((0, 2), (moved.Clauses[0].OldIndex, moved.Clauses[0].NewIndex));
        Assert.Equal([ClauseChange.MovedHere, ClauseChange.Same, ClauseChange.Same, ClauseChange.MovedAway], movedAndChanged.Clauses.Select(clause => clause.Change));
        Assert.Contains(movedAndChanged.Clauses[0].Spans, span => span is { Kind: DiffKind.Added, Text: "存档" });
        Assert.Equal(ClauseChange.Changed, Compare([a, c], [a, changed]).Clauses[1].Change);
    }

    [Fact]
    public void Other_level_is_a_change_that_is_said()
    {
        var compared = Compare([P("报告情况", 1), P("值班要求", 1)], [P("报告情况", 1), P("值班要求", 2)]);

        Assert.Equal((ClauseChange.Changed, "层次由第一级改为第二级"), (compared.Clauses[1].Change, compared.Clauses[1].Note));
    }

    [Fact]
    public void Table_is_compared_cell_by_cell_with_rows_and_columns_that_came_and_went()
    {
        var old = new Table([["单位", "人数"], ["行署办公室", "12"], ["应急管理局", "9"]]);
        var cell = Compare([old], [new Table([["单位", "人数"], ["行署办公室", "15"], ["应急管理局", "9"]])]).Clauses[0];
        var row = Compare([old], [new Table([["单位", "人数"], ["行署办公室", "12"], ["水务局", "4"], ["应急管理局", "9"]])]).Clauses[0];
        var column = Compare([old], [new Table([["单位", "联系人", "人数"], ["行署办公室", "高静", "12"], ["应急管理局", "王晓峰", "9"]])]).Clauses[0];

        Assert.Equal([new TextSpan(DiffKind.Removed, "12"), new TextSpan(DiffKind.Added, "15")], cell.Rows[1].Cells[1].Spans);
        Assert.Equal([DiffKind.Same, DiffKind.Same, DiffKind.Added, DiffKind.Same], row.Rows.Select(one => one.Kind));
        Assert.Equal([null, null, null], column.Rows.Select(one => one.Cells[1].Old));
        Assert.Equal([1, 3, 5], column.Rows.Select(one => one.Cells[2].Old));
    }

    [Fact]
    public void Picture_is_the_same_by_its_file()
    {
        var old = new Picture("aa", 100, 60, "位置图");

        Assert.Equal(ClauseChange.Same, Compare([old], [old]).Clauses[0].Change);
        Assert.Equal((ClauseChange.Changed, "图的大小变了"), Compare([old], [old with { WidthMm = 80, HeightMm = 48 }]).Clauses[0] is var sized ? (sized.Change, sized.Note) : default);
        Assert.Equal([ClauseChange.Removed, ClauseChange.Added], Compare([old], [old with { Hash = "bb" }]).Clauses.Select(clause => clause.Change));
    }

    [Fact]
    public void Old_and_new_text_are_read_from_the_comparison_as_they_were()
    {
        var random = new Random(20260702);
        string[] words = ["落实值班制度", "严格请示报告", "各旗要建立值班台账，每日登记。", "遇有险情立即报告。", "值班人员保持通信畅通，不得擅离。", "第三条　本办法自印发之日起施行。", "每季度通报一次抽查情况，报行署办公室备案。"];
        for (var round = 0; round < 200; round++)
        {
            IReadOnlyList<Block> old = Blocks(), now = round % 2 == 0 ? Blocks() : [.. old.OrderBy(_ => random.Next(3)), .. Blocks().Take(1)];
            var (before, after) = (Clauses.Of("正文", old), Clauses.Of("正文", now));

            var compared = ContentComparison.Between(before, after, Parts, new CompareBudget(random.Next(5) == 0 ? 30 : CompareBudget.Usual));

            Assert.Equal(before.Select(Text), compared.Clauses.Where(clause => clause.IsOfOld).Select(clause => Text(clause.Old!)));
            Assert.Equal(after.Select(Text), compared.Clauses.Where(clause => clause.IsOfNew).Select(clause => Text(clause.New!)));
            Assert.Equal(before.Select(Words), compared.Clauses.Where(clause => clause.IsOfOld).Select(clause => Spans(clause, DiffKind.Removed)));
            Assert.Equal(after.Select(Words), compared.Clauses.Where(clause => clause.IsOfNew).Select(clause => Spans(clause, DiffKind.Added)));
        }

        List<Block> Blocks() => [.. Enumerable.Range(0, random.Next(9)).Select(_ => random.Next(6) == 0
            ? (Block)new Table([["单位", "人数"], [words[random.Next(2)], "12"]])
            : P(words[random.Next(words.Length)] + (random.Next(3) == 0 ? "（试行）" : ""), random.Next(3)))];

        static string Text(Clause clause) => clause.Ordinal + Words(clause);
        static string Words(Clause clause) => string.Concat(clause.Units);
        static string Spans(ComparedClause clause, DiffKind kind) => string.Concat(clause.Spans.Where(span => span.Kind == kind || span.Kind is DiffKind.Same).Select(span => span.Text));
    }

    [Fact]
    public void Two_thousand_rewritten_paragraphs_end_within_the_budget()
    {
        var random = new Random(3);
        var budget = new CompareBudget();

        var compared = ContentComparison.Between(Clauses.Of("正文", Blocks()), Clauses.Of("正文", Blocks()), Parts, budget);

        Assert.True(compared.IsCoarse);
        Assert.Equal(2000, compared.Clauses.Count(clause => clause.IsOfOld));
        Assert.Equal(2000, compared.Clauses.Count(clause => clause.IsOfNew));

        List<Block> Blocks() => [.. Enumerable.Range(0, 2000).Select(_ => (Block)P(string.Concat(Enumerable.Range(0, 500).Select(_ => (char)('一' + random.Next(300))))))];
    }

    private static ContentComparison Compare(IReadOnlyList<Block> old, IReadOnlyList<Block> now) =>
        ContentComparison.Between(Clauses.Of("正文", old), Clauses.Of("正文", now), Parts, new CompareBudget());

    private static Paragraph P(string text, int level = 0) => new(level, text);
}
