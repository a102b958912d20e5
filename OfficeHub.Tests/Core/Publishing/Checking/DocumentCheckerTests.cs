using System.Collections.Frozen;
using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Publishing.Checking;

public sealed class DocumentCheckerTests(ITestOutputHelper output)
{
    private const int LongestSentence = 40;

    /// <summary>Rules about what is missing, or about two places at once.</summary>
    private static readonly FrozenSet<string> OfNoOneLine = ["R01", "S01", "S03", "A01", "B06"];

    public static TheoryData<int> Bad => [.. Enumerable.Range(0, CheckedDocuments.Bad.Length)];

    [Theory]
    [InlineData(CheckedDocuments.Notice), InlineData(CheckedDocuments.Request)]
    public void Good_document_has_no_finding_as_text_and_as_content(string text)
    {
        Assert.Empty(new DocumentChecker().OfText(text));
        Assert.Empty(new DocumentChecker().OfContent(DocumentTextReader.Read(text).Content));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Document_with_one_fault_has_exactly_that_finding(int which)
    {
        var (document, good, bad, rule, mustChange) = CheckedDocuments.Bad[which];
        Assert.Equal(2, document.Split(good).Length);
        var text = document.Replace(good, bad, StringComparison.Ordinal);
        output.WriteLine($"{rule}: {good} → {bad}");

        var finding = Assert.Single(new DocumentChecker().OfText(text));

        Assert.Equal((rule, mustChange), (finding.Rule, finding.Level is FindingLevel.Error));
        Assert.InRange(finding.Sentence.Length, 8, LongestSentence);
        var (before, after) = (document.Split('\n'), text.Split('\n'));
        var changed = Enumerable.Range(0, after.Length).First(i => i >= before.Length || before[i] != after[i]) + 1;
        if (!OfNoOneLine.Contains(rule) && bad.Length > 0) Assert.Equal(changed, finding.Place.Line);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Rule_that_is_switched_off_finds_nothing(int which)
    {
        var (document, good, bad, rule, _) = CheckedDocuments.Bad[which];

        Assert.Empty(new DocumentChecker(new HashSet<string> { rule }).OfText(document.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_rule_has_a_code_and_clause_of_its_own_and_a_bad_document_or_a_test()
    {
        Assert.Equal(DocumentChecker.Rules.Count, DocumentChecker.Rules.Select(rule => rule.Code).Distinct(StringComparer.Ordinal).Count());
        Assert.All(DocumentChecker.Rules, rule => Assert.True(rule.Clause.Length > 5, rule.Code));

        // B16, F16, F17, N08, S03 and B05 need what these texts are not: tested below.
        Assert.Equal(["B05", "B16", "F16", "F17", "N08", "S03"], DocumentChecker.Rules.Select(rule => rule.Code).Except(CheckedDocuments.Bad.Select(bad => bad.Rule), StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(31, 0), InlineData(32, 1), InlineData(200, 1)]
    public void Table_whose_columns_hold_no_character_must_be_parted(int columns, int count)
    {
        var table = new Table([[.. Enumerable.Range(1, columns).Select(i => $"第{i}栏")]]);

        var findings = new DocumentChecker().OfContent(OfficeDocuments.Notice with { MainText = [.. OfficeDocuments.Notice.MainText, table] }).Where(finding => finding.Rule == "F17").ToList();

        Assert.Equal(count, findings.Count);
        Assert.All(findings, finding => Assert.Equal((FindingLevel.Error, OfficeDocuments.Notice.MainText.Count), (finding.Level, finding.Place.Block)));
    }

    [Fact]
    public void One_fault_many_times_in_a_paragraph_is_told_as_far_as_somebody_reads()
    {
        var notice = OfficeDocuments.Notice with { MainText = [new Paragraph(0, new string('（', 100_000)), new Paragraph(0, "（（")] };

        var findings = new DocumentChecker().OfContent(notice).Where(finding => finding.Rule == "B14").ToList();

        Assert.Equal([21, 2], findings.GroupBy(finding => finding.Place.Block).Select(group => group.Count()));
        Assert.Single(findings, finding => finding.Sentence.StartsWith("这一段还有 99980 处", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_place_that_can_be_mended_is_mended_however_many_there_are()
    {
        var notice = OfficeDocuments.Notice with { MainText = [new Paragraph(0, string.Concat(Enumerable.Repeat("落\u202E实,", 20_000)))] };

        var mended = Remedies.Apply(notice, new DocumentChecker().OfContent(notice));

        Assert.Equal(string.Concat(Enumerable.Repeat("落实，", 20_000)), ((Paragraph)mended.MainText[0]).Text);
    }

    [Fact]
    public void Report_that_asks_for_approval_must_be_changed_where_it_asks()
    {
        var report = OfficeDocuments.JointReport with { MainText = [new Paragraph(0, "现将情况报告如下。"), new Paragraph(0, "特此报告，请审批。")] };

        var finding = Assert.Single(new DocumentChecker().OfContent(report));

        Assert.Equal(("B05", FindingLevel.Error, 1, "请审批"), (finding.Rule, finding.Level, finding.Place.Block!.Value, finding.Place.Text));
    }

    [Fact]
    public void Joint_report_needs_the_lead_agencys_number_and_a_signatory_of_each_agency()
    {
        var report = OfficeDocuments.JointReport with { Abbreviation = "北署发", Number = new DocumentNumber("北财发", 2026, 7), Signatories = ["苏日娜", "张伟", "李敏"] };

        Assert.Equal(["N08", "S03"], new DocumentChecker().OfContent(report).Select(finding => finding.Rule));
    }

    [Theory]
    [InlineData("甲|10,乙|20.5,合计|30", 1), InlineData("甲|1,000,乙|20,合计|1020", 0), InlineData("合计|30,甲|10,乙|21", 1), InlineData("甲|33.3%,乙|33.3%,丙|33.3%", 0)]
    [InlineData("甲|60%,乙|42%", 1), InlineData("甲|10%,乙|20%", 0), InlineData("甲|10,小计|10,乙|5,合计|25", 0), InlineData("甲|10,乙|约20,合计|31", 0), InlineData("甲|60.1%,乙|39.8%,合计|100%", 0)]
    public void Table_that_does_not_add_up_is_doubted_where_it_says_so(string rows, int count)
    {
        // A comma between digits belongs to the figure.
        IReadOnlyList<IReadOnlyList<string>> cells = [["项目", "数"], .. System.Text.RegularExpressions.Regex.Split(rows, "(?<![0-9]),|,(?![0-9])", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(row => row.Split('|'))];
        var findings = new DocumentChecker().OfContent(new DocumentContent { Kind = DocumentKind.Other, MainText = [new Table(cells)] });

        Assert.Equal(Enumerable.Repeat("B16", count), findings.Select(finding => finding.Rule));
        Assert.All(findings, finding => Assert.Equal(cells[finding.Place.Cell!.Value.Row][1], finding.Place.Text));
    }

    [Fact]
    public void Letter_laid_out_as_an_ordinary_document_is_advised_against()
    {
        var finding = Assert.Single(new DocumentChecker().OfContent(OfficeDocuments.Letter with { Format = OfficeHub.Core.Publishing.Content.DocumentFormat.Ordinary }));

        Assert.Equal(("F16", FindingLevel.Warning), (finding.Rule, finding.Level));
    }

    [Fact]
    public void Only_the_paragraph_that_changed_is_looked_at_again()
    {
        var (checker, memory) = (new DocumentChecker(), new CheckMemory());
        var paragraphs = Enumerable.Range(0, 300).Select(i => new Paragraph(0, $"第{i}项工作由各旗县,部门负责。")).ToList();
        var content = new DocumentContent { Kind = DocumentKind.Other, MainText = [.. paragraphs] };
        var first = checker.OfContent(content, memory);
        var all = memory.Looked;
        paragraphs[7] = new Paragraph(0, "这一项改过了,还有的的。");

        var changed = content with { MainText = [.. paragraphs] };
        var found = checker.OfContent(changed, memory);

        Assert.Equal(checker.OfContent(content), first);
        Assert.Equal(checker.OfContent(changed), found);
        Assert.Equal(all / 300, memory.Looked);
    }

    [Fact]
    public void Number_of_last_year_is_only_doubted_in_january()
    {
        var letter = OfficeDocuments.Letter with { Number = new DocumentNumber("北署办函", 2025, 31), DocumentDate = new DateOnly(2026, 1, 9) };

        Assert.Equal(("N05", FindingLevel.Warning), Assert.Single(new DocumentChecker().OfContent(letter)) is var finding ? (finding.Rule, finding.Level) : default);
    }

    [Theory]
    [InlineData("notice"), InlineData("request"), InlineData("joint-report"), InlineData("letter"), InlineData("order"), InlineData("minutes")]
    public void Document_of_each_format_that_the_writers_are_shown_by_is_let_pass(string name)
    {
        Assert.DoesNotContain(new DocumentChecker().OfContent(OfficeDocuments.Of(name)), finding => finding.Level is FindingLevel.Error);
    }

    [Theory]
    [InlineData("甲的的乙", "甲的乙"), InlineData("数量５０台", "数量50台"), InlineData("他说\"好\"了", "他说“好”了"), InlineData("见国发[2016]55号", "见国发〔2016〕55号"), InlineData("见国发〔2016〕第055号", "见国发〔2016〕55号")]
    [InlineData("按《通知》国发〔2016〕55号办", "按《通知》（国发〔2016〕55号）办"), InlineData("甲,乙(丙)", "甲，乙（丙）"), InlineData("1、甲", "1.甲"), InlineData("（1）、甲", "（1）甲"), InlineData("一.甲", "一、甲"), InlineData("用帐户", "用账户")]
    public void Remedy_gives_what_was_meant_and_needs_none_itself(string written, string meant)
    {
        var mended = Mend(written);

        Assert.Equal(meant, mended);
        Assert.Equal(meant, Mend(mended));
    }

    [Theory]
    [InlineData("为了了解情况"), InlineData("目的的确明确"), InlineData("就是是否公开"), InlineData("一个一个落实"), InlineData("共1,000万户"), InlineData("90年代以来"), InlineData("（一）甲"), InlineData("1.5亿元")]
    [InlineData("《关于〈办法〉的通知》（国发〔2016〕55号）"), InlineData("建设用地5平方公里")]
    public void Sound_text_is_let_pass(string text)
    {
        Assert.Empty(new DocumentChecker().OfContent(new DocumentContent { Kind = DocumentKind.Other, MainText = [new Paragraph(0, text)] }));
    }

    [Fact]
    public void No_text_makes_the_checker_throw_and_every_place_is_in_the_text()
    {
        var chance = Chance.Begin(output);
        string[] pieces =
        [
            CheckedDocuments.Notice, CheckedDocuments.Request, "\n", "\r\n", "\t", "\0", "\uFEFF", "\uD842", "附件", "附件：", "附件1\n", "---\n", "title: \"", "“", "”", "（", ")", "《", "[2016]", "〔2016〕第00号",
            "1、", "一、", "（九十九）", "(1).", "2026年13月45日", "年7月4日\n2013\n", "抄送：", "签发人：", "此件公开", "二〇一〇年四月十二日\n", "关于", "的通知", "的请示报告", "各旗县人民政府：\n", "的的", "99999999999号", "附件99", "— 1 —\n", "主题词：",
        ];
        for (var round = 0; round < Chance.Rounds(60); round++)
        {
            var text = string.Concat(Enumerable.Range(0, chance.Next(1, 30)).Select(_ => Piece(pieces[chance.Next(pieces.Length)])));
            var lines = text.ReplaceLineEndings("\n").Split('\n').Length;

            Assert.All(new DocumentChecker().OfText(text), finding => Assert.InRange(finding.Place.Line, 1, lines));
            var content = DocumentTextReader.Read(text).Content;
            var findings = new DocumentChecker().OfContent(content);
            Assert.All(findings, finding => Assert.True(finding.Place is { Offset: >= 0, Length: >= 0 }));
            Assert.Equal(content.MainText.Count, Remedies.Apply(content, findings).MainText.Count);
        }

        string Piece(string whole)
        {
            var start = chance.Next(2) == 0 ? 0 : chance.Next(whole.Length);
            return whole[start..chance.Next(start, whole.Length + 1)];
        }
    }

    private static string Mend(string written)
    {
        var content = new DocumentContent { Kind = DocumentKind.Other, MainText = [new Paragraph(0, written)] };
        return ((Paragraph)Remedies.Apply(content, new DocumentChecker().OfContent(content)).MainText[0]).Text;
    }
}
