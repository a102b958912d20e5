using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Register;

namespace OfficeHub.Tests.Core.Seals.Register;

/// <summary>Who may do what in person: applicant, approver and maker are three; the keeper is neither approver nor maker.</summary>
public sealed class SealPersonsTests
{
    private static readonly DateTime Noon = new(2026, 7, 1, 4, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Applicant = Person("高静");
    private static readonly Actor Keeper = Person("田向东");
    private static readonly Actor Leader = Person("陈立诚");
    private static readonly Actor Other = Person("马会川");
    private static readonly Actor Maker = Person("巴雅尔");

    [Fact]
    public void Applicant_and_keeper_do_not_approve()
    {
        var seal = Applied();

        Assert.IsType<ApplicantMayNotApprove>(seal.Approve("", Applicant, Noon).Error);
        Assert.IsType<ApplicantMayNotApprove>(seal.Do(SealAction.Refuse, "不妥", Applicant, Noon).Error);
        Assert.IsType<KeeperMayNotApprove>(seal.Approve("", Keeper, Noon).Error);
        Assert.Equal(SealStatus.Applied, seal.Status);
        Assert.Single(seal.Acts);
    }

    [Fact]
    public void Applicant_approver_and_keeper_do_not_make()
    {
        var seal = Approved();

        Assert.IsType<ApplicantMayNotMake>(Make(seal, Applicant).Error);
        Assert.IsType<ApproverMayNotMake>(Make(seal, Leader).Error);
        Assert.IsType<KeeperMayNotMake>(Make(seal, Keeper).Error);
        Assert.Equal(SealStatus.Approved, seal.Status);
    }

    [Fact]
    public void Only_the_keeper_takes_it()
    {
        var seal = Approved();
        Assert.Null(Make(seal, Maker).Error);

        foreach (var person in new[] { Applicant, Leader, Maker, Other }) Assert.IsType<NotTheKeeper>(seal.Take(person, Noon).Error);
        Assert.Null(seal.Take(Keeper, Noon).Error);
    }

    [Fact]
    public void Keeper_and_whoever_asked_do_not_approve_the_end()
    {
        var seal = InUse();
        Assert.IsType<NotKeeperOrApplicant>(seal.AskEnd(SealEndReason.Other, "不用了", Other, Noon).Error);
        Assert.Null(seal.AskEnd(SealEndReason.Other, "不用了", Applicant, Noon).Error);

        Assert.IsType<ApplicantMayNotApprove>(seal.ApproveEnd("", Applicant, Noon).Error);
        Assert.IsType<KeeperMayNotApprove>(seal.ApproveEnd("", Keeper, Noon).Error);
        Assert.IsType<KeeperMayNotApprove>(seal.Do(SealAction.RefuseEnd, "还要用", Keeper, Noon).Error);
        Assert.Null(seal.Do(SealAction.RefuseEnd, "还要用", Leader, Noon).Error);
        Assert.Equal(SealStatus.Stopped, seal.Status);
        Assert.IsType<KeeperMayNotApprove>(seal.Do(SealAction.Resume, "", Keeper, Noon).Error);
    }

    [Fact]
    public void Seal_that_was_never_taken_does_not_come_into_use_by_a_refused_end()
    {
        var seal = Approved();
        Assert.Null(Make(seal, Maker).Error);
        Assert.Null(seal.AskEnd(SealEndReason.KeyCompromised, "", Keeper, Noon).Error);

        Assert.IsType<NeverTaken>(seal.Do(SealAction.RefuseEnd, "还要用", Leader, Noon).Error);
        Assert.Null(seal.ApproveEnd("", Leader, Noon).Error);
    }

    [Fact]
    public void Witness_is_neither_keeper_nor_whoever_asked()
    {
        var seal = InUse();
        seal.AskEnd(SealEndReason.AgencyDissolved, "", Applicant, Noon);
        seal.ApproveEnd("", Leader, Noon);
        Assert.IsType<NotKeeperOrApplicant>(seal.AskDestruction("没有副本", Other, Noon).Error);
        Assert.Null(seal.AskDestruction("没有副本", Applicant, Noon).Error);

        Assert.IsType<WitnessIsKeeper>(seal.Do(SealAction.Destroy, "", Keeper, Noon).Error);
        Assert.IsType<WitnessIsKeeper>(seal.Do(SealAction.Destroy, "", Applicant, Noon).Error);
        Assert.Null(seal.Do(SealAction.Destroy, "", Other, Noon).Error);
        Assert.Equal(SealStatus.Destroyed, seal.Status);
    }

    private static Actor Person(string name) => new() { Name = name, StaffId = Guid.NewGuid() };

    private static RegisteredSeal Applied() => RegisteredSeal.Apply(
        new SealApplication(Guid.NewGuid(), "北原盟行政公署", SealNumber.Of(Guid.NewGuid(), 2026, 1), "北原盟行政公署", SealCategory.Official, "公文用印", Keeper.StaffId, Keeper.Name, null, ""), Applicant, Noon);

    private static RegisteredSeal Approved()
    {
        var seal = Applied();
        Assert.Null(seal.Approve("同意", Leader, Noon).Error);
        return seal;
    }

    private static RegisteredSeal InUse()
    {
        var seal = Approved();
        Assert.Null(Make(seal, Maker).Error);
        Assert.Null(seal.Take(Keeper, Noon).Error);
        return seal;
    }

    private static Result Make(RegisteredSeal seal, Actor by) => seal.Make(new MadeSeal(Guid.NewGuid(), 4, Noon, Noon.AddYears(3), "", ""), by, Noon);
}
