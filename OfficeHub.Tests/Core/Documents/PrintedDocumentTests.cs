using OfficeHub.Core.Documents;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;
using OfficeHub.Core.Publishing.Standards;
using OfficeHub.Tests.Core.Publishing;

namespace OfficeHub.Tests.Core.Documents;

public sealed class PrintedDocumentTests
{
    private static readonly SignOffRecord SignedOff = new(Guid.NewGuid(), "陈立诚", "盟行署盟长", IsPrincipalLeader: true, "同意。", new DateTime(2026, 7, 1, 1, 0, 0, DateTimeKind.Utc), "", 1);

    /// <summary>GB/T 9704-2012, 7.3.5.3: office and name, two characters between them and four to their right, two lines below the text; 10.2.</summary>
    [Fact]
    public void Order_signed_off_is_printed_with_the_office_before_the_name()
    {
        var printed = PrintedDocument.Of(OfficeDocuments.Order with { Signatories = [] }, "", new DateOnly(2026, 7, 1), SignedOff);

        var signature = DocumentLayout.Of(printed, new LayoutOptions(2026)).Pages[0].Items.OfType<LaidText>().Single(text => text.Element == GbT33476.Signature);
        Assert.Equal("盟长　　陈立诚", signature.Text);
        Assert.Equal(4 * GbT9704.CharacterPitchMm, GbT9704.PageWidthMm - GbT9704.OuterMarginMm - signature.Xs[^1] - GbT9704.CharacterPitchMm, 0.1);
    }

    [Fact]
    public void Name_of_who_signed_off_is_printed_on_upward_documents_and_orders_alone()
    {
        Assert.Equal(["陈立诚"], PrintedDocument.Of(OfficeDocuments.Request, "", null, SignedOff).Signatories);
        Assert.Empty(PrintedDocument.Of(OfficeDocuments.Notice, "", null, SignedOff).Signatories);
        Assert.Empty(PrintedDocument.Of(OfficeDocuments.Order, "", null, null).Signatories);
    }
}
