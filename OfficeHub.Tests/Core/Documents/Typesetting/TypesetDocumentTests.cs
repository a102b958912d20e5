using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Documents.Typesetting;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Signing.Hashing;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Support.DocumentOffice;

namespace OfficeHub.Tests.Core.Documents.Typesetting;

public sealed class TypesetDocumentTests
{
    [Fact]
    public async Task Files_are_made_of_the_text_signed_off_and_go_to_a_second_person()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var paper = await desk.NumberedAsync();

        var made = await desk.TypesetAsync(paper);

        Assert.Null(made.Error);
        var document = await desk.Desk.FindAsync(paper);
        Assert.Equal(DocumentStatus.Typeset, document.Status);
        Assert.Equal(["校对 韩雪梅"], await desk.Desk.OpenAsync(paper));
        var ofd = await desk.FileAsync(paper);
        Assert.Equal(document.RenditionHash, Convert.ToHexStringLower(Sm3.Hash(ofd)));
        Assert.NotEmpty(await desk.FileAsync(paper, isOfd: false));
        var view = (await desk.RenditionAsync(paper))!;
        Assert.Equal((1, made.Value, document.RenditionHash, 0), (view.Serial, view.Pages, view.Hash, view.Seals.Count));
        Assert.Contains(await desk.Office.LogAsync(), row => row.ActionName == "排版" && row.Summary.Contains(document.RenditionHash, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Same_text_typeset_again_gives_the_same_bytes()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var paper = await desk.NumberedAsync();
        await desk.TypesetAsync(paper);
        var first = await desk.FileAsync(paper);

        Assert.Null((await desk.Desk.SendBackAsync(paper, SealingDesk.Proofreader, "页码不清楚。", toStep: "排版")).Error);
        Assert.Equal((DocumentStatus.Numbered, ""), ((await desk.Desk.FindAsync(paper)).Status, (await desk.Desk.FindAsync(paper)).RenditionHash));
        Assert.Null((await desk.TypesetAsync(paper)).Error);

        Assert.Equal(first, await desk.FileAsync(paper));
        Assert.Equal(2, (await desk.RenditionAsync(paper))!.Serial);
    }

    [Fact]
    public async Task Nobody_proofreads_what_he_typeset()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var clerk = (await desk.Office.StaffAsync(SealingDesk.Clerk)).Id;
        await using (var db = await desk.Office.ContextAsync())
        {
            db.Add(RoleGrant.ToStaff(Guid.CreateVersion7(), RoleCodes.EditorialReviewer, clerk, Guid.Empty, "代核稿", desk.Office.Clock.UtcNow.AddDays(-1), endsAt: null));
            await db.SaveChangesAsync();
        }

        var paper = await desk.NumberedAsync();
        await desk.TypesetAsync(paper);
        Assert.Equal(["校对 韩雪梅"], await desk.Desk.OpenAsync(paper));
        var item = await desk.Desk.ItemAsync(paper, SealingDesk.Proofreader);

        var over = await desk.Office.Get<OfficeHub.Core.Routing.Items.ChangePeopleHandler>().HandleAsync(
            new OfficeHub.Core.Routing.Items.HandOverItem(Guid.NewGuid(), item.Id, item.Revision, clerk, "我出差。"), await desk.Desk.AsAsync(SealingDesk.Proofreader), default);

        Assert.Equal("高静", Assert.IsType<NotForThisStep>(over.Error).Name);
    }

    [Fact]
    public async Task Once_numbered_a_paper_goes_back_no_further_than_its_files()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var paper = await desk.NumberedAsync();
        await desk.TypesetAsync(paper);

        var toDrafter = await desk.Desk.SendBackAsync(paper, SealingDesk.Proofreader, "有错字。");
        var toRecheck = await desk.Desk.SendBackAsync(paper, SealingDesk.Proofreader, "有错字。", toStep: "复核");

        Assert.IsType<MoveNotAllowed>(toDrafter.Error);
        Assert.IsType<MoveNotAllowed>(toRecheck.Error);
        Assert.Equal(["校对 韩雪梅"], await desk.Desk.OpenAsync(paper));
        Assert.Equal("北署发〔2026〕1号", (await desk.Desk.FindAsync(paper)).Number);
    }

    [Fact]
    public async Task Number_once_given_is_not_withdrawn()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var paper = await desk.NumberedAsync();

        var withdrawn = await desk.Desk.WithdrawAsync(paper, Registrar);

        Assert.IsType<NothingToWithdraw>(withdrawn.Error);
        Assert.False((await desk.Desk.DetailAsync(paper, Registrar)).Acts.MayWithdraw);
    }

    [Fact]
    public async Task Minutes_are_ready_without_a_seal()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var paper = await desk.NumberedAsync(fields => fields with
        {
            Content = fields.Content with { Kind = DocumentKind.Minutes, Title = "盟行署第9次常务会议纪要", PrimaryRecipients = "", Remark = "" },
        });
        await desk.TypesetAsync(paper);

        Assert.Null((await desk.Desk.DecideAsync(paper, SealingDesk.Proofreader)).Error);

        Assert.Equal(DocumentStatus.ReadyToIssue, (await desk.Desk.FindAsync(paper)).Status);
        Assert.Equal([StepState.NotApplicable, StepState.Open], (await desk.Desk.RouteAsync(paper)).Steps.TakeLast(2).Select(step => step.State));
        await using var db = await desk.Office.ContextAsync();
        Assert.Empty(db.Set<SealRequest>());
    }

    [Fact]
    public async Task Step_is_not_passed_by_a_plain_answer()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var paper = await desk.NumberedAsync();

        var typeset = await desk.Desk.DecideAsync(paper, SealingDesk.Clerk);

        Assert.IsType<MoveNotAllowed>(typeset.Error);
        Assert.Equal(DocumentStatus.Numbered, (await desk.Desk.FindAsync(paper)).Status);
    }

    [Fact]
    public async Task Offer_tells_pages_and_whose_seals_will_be_asked_for()
    {
        await using var desk = await SealingDesk.OpenAsync();
        var paper = await desk.NumberedAsync();
        var item = await desk.Desk.ItemAsync(paper, SealingDesk.Clerk);

        var offer = (await desk.Office.Get<RenditionQuery>().OfferAsync(item.Id, await desk.Desk.AsAsync(SealingDesk.Clerk), default)).Value;
        var stranger = await desk.Office.Get<RenditionQuery>().OfferAsync(item.Id, await desk.Desk.AsAsync("孟和"), default);

        Assert.Equal(("北署发〔2026〕1号", 1), (offer.Number, offer.SealedBy.Count));
        Assert.Equal("北原盟行政公署", offer.SealedBy[0]);
        Assert.IsType<NotFound>(stranger.Error);
    }
}
