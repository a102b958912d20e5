using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Publishing.Checking.Registers;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Tests.Core.Publishing;

namespace OfficeHub.Tests.Core.Documents.Joint;

public sealed class JointPlacementTests
{
    private static readonly string[] Agencies = ["北原盟行政公署办公室", "北原盟财政局", "北原盟司法局", "北原盟政务服务与数据管理局"];

    [Theory]
    [InlineData(2), InlineData(3), InlineData(4)]
    public void Seals_of_a_joint_paper_stand_in_the_order_of_the_agencies_and_apart(int count)
    {
        var content = OfficeDocuments.Notice with { Issuers = [.. Agencies.Take(count)], DocumentDate = new DateOnly(2026, 7, 1) };
        var laid = DocumentLayout.Of(content, new LayoutOptions(2026));

        var places = RenditionFiles.PlacesOn(laid);

        Assert.Equal(content.Issuers, places.Select(place => place.Agency));
        var facts = new RegisterFacts { Sealing = new SealingFacts([.. places], laid, IsUnchanged: true) };
        Assert.DoesNotContain(new RegisterChecker().Of(new CheckedDocument(content), facts), finding => finding.Rule is "P01" or "P02" or "P03" or "P04");
    }

    [Fact]
    public void Mark_of_a_joint_paper_has_all_names_or_that_of_the_lead_agency_alone()
    {
        var content = OfficeDocuments.Notice with { Issuers = [.. Agencies.Take(3)] };

        Assert.Equal(content.Issuers, MarkSize.Names(content));
        Assert.Equal([Agencies[0]], MarkSize.Names(content with { LeadMarkOnly = true }));
    }
}
