using Bunit;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Files;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Tests.Web.Shared;
using OfficeHub.Web.Features.Documents.Attachments;
using OfficeHub.Web.Features.Documents.Drafting;

namespace OfficeHub.Tests.Web.Features;

public sealed class AnnexesPanelTests : KitContext
{
    [Fact]
    public void Annex_moves_and_goes_together_with_its_file_and_text()
    {
        var form = Form();
        var panel = Render<AnnexesPanel>(panel => panel.Add(one => one.Form, form).Add(one => one.DocumentId, Guid.NewGuid()));

        panel.Find("[aria-label='上移附件 2']").Click();
        Assert.Equal(["责任清单:清单.xlsx", "分工表:"], form.Annexes.Select(annex => $"{annex.Title}:{annex.File?.Name}"));
        Assert.Equal((0, 1), (Assert.Single(AnnexForm.Files(form.Annexes, form.References)).Annex, form.Annexes[1].Blocks.Count));

        panel.Find("[aria-label='删去附件 1']").Click();
        Assert.Equal(("分工表", 1), Assert.Single(form.Annexes) is var left ? (left.Title, left.Blocks.Count) : default);
        Assert.Empty(AnnexForm.Files(form.Annexes, form.References));
    }

    [Fact]
    public void Public_paper_says_beside_the_annex_that_it_cannot_carry_it()
    {
        var form = Form();
        form.Disclosure = DisclosureCategory.Public;
        var panel = Render<AnnexesPanel>(panel => panel.Add(one => one.Form, form).Add(one => one.DocumentId, Guid.NewGuid()));
        Assert.DoesNotContain("不能带这个附件", panel.Markup, StringComparison.Ordinal);

        panel.FindAll("input[type=radio]")[1].Change("不公开");

        Assert.Equal(AttachmentOpenness.NotPublic, form.Annexes[1].File!.Openness);
        Assert.Contains("不能带这个附件", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Tab_says_how_many_annexes_have_content()
    {
        var form = Form();
        Assert.Equal("2", AnnexForm.Share(form.Annexes));

        form.Annexes[1].File = null;

        Assert.Equal("1/2", AnnexForm.Share(form.Annexes));
    }

    private static DraftForm Form()
    {
        var form = new DraftForm();
        form.Annexes.Add(new AnnexForm { Title = "分工表", Blocks = [new Paragraph(0, "一、各旗。")] });
        form.Annexes.Add(new AnnexForm { Title = "责任清单", File = new DocumentAttachment(Guid.NewGuid(), "清单.xlsx", FileKind.Xlsx, 2048, new string('a', 64)) });
        return form;
    }
}
