using OfficeHub.Core.Publishing.Checking;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Publishing.Checking;

/// <summary>What document-format.md §10 expects of the samples, place by place where it counts.</summary>
public sealed class SampleFindingsTests
{
    [Theory]
    [InlineData("guofa-2016-55", "X04", 277)]
    [InlineData("guofa-2013-25", "X04", 194)] // Two of them in the words of the web page, which reading in takes out whole.
    [InlineData("guofa-2013-25", "D01", 1)]
    [InlineData("guofa-2013-25", "X03", 2)] // The glued item, and the words of the web page.
    [InlineData("alxa-internet-gov-service-draft", "B10", 1)]
    [InlineData("alxa-internet-gov-service-draft", "B09", 2)]
    [InlineData("alxa-internet-gov-service-draft", "X03", 1)]
    [InlineData("alxa-internet-gov-service-draft", "D01", 1)]
    [InlineData("alxa-internet-gov-service-draft", "N01", 1)]
    [InlineData("jiaobanting-2017-3", "D01", 1)]
    [InlineData("huan-2010-5-bureau-opinion", "N02", 1)]
    [InlineData("huan-2010-5-bureau-opinion", "D01", 1)]
    [InlineData("huan-2010-5-bureau-opinion", "B03", 13)]
    [InlineData("huan-2010-5-bureau-opinion", "B14", 1)]
    [InlineData("huan-2010-5-bureau-opinion", "X03", 6)]
    [InlineData("huan-2010-5-bureau-opinion", "R01", 1)]
    [InlineData("highway-bureau-opinion", "B03", 23)]
    [InlineData("highway-bureau-opinion", "B10", 2)] // 的的, and 管理工作工作 that §10 does not count.
    [InlineData("highway-bureau-opinion", "R01", 1)]
    [InlineData("county-finance-bureau-opinion", "R01", 1)]
    [InlineData("county-finance-bureau-opinion", "D01", 1)]
    [InlineData("county-finance-bureau-opinion", "B09", 1)]
    [InlineData("policy-interpretation-page", "B14", 1)]
    [InlineData("policy-interpretation-page", "N02", 1)]
    public void Sample_has_the_findings_expected(string name, string rule, int count)
    {
        Assert.Equal(count, Findings(name).Count(finding => finding.Rule == rule));
    }

    [Theory]
    [InlineData("guofa-2016-55", "X04")]
    [InlineData("jiaobanting-2017-3", "D01,X04")]
    [InlineData("guofa-2013-25", "D01,X03,X04")]
    [InlineData("alxa-internet-gov-service-draft", "B09,B10,D01,N01,X03,X04")]
    [InlineData("gansu-exchange-material", "X04")]
    [InlineData("policy-interpretation-page", "B01,B14,N02,X04")] // （1） directly below （一）: skipped a level indeed.
    public void Sample_has_no_findings_of_other_rules(string name, string rules)
    {
        Assert.Equal(rules, string.Join(',', Findings(name).Select(finding => finding.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("guofa-2016-55", false), InlineData("alxa-internet-gov-service-draft", false), InlineData("jiaobanting-2017-3", false), InlineData("guofa-2013-25", true), InlineData("huan-2010-5-bureau-opinion", true)]
    public void Sample_must_be_changed_or_need_not(string name, bool mustChange)
    {
        Assert.Equal(mustChange, Findings(name).Any(finding => finding.Level is FindingLevel.Error));
    }

    [Fact]
    public void Every_place_of_every_sample_says_what_stands_there()
    {
        foreach (var file in Directory.GetFiles(Tree.File("OfficeHub.Tests/Samples/Documents"), "*-*.txt"))
        {
            var text = File.ReadAllText(file);
            var lines = text.Split('\n');
            Assert.All(new DocumentChecker().OfText(text), finding =>
            {
                Assert.InRange(finding.Sentence.Length, 8, 44);
                if (finding.Rule is "X04" or "B03" or "B10" or "N02" or "B14") Assert.Equal(finding.Place.Text, lines[finding.Place.Line - 1].Substring(finding.Place.Offset, finding.Place.Length));
            });
        }
    }

    private static IReadOnlyList<Finding> Findings(string name) => new DocumentChecker().OfText(File.ReadAllText(Tree.File($"OfficeHub.Tests/Samples/Documents/{name}.txt")));
}
