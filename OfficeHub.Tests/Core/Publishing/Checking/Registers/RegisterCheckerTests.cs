using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Publishing.Content;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Publishing.Checking.Registers;

public sealed class RegisterCheckerTests(ITestOutputHelper output)
{
    private const int LongestSentence = 40;

    public static TheoryData<int> Good => [.. Enumerable.Range(0, RegisteredDocuments.Good.Count)];

    public static TheoryData<int> Bad => [.. Enumerable.Range(0, RegisteredDocuments.Bad.Length)];

    [Theory]
    [MemberData(nameof(Good))]
    public void Document_that_fits_the_registers_has_no_finding(int which)
    {
        Assert.Empty(new RegisterChecker().Of(RegisteredDocuments.Good[which], RegisteredDocuments.Facts));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Document_with_one_fault_has_exactly_that_finding(int which)
    {
        var (rule, mustChange, document, facts) = RegisteredDocuments.Bad[which];
        output.WriteLine($"{which}: {rule}");

        var finding = Assert.Single(new RegisterChecker().Of(document, facts));

        Assert.Equal((rule, mustChange), (finding.Rule, finding.Level is FindingLevel.Error));
        Assert.InRange(finding.Sentence.Length, 8, LongestSentence);
        Assert.Empty(new RegisterChecker(new HashSet<string> { rule }).Of(document, facts));
    }

    [Fact]
    public void Every_rule_has_a_clause_and_a_bad_document()
    {
        Assert.Equal(RegisterChecker.Rules.Select(rule => rule.Code).Order(StringComparer.Ordinal), RegisteredDocuments.Bad.Select(bad => bad.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.All(RegisterChecker.Rules, rule => Assert.True(rule.Clause.Length > 5, rule.Code));
    }

    [Fact]
    public void Nothing_is_found_where_no_register_says_anything()
    {
        Assert.All(RegisteredDocuments.Good, document => Assert.Empty(new RegisterChecker().Of(document, new RegisterFacts())));
    }

    [Theory]
    [InlineData("notice"), InlineData("joint-report"), InlineData("letter"), InlineData("request"), InlineData("full-pages")]
    public void Seals_where_the_layout_has_room_for_them_are_let_pass(string name)
    {
        var (document, facts) = RegisteredDocuments.Sealed(OfficeDocuments.Of(name));

        Assert.NotEmpty(facts.Sealing!.Seals);
        Assert.Empty(new RegisterChecker().Of(document, facts));
    }

    [Fact]
    public void Finding_on_personal_data_does_not_repeat_them()
    {
        var paper = new CheckedDocument(new DocumentContent { Kind = DocumentKind.Notice, MainText = [new Paragraph(0, "电话13812345678。")] }) { Openness = ChosenOpenness.Public };

        var finding = Assert.Single(new RegisterChecker().Of(paper, new RegisterFacts()));

        Assert.DoesNotContain("138", finding.Sentence + finding.Place.Text, StringComparison.Ordinal);
        Assert.Equal((2, 11), (finding.Place.Offset, finding.Place.Length));
    }

    [Theory]
    [InlineData("文号20260701123456789。"), InlineData("电话0482—8210000。"), InlineData("投资12345678901元。"), InlineData("编号110105194912310021。")]
    public void Figures_that_belong_to_nobody_are_let_pass(string text)
    {
        Assert.Empty(new RegisterChecker().Of(new CheckedDocument(new DocumentContent { Kind = DocumentKind.Notice, MainText = [new Paragraph(0, text)] }) { Openness = ChosenOpenness.Public }, new RegisterFacts()));
    }

    [Fact]
    public void Address_book_that_runs_in_a_circle_ends()
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var book = new AddressBook([new KnownAgency(one, other, "甲局", "甲局"), new KnownAgency(other, one, "乙局", "乙局")]);

        Assert.False(book.IsBelow(book.Find("甲局")!, new KnownAgency(Guid.CreateVersion7(), null, "丙局", "丙局")));
    }
}
