using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Access.Accounts;

/// <summary>Nobody gets into an account by one administrator's doing alone.</summary>
/// <remarks>security.md A-3; ADR 0008.</remarks>
public sealed class ReleaseTests
{
    private const string Address = "10.1.2.3";
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Account_just_opened_lets_nobody_in_before_its_release_and_says_so_only_after_the_right_password()
    {
        await using var office = await OpenAsync();
        var system = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var security = await office.SignedInAsync("张秀兰", AccountPermissions.Release);
        var password = OneTimePassword.New();
        var account = (await office.Get<CreateAccountHandler>().HandleAsync(new(Guid.NewGuid(), await StaffAsync(office), "xinren", password), system, Ct)).Value;
        var desk = office.Get<SignInDesk>();

        Assert.IsType<WrongSignIn>((await desk.EnterPasswordAsync("xinren", "不是这个口令", Address, Ct)).Error);
        Assert.IsType<AwaitsRelease>((await desk.EnterPasswordAsync("xinren", password, Address, Ct)).Error);
        Assert.True((await office.Get<ReleaseAccountHandler>().HandleAsync(new(Guid.NewGuid(), account), security, Ct)).IsSuccess);
        Assert.Equal(SignInStep.NewPassword, await desk.NextAsync((await desk.EnterPasswordAsync("xinren", password, Address, Ct)).Value, Ct));
    }

    [Fact]
    public async Task Release_takes_another_than_the_one_who_opened_it_and_than_its_owner()
    {
        Assert.Empty(AccountPermissions.Maintain.InitialRoles.Intersect(AccountPermissions.Release.InitialRoles, StringComparer.Ordinal));
        await using var office = await OpenAsync();
        var both = await office.SignedInAsync("李文斌", AccountPermissions.Maintain, AccountPermissions.Release);
        var system = await office.SignedInAsync("徐国强", AccountPermissions.Maintain);
        var account = (await office.Get<CreateAccountHandler>().HandleAsync(new(Guid.NewGuid(), await StaffAsync(office), "xinren", OneTimePassword.New()), both, Ct)).Value;
        var release = office.Get<ReleaseAccountHandler>();

        Assert.IsType<OpenedByYourself>((await release.HandleAsync(new(Guid.NewGuid(), account), both, Ct)).Error);
        Assert.IsType<NotAllowed>((await release.HandleAsync(new(Guid.NewGuid(), account), system, Ct)).Error);
        Assert.IsType<OwnAccount>((await release.HandleAsync(new(Guid.NewGuid(), both.AccountId), both, Ct)).Error);
    }

    [Fact]
    public async Task Refused_account_is_off_with_its_reason_and_waits_again_once_switched_on()
    {
        await using var office = await OpenAsync();
        var system = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var security = await office.SignedInAsync("张秀兰", AccountPermissions.Release);
        var password = OneTimePassword.New();
        var account = (await office.Get<CreateAccountHandler>().HandleAsync(new(Guid.NewGuid(), await StaffAsync(office), "xinren", password), system, Ct)).Value;
        var refuse = office.Get<RefuseAccountHandler>();
        var desk = office.Get<SignInDesk>();

        Assert.IsType<Invalid>((await refuse.HandleAsync(new(Guid.NewGuid(), account, " "), security, Ct)).Error);
        Assert.True((await refuse.HandleAsync(new(Guid.NewGuid(), account, "查无此人"), security, Ct)).IsSuccess);
        Assert.Contains("查无此人", (await office.LogAsync())[^1].Summary, StringComparison.Ordinal);
        Assert.IsType<WrongSignIn>((await desk.EnterPasswordAsync("xinren", password, Address, Ct)).Error);
        Assert.True((await office.Get<EnableAccountHandler>().HandleAsync(new(Guid.NewGuid(), account), system, Ct)).IsSuccess);
        Assert.IsType<AwaitsRelease>((await desk.EnterPasswordAsync("xinren", password, Address, Ct)).Error);
        Assert.Equal(1, (await office.Get<ReleaseQuery>().CountAsync(security, Ct)).Value.Waiting);
    }

    [Fact]
    public async Task Account_switched_on_again_waits_although_it_had_been_released()
    {
        await using var office = await OpenAsync();
        var system = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var account = await People.AddAsync(office.Services, "surina", "苏日娜");
        await office.Get<DisableAccountHandler>().HandleAsync(new(Guid.NewGuid(), account), system, Ct);

        await office.Get<EnableAccountHandler>().HandleAsync(new(Guid.NewGuid(), account), system, Ct);

        Assert.IsType<AwaitsRelease>((await office.Get<SignInDesk>().EnterPasswordAsync("surina", People.Password, Address, Ct)).Error);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Password_reset_needs_a_release_just_where_no_second_step_stands_and_both_are_told(bool hasSecondStep)
    {
        await using var office = await OpenAsync();
        var system = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var security = await office.SignedInAsync("张秀兰", AccountPermissions.Release, AccountPermissions.View);
        var account = await People.AddAsync(office.Services, "buhe", "布和", RoleCodes.Leader);
        await using (var db = await office.ContextAsync())
        {
            await db.Users.Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.TwoFactorEnabled, hasSecondStep));
        }

        office.Clock.Advance(TimeSpan.FromMinutes(1));
        var password = OneTimePassword.New();
        Assert.True((await office.Get<ResetPasswordHandler>().HandleAsync(new(Guid.NewGuid(), account, password), system, Ct)).IsSuccess);

        var entered = await office.Get<SignInDesk>().EnterPasswordAsync("buhe", password, Address, Ct);
        Assert.Equal(hasSecondStep ? null : typeof(AwaitsRelease), entered.Error?.GetType());
        Assert.Equal(hasSecondStep ? new ReleaseCounts(0, 1) : new ReleaseCounts(1, 0), (await office.Get<ReleaseQuery>().CountAsync(security, Ct)).Value);
        Assert.Equal(hasSecondStep ? 1 : 0, (await office.Get<AccountsQuery>().ListAsync(new AccountFilter(ResetLately: true), security, Ct)).Value.Rows.Count);
        if (hasSecondStep)
        {
            Assert.Equal(office.Clock.UtcNow, (await office.Get<SignInDuties>().PasswordSetByAsync(entered.Value, Ct))!.At);
        }
    }

    [Fact]
    public async Task Reset_that_nobody_could_release_is_refused()
    {
        await using var office = await OpenAsync();
        var system = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var only = await People.AddAsync(office.Services, "zhangxiulan", "张秀兰", RoleCodes.SecurityAdministrator);
        var reset = office.Get<ResetPasswordHandler>();

        Assert.IsType<NobodyCouldRelease>((await reset.HandleAsync(new(Guid.NewGuid(), only, OneTimePassword.New()), system, Ct)).Error);
        var other = await People.AddAsync(office.Services, "dingweiguo", "丁卫国", RoleCodes.SecurityAdministrator);
        Assert.True((await reset.HandleAsync(new(Guid.NewGuid(), only, OneTimePassword.New()), system, Ct)).IsSuccess);
        Assert.IsType<NobodyCouldRelease>((await reset.HandleAsync(new(Guid.NewGuid(), other, OneTimePassword.New()), system, Ct)).Error);
    }

    [Fact]
    public async Task Release_shows_who_opened_the_account_and_which_roles_follow()
    {
        await using var office = await OpenAsync();
        var opener = await People.AddAsync(office.Services, "liwenbin", "李文斌", RoleCodes.SystemAdministrator);
        var security = await office.SignedInAsync("张秀兰", AccountPermissions.Release, AccountPermissions.View);
        var account = await People.AddAsync(office.Services, "buhe", "布和", RoleCodes.Leader);
        await using (var db = await office.ContextAsync())
        {
            var by = (await db.Users.SingleAsync(row => row.Id == opener)).StaffId;
            (await db.Users.SingleAsync(row => row.Id == account)).Open(OfficeHub.Core.Persistence.AccountOpening.Created, by, office.Clock.UtcNow, needsRelease: true);
            await db.SaveChangesAsync();
        }

        var view = (await office.Get<ReleaseQuery>().FindAsync(account, security, Ct)).Value;

        Assert.Equal(("李文斌", "开设", (DateTime?)office.Clock.UtcNow, (DateTime?)null), (view.OpenedBy, view.OpenedWord, view.OpenedAt, view.ReleasedAt));
        Assert.Equal([RoleCodes.Leader], view.Roles);
        Assert.Equal(AccountState.AwaitingRelease, Assert.Single((await office.Get<AccountsQuery>().ListAsync(new AccountFilter(State: AccountState.AwaitingRelease), security, Ct)).Value.Rows).State);
    }

    private static async Task<Guid> StaffAsync(TestOffice office)
    {
        var staff = Staff.Register(Guid.CreateVersion7(), new StaffDetails("新任", "BY9001", "", ""));
        await using var db = await office.ContextAsync();
        db.Add(staff);
        await db.SaveChangesAsync();
        return staff.Id;
    }

    private static Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(services => services.AddSettings().AddRights());
}
