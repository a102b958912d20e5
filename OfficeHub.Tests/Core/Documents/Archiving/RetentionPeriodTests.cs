using OfficeHub.Core.Documents.Archiving;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Documents.Archiving;

public sealed class RetentionPeriodTests
{
    [Theory]
    [InlineData(DocumentKind.Decision, false, RetentionPeriod.Permanent)]
    [InlineData(DocumentKind.Opinions, false, RetentionPeriod.Permanent)]
    [InlineData(DocumentKind.Notice, false, RetentionPeriod.ThirtyYears)]
    [InlineData(DocumentKind.Notice, true, RetentionPeriod.Permanent)]
    [InlineData(DocumentKind.Reply, false, RetentionPeriod.ThirtyYears)]
    [InlineData(DocumentKind.Letter, false, RetentionPeriod.TenYears)]
    [InlineData(DocumentKind.Letter, true, RetentionPeriod.Permanent)]
    public void Term_offered_first_goes_by_kind_and_by_whether_rules_are_laid_down(DocumentKind kind, bool laysDownRules, RetentionPeriod offered) =>
        Assert.Equal(offered, RetentionPeriods.OfferedFor(kind, laysDownRules));

    [Theory]
    [InlineData(RetentionPeriod.Permanent, "WS·2026-Y-0012")]
    [InlineData(RetentionPeriod.ThirtyYears, "WS·2026-D30-0012")]
    [InlineData(RetentionPeriod.TenYears, "WS·2026-D10-0012")]
    public void Archive_number_tells_year_term_and_item(RetentionPeriod retention, string number) => Assert.Equal(number, ArchivedFile.NumberOf(2026, retention, 12));
}
