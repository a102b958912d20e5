using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Core.Publishing.Checking.Generated;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Publishing.Checking.Generated;

public sealed class GeneratedCheckerTests(ITestOutputHelper output)
{
    private const int LongestSentence = 44;

    private static readonly string[] OfPagesOnly = ["F13", "F14"];

    public static TheoryData<string> Documents => [.. OfficeDocuments.All.Select(pair => pair.Name)];

    public static TheoryData<int> Bad => [.. Enumerable.Range(0, SpoiltFiles.Bad.Length)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void File_and_pages_of_our_writers_have_no_finding(string name)
    {
        Assert.Empty(new GeneratedChecker().OfDocx(SpoiltFiles.Of(name))!);
        Assert.Empty(new GeneratedChecker().OfPages(OfficeDocuments.Of(name), Laid(name)));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void File_that_was_spoilt_has_exactly_that_finding(int which)
    {
        var (rule, mustChange, name, spoil) = SpoiltFiles.Bad[which];
        output.WriteLine($"{which}: {rule} of {name}");

        var finding = Assert.Single(new GeneratedChecker().OfDocx(SpoiltFiles.Of(name, spoil))!);

        Assert.Equal((rule, mustChange), (finding.Rule, finding.Level is FindingLevel.Error));
        Assert.InRange(finding.Sentence.Length, 8, LongestSentence);
        Assert.Empty(new GeneratedChecker(new HashSet<string> { rule }).OfDocx(SpoiltFiles.Of(name, spoil))!);
    }

    [Fact]
    public void Every_rule_has_a_clause_and_a_spoilt_file_or_page()
    {
        Assert.Equal(GeneratedChecker.Rules.Select(rule => rule.Code).Except(OfPagesOnly).Order(StringComparer.Ordinal), SpoiltFiles.Bad.Select(bad => bad.Rule).Distinct().Order(StringComparer.Ordinal));
        Assert.All(GeneratedChecker.Rules, rule => Assert.True(rule.Clause.Length > 5, rule.Code));
    }

    [Theory]
    [InlineData("F03"), InlineData("F09"), InlineData("F10"), InlineData("F11"), InlineData("F13"), InlineData("F14")]
    public void Page_that_was_spoilt_has_exactly_that_finding(string rule)
    {
        var content = OfficeDocuments.Notice;
        var laid = Laid("notice");
        var spoilt = rule switch
        {
            "F03" => Every(laid, item => item is LaidText { Source: { Part: -1, Block: 0 } } text ? text with { Xs = [.. text.Xs.Select(x => x + 30)] } : item),
            "F09" => Every(laid, item => item is LaidRule { Ink: Ink.Red } line ? line with { Y1 = line.Y1 + 3, Y2 = line.Y2 + 3 } : item),
            "F10" => Every(laid, item => item is LaidText { Element: GbT33476.IssuerMark } text ? text with { Y = text.Y - 4 } : item),
            "F11" => Every(laid, item => item is LaidRule { Ink: not Ink.Red, Y1: > 255 } line ? line with { Y1 = line.Y1 - 3, Y2 = line.Y2 - 3 } : item),
            "F13" => new LaidDocument([laid.Pages[0] with { Items = [.. laid.Pages[0].Items.Where(item => item.Source is not { Part: -1, Block: >= 0 })] }, .. laid.Pages.Skip(1)]),
            _ => new LaidDocument([.. laid.Pages.Select(page => page.Items.Any(item => item.Element == GbT33476.DocumentDate) ? page with { Items = [.. page.Items.Where(item => item.Source is not { Part: -1, Block: >= 0 })] } : page)]),
        };

        var finding = Assert.Single(new GeneratedChecker().OfPages(content, spoilt));

        Assert.Equal(rule, finding.Rule);
        Assert.InRange(finding.Sentence.Length, 8, LongestSentence);
    }

    [Theory]
    [InlineData(""), InlineData("PK\u0003\u0004 not really"), InlineData("关于草原防火的通知")]
    public void What_is_no_file_of_Word_is_said_to_be_none(string text)
    {
        Assert.Null(new GeneratedChecker().OfDocx(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))));
    }

    private static LaidDocument Laid(string name) => DocumentLayout.Of(OfficeDocuments.Of(name), new LayoutOptions(2026));

    private static LaidDocument Every(LaidDocument laid, Func<LaidItem, LaidItem> change) => new([.. laid.Pages.Select(page => page with { Items = [.. page.Items.Select(change)] })]);
}
