using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Items;
using OfficeHub.Tests.Core.Publishing;
using OfficeHub.Tests.Support;
using static OfficeHub.Tests.Core.Documents.Joint.JointDesk;

namespace OfficeHub.Tests.Core.Documents.Joint;

public sealed class JointSigningTests
{
    [Fact]
    public async Task Joint_paper_goes_to_every_agency_and_then_to_the_lead_one()
    {
        await using var desk = await JointDesk.OpenAsync();
        var paper = await desk.ReviewedAsync();
        Assert.Equal(["联合会签 乌兰", "联合会签 于海波"], (await desk.Desk.OpenAsync(paper)).Order(StringComparer.Ordinal));
        Assert.Equal(DocumentStatus.AwaitingSignOff, (await desk.Desk.FindAsync(paper)).Status);

        Assert.Null((await desk.Desk.DecideAsync(paper, FinanceLeader)).Error);
        Assert.Equal([(Finance, FinanceLeader), (Data, null)], (await desk.Desk.DetailAsync(paper)).Joint.Select(agency => (agency.Name, agency.Signature?.Name)));
        Assert.Null((await desk.Desk.DecideAsync(paper, DataLeader)).Error);
        Assert.Equal(["签发 马会川"], await desk.Desk.OpenAsync(paper));
        Assert.Null((await desk.Desk.DecideAsync(paper, Lead)).Error);

        var document = await desk.Desk.FindAsync(paper);
        Assert.Equal((DocumentStatus.SignedOff, "北署办发"), (document.Status, document.Abbreviation));
        Assert.Equal([(Finance, FinanceLeader), (Data, DataLeader)], document.SignedOff!.Joint.Select(signature => (signature.Agency, signature.Name)));
        Assert.All(document.SignedOff.Joint, signature => Assert.Equal(document.TextHash, signature.TextHash));
        Assert.Equal([Office, Finance, Data], (await desk.Desk.FieldsAsync(paper)).Content.Issuers);
    }

    [Fact]
    public async Task Agency_that_does_not_agree_sends_the_paper_back_and_all_sign_the_changed_text_anew()
    {
        await using var desk = await JointDesk.OpenAsync();
        var paper = await desk.ReviewedAsync();
        Assert.Null((await desk.Desk.DecideAsync(paper, FinanceLeader)).Error);

        Assert.Null((await desk.Desk.DecideAsync(paper, DataLeader, "Disagree", "第二条分工请再商。")).Error);
        Assert.Equal(["拟稿 苏日娜"], await desk.Desk.OpenAsync(paper));
        var fields = await desk.Desk.FieldsAsync(paper);
        Assert.Null((await desk.Desk.SaveAsync(paper, fields with { Content = fields.Content with { MainText = [.. fields.Content.MainText, new Paragraph(0, "盟政数局负责系统接入。")] } })).Error);
        Assert.Null((await desk.Desk.SubmitAsync(paper)).Error);
        while ((await desk.Desk.OpenAsync(paper)) is [var one, ..] open && !open.Any(item => item.StartsWith("联合会签", StringComparison.Ordinal))) Assert.Null((await desk.Desk.DecideAsync(paper, one.Split(' ')[1])).Error);

        Assert.Equal(["联合会签 乌兰", "联合会签 于海波"], (await desk.Desk.OpenAsync(paper)).Order(StringComparer.Ordinal));
        Assert.All((await desk.Desk.DetailAsync(paper)).Joint, agency => Assert.Null(agency.Signature));
    }

    [Fact]
    public async Task Nobody_signs_for_another_agency_and_none_is_struck_out()
    {
        await using var desk = await JointDesk.OpenAsync();
        var paper = await desk.ReviewedAsync();

        Assert.IsType<NotForThisStep>(await HandOverAsync(desk, paper, FinanceLeader, "罗秉正"));
        Assert.Equal(new NotOfThatAgency(DataLeader, Finance), await HandOverAsync(desk, paper, FinanceLeader, DataLeader));
        Assert.Equal(new NotOfThatAgency(DataLeader, Finance), await AddAsync(desk, paper, FinanceLeader, DataLeader));
        Assert.IsType<SignerStays>(await RemoveAsync(desk, paper, FinanceLeader, DataLeader));
        Assert.Null(await HandOverAsync(desk, paper, FinanceLeader, FinanceDeputy));
        foreach (var name in new[] { FinanceDeputy, DataLeader, Lead }) Assert.Null((await desk.Desk.DecideAsync(paper, name)).Error);

        Assert.Equal([FinanceDeputy, DataLeader], (await desk.Desk.FindAsync(paper)).SignedOff!.Joint.Select(signature => signature.Name));
    }

    [Fact]
    public void Document_is_neither_signed_off_nor_numbered_while_one_agency_lacks()
    {
        var agency = new JointAgency(Guid.NewGuid(), Finance);
        var document = WithJoint(agency);
        var record = new SignOffRecord(Guid.NewGuid(), Lead, "主任", true, "同意。", DateTime.UnixEpoch, "aa", 1);
        var signature = new JointSignature(agency.Id, agency.Name, Guid.NewGuid(), FinanceLeader, "局长", DateTime.UnixEpoch.AddDays(3), "aa");

        Assert.Equal(new JointSignaturesLacking(Finance), document.SignOff(record).Error);
        Assert.Equal(new JointSignaturesLacking(Finance), document.SignOff(record with { Joint = [signature with { TextHash = "bb" }] }).Error);
        Assert.Equal(DocumentStatus.AwaitingSignOff, document.Status);
        Assert.Null(document.SignOff(record with { Joint = [signature] }).Error);
        // The last signature is that of the other agency: its day is the day of the document.
        Assert.Equal(new DateOnly(1970, 1, 4), document.DocumentDate);
    }

    [Fact]
    public async Task Only_agencies_of_one_rank_issue_together_each_with_a_leader_of_its_own()
    {
        await using var desk = await JointDesk.OpenAsync();
        var paper = await desk.DraftAsync([("东河旗人民政府", "额尔敦"), (Data, FinanceLeader)]);

        var refused = Assert.IsType<NotReadyToSend>((await desk.Desk.SubmitAsync(paper)).Error);

        Assert.Contains("东河旗人民政府与北原盟行政公署办公室不是同级机关，不能联合行文。请去掉，改用会签或分别行文。", refused.Faults.Select(fault => fault.Sentence));
        Assert.Contains("于海波不是北原盟政务服务与数据管理局的领导，不能代它会签，请另选。", refused.Faults.Select(fault => fault.Sentence));
        var peers = (await desk.Test.Get<JointPeersQuery>().OfAsync(paper, (await desk.Test.UnitAsync(Office)).Id, DocumentDirection.Downward, await desk.Desk.AsAsync(DocumentOffice.Drafter), default)).Value;
        Assert.Equal([Finance, "北原盟司法局", "北原盟应急管理局", Data], peers.Select(peer => peer.Name));
        Assert.Equal([FinanceLeader, FinanceDeputy], peers[0].Leaders.Select(person => person.Name));
        var nowhere = await desk.Desk.SaveAsync(paper, await desk.Desk.FieldsAsync(paper) with { JointIssuers = [new JointIssuer(Guid.NewGuid())] });
        Assert.IsType<JointAgencyGone>(nowhere.Error);
        Assert.IsType<NotFound>((await desk.Test.Get<JointPeersQuery>().OfAsync(paper, Guid.NewGuid(), DocumentDirection.Downward, await desk.Desk.AsAsync(DataKeeper), default)).Error);
    }

    [Fact]
    public void Joint_upward_paper_prints_every_head_and_an_order_every_office()
    {
        var signed = new SignOffRecord(Guid.NewGuid(), "陈立诚", "盟长", true, "", DateTime.UnixEpoch, "", 1) { Joint = [new JointSignature(Guid.NewGuid(), Finance, Guid.NewGuid(), FinanceLeader, "盟财政局局长", DateTime.UnixEpoch, "")] };

        Assert.Equal(["陈立诚", FinanceLeader], PrintedDocument.Of(OfficeDocuments.Request, "", null, signed).Signatories);
        Assert.Equal(2, PrintedDocument.Of(OfficeDocuments.Order, "", null, signed).Signatories.Count);
        Assert.Empty(PrintedDocument.Of(OfficeDocuments.Notice, "", null, signed).Signatories);
    }

    private static OfficialDocument WithJoint(JointAgency agency)
    {
        var drafter = new Actor { Name = "苏日娜", StaffId = Guid.NewGuid(), UnitId = Guid.NewGuid(), AgencyId = Guid.NewGuid() };
        var document = OfficialDocument.Begin(Guid.NewGuid(), drafter, DateTime.UnixEpoch);
        var fields = new DraftFields { Content = new DocumentContent { Kind = DocumentKind.Notice, Issuers = [Office, agency.Name] }, JointIssuers = [new JointIssuer(agency.Id)] };
        Assert.Null(document.Write(fields, "aa", "北署办发", DateTime.UnixEpoch).Error);
        foreach (var move in new[] { DocumentAction.Submit, DocumentAction.PassReview }) Assert.True(document.Move(move).IsSuccess);
        return document;
    }

    private static async Task<Error?> HandOverAsync(JointDesk desk, Guid paper, string from, string to)
    {
        var item = await desk.Desk.ItemAsync(paper, from);
        return (await desk.Test.Get<ChangePeopleHandler>().HandleAsync(new HandOverItem(Guid.NewGuid(), item.Id, item.Revision, (await desk.Test.StaffAsync(to)).Id, "外出开会。"), await desk.Desk.AsAsync(from), default)).Error;
    }

    private static async Task<Error?> AddAsync(JointDesk desk, Guid paper, string by, string who)
    {
        var item = await desk.Desk.ItemAsync(paper, by);
        return (await desk.Test.Get<ChangePeopleHandler>().HandleAsync(new AddSigner(Guid.NewGuid(), item.Id, item.Revision, (await desk.Test.StaffAsync(who)).Id, "一并会签。"), await desk.Desk.AsAsync(by), default)).Error;
    }

    private static async Task<Error?> RemoveAsync(JointDesk desk, Guid paper, string by, string who)
    {
        var (own, other) = (await desk.Desk.ItemAsync(paper, by), await desk.Desk.ItemAsync(paper, who));
        return (await desk.Test.Get<ChangePeopleHandler>().HandleAsync(new RemoveSigner(Guid.NewGuid(), own.Id, own.Revision, other.Id, "不用了。"), await desk.Desk.AsAsync(by), default)).Error;
    }
}
