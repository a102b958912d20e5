using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Drafting;

public sealed class ElementRulesTests
{
    // 签发人, 主送, 抄送, 附注, 出席, 印发机关: 印 printed by the line, 必 needed, 可 when filled, 无 never.
    [Theory]
    [InlineData(DocumentKind.Resolution, "无 无 可 可 无 可")]
    [InlineData(DocumentKind.Decision, "无 可 可 可 无 可")]
    [InlineData(DocumentKind.Order, "无 无 可 可 无 可")]
    [InlineData(DocumentKind.Communique, "无 无 无 可 无 无")]
    [InlineData(DocumentKind.Announcement, "无 无 无 可 无 无")]
    [InlineData(DocumentKind.PublicNotice, "无 无 无 可 无 无")]
    [InlineData(DocumentKind.Opinions, "无 必 可 可 无 可")]
    [InlineData(DocumentKind.Notice, "无 必 可 可 无 可")]
    [InlineData(DocumentKind.Circular, "无 必 可 可 无 可")]
    [InlineData(DocumentKind.Report, "印 必 可 可 无 可")]
    [InlineData(DocumentKind.RequestForInstructions, "印 必 可 必 无 可")]
    [InlineData(DocumentKind.Reply, "无 必 可 可 无 可")]
    [InlineData(DocumentKind.Motion, "无 必 可 可 无 可")]
    [InlineData(DocumentKind.Letter, "无 必 可 可 无 无")]
    [InlineData(DocumentKind.Minutes, "无 无 可 可 可 可")]
    [InlineData(DocumentKind.Other, "无 必 可 可 无 可")]
    public void Elements_of_a_kind_are_as_the_standard_has_them(DocumentKind kind, string uses)
    {
        DocumentElement[] elements =
        [
            DocumentElement.Signatories, DocumentElement.PrimaryRecipients, DocumentElement.CopyRecipients, DocumentElement.Remark, DocumentElement.Attendances, DocumentElement.PrintingAgency,
        ];

        var found = elements.Select(element => ElementRules.Of(element, Blank(kind)) switch
        {
            ElementUse.Always => "必", ElementUse.WhenFilled => "可", ElementUse.Printed => "印", _ => "无",
        });

        Assert.Equal(uses, string.Join(' ', found));
    }

    [Fact]
    public void Opinions_that_go_upward_name_their_signatory()
    {
        var upward = Blank(DocumentKind.Opinions) with { Content = new DocumentContent { Kind = DocumentKind.Opinions, Direction = DocumentDirection.Upward } };

        Assert.Equal(ElementUse.Printed, ElementRules.Of(DocumentElement.Signatories, upward));
    }

    [Theory]
    [InlineData(DisclosureCategory.Public, false)]
    [InlineData(DisclosureCategory.OnRequest, true)]
    [InlineData(DisclosureCategory.NotPublic, true)]
    public void Reason_is_asked_for_by_what_is_not_public(DisclosureCategory disclosure, bool asked)
    {
        var fields = Blank(DocumentKind.Notice) with { Disclosure = disclosure };

        Assert.Equal(asked, ElementRules.IsAsked(DocumentElement.DisclosureReason, fields));
        Assert.Equal(asked, DraftCheck.Faults(fields).Any(fault => fault.Field == "DisclosureReason"));
    }

    [Fact]
    public async Task Element_a_kind_has_not_is_neither_asked_for_nor_stored()
    {
        await using var desk = await DocumentOffice.OpenAsync();

        var paper = await desk.DraftAsync(fields => fields with
        {
            Content = fields.Content with { Kind = DocumentKind.PublicNotice, Title = "关于草原禁火的通告", Attendances = [new Attendance("出席", "赵启明")], PrintingAgency = "行署办公室" },
        });

        var content = (await desk.FieldsAsync(paper)).Content;
        Assert.Equal(("", "", 0), (content.PrimaryRecipients, content.PrintingAgency, content.Attendances.Count));
        Assert.DoesNotContain(DraftCheck.Faults(await desk.FieldsAsync(paper)), fault => fault.MustChange);
    }

    private static DraftFields Blank(DocumentKind kind) => new() { Content = new DocumentContent { Kind = kind, Direction = KindNames.DirectionsOf(kind)[0] } };
}
