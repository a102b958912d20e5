using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Joint;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Jobs;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Core.Seals.Register.Acts;
using OfficeHub.Tests.Core.Documents.Sealing;
using OfficeHub.Tests.Core.Seals.Register;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Documents.Joint;

/// <summary>Three agencies of the demo organisation at work on one paper: the office leads, two bureaus issue it with it.</summary>
internal sealed class JointDesk : IAsyncDisposable
{
    public const string Office = "北原盟行政公署办公室";
    public const string Finance = "北原盟财政局";
    public const string Data = "北原盟政务服务与数据管理局";
    public const string FinanceLeader = "于海波";
    public const string FinanceDeputy = "赵淑芬";
    public const string DataLeader = "乌兰";
    public const string FinanceKeeper = "郑小雨";
    public const string DataKeeper = "塔娜";
    public const string Lead = DocumentOffice.Director;

    private JointDesk(SealingDesk sealing) => Sealing = sealing;

    public SealingDesk Sealing { get; }

    public DocumentOffice Desk => Sealing.Desk;

    public TestOffice Test => Sealing.Office;

    public static async Task<JointDesk> OpenAsync() => new(await SealingDesk.OpenAsync(more: services => services.AddSingleton<DispatchOutbox>()));

    /// <summary>A joint notice that lacks nothing, saved and not sent.</summary>
    public Task<Guid> DraftAsync(Func<DraftFields, DraftFields>? change = null) => DraftAsync([(Finance, FinanceLeader), (Data, DataLeader)], change);

    public async Task<Guid> DraftAsync(IReadOnlyList<(string Agency, string Signatory)> others, Func<DraftFields, DraftFields>? change = null)
    {
        var (issuer, signatory, joint) = ((await Test.UnitAsync(Office)).Id, (await Test.StaffAsync(Lead)).Id, await JointAsync(others));
        return await Desk.DraftAsync(fields => (change ?? (same => same))(fields with { IssuerId = issuer, SignatoryId = signatory, JointIssuers = joint }));
    }

    public async Task<IReadOnlyList<JointIssuer>> JointAsync(IReadOnlyList<(string Agency, string Signatory)> others)
    {
        var joint = new List<JointIssuer>();
        foreach (var (agency, name) in others) joint.Add(new JointIssuer((await Test.UnitAsync(agency)).Id, (await Test.StaffAsync(name)).Id));
        return joint;
    }

    /// <summary>Reviewed: the other agencies are asked to sign.</summary>
    public async Task<Guid> ReviewedAsync()
    {
        var paper = await DraftAsync();
        await Desk.ReviewedAsync(paper);
        return paper;
    }

    /// <summary>Signed by all, numbered, typeset and proofread: the seals are asked for.</summary>
    public async Task<Guid> ProofreadAsync()
    {
        var paper = await ReviewedAsync();
        foreach (var name in new[] { FinanceLeader, DataLeader, Lead, DocumentOffice.Director }) Assert.Null((await Desk.DecideAsync(paper, name)).Error);
        Assert.Null((await Desk.NumberAsync(paper)).Error);
        Assert.Null((await Sealing.TypesetAsync(paper)).Error);
        Assert.Null((await Desk.DecideAsync(paper, SealingDesk.Proofreader, opinion: "与签发稿一致。")).Error);
        return paper;
    }

    /// <summary>A seal in use of an agency.</summary>
    public async Task<Guid> SealOfAsync(string agency, string keeper, Actor approver)
    {
        var seals = Sealing.Seals;
        if (keeper != SealDesk.Keeper) await seals.KeyAsync(keeper, CertificateUse.SealHolder);
        var seal = (await seals.ApplyAsync(await seals.ApplicationAsync(keeper, agency: agency), keeper == SealDesk.Keeper ? SealDesk.Clerk : keeper)).Value;
        Assert.Null((await Test.Get<SealDecisionHandler>().HandleAsync(new ApproveSeal(Guid.NewGuid(), seal, 0, "同意。"), approver, default)).Error);
        Assert.Null((await seals.MakeAsync(seal)).Error);
        Assert.Null((await seals.TakeAsync(seal, keeper)).Error);
        return seal;
    }

    public async Task<Guid> FinanceSealAsync() => await SealOfAsync(Finance, FinanceKeeper, await Desk.AsAsync(FinanceLeader));

    public async Task<Guid> DataSealAsync() => await SealOfAsync(Data, DataKeeper, await Desk.AsAsync(DataLeader));

    public async Task<Guid> OfficeSealAsync() => await SealOfAsync(Office, SealDesk.Keeper, await Sealing.OfficeDirectorAsync());

    public async Task<SealOffer> OfferAsync(Guid paper, string by)
    {
        var request = await Sealing.RequestAsync(paper);
        return (await Test.Get<SealOfferQuery>().ForRequestAsync(request.Id, await Desk.AsAsync(by), default)).Value;
    }

    public ValueTask DisposeAsync() => Sealing.DisposeAsync();
}
