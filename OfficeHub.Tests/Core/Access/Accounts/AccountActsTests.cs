using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.Sessions;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Access.Accounts;

public sealed class AccountActsTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Disabling_ends_every_session_and_stops_the_next_command()
    {
        await using var office = await OpenAsync();
        var admin = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var clerk = await office.SignedInAsync("苏日娜");

        var result = await office.Get<DisableAccountHandler>().HandleAsync(new(Guid.NewGuid(), clerk.AccountId), admin, Ct);

        Assert.True(result.IsSuccess);
        Assert.IsType<RightsChanged>((await office.Get<SignOutHandler>().HandleAsync(new(Guid.NewGuid()), clerk, Ct)).Error);
        Assert.Equal(SessionEnd.RightsChanged, (await office.Get<SessionLedger>().CheckAsync(clerk.SessionId, Ct))!.Ended);
    }

    [Fact]
    public async Task Administrator_cannot_touch_his_own_account()
    {
        await using var office = await OpenAsync();
        var admin = await office.SignedInAsync("李文斌", AccountPermissions.Maintain, AccountPermissions.ResetSecondStep, AccountPermissions.Release);
        var own = admin.AccountId;

        Assert.IsType<OwnAccount>((await office.Get<DisableAccountHandler>().HandleAsync(new(Guid.NewGuid(), own), admin, Ct)).Error);
        Assert.IsType<OwnAccount>((await office.Get<EnableAccountHandler>().HandleAsync(new(Guid.NewGuid(), own), admin, Ct)).Error);
        Assert.IsType<OwnAccount>((await office.Get<UnlockAccountHandler>().HandleAsync(new(Guid.NewGuid(), own), admin, Ct)).Error);
        Assert.IsType<OwnAccount>((await office.Get<EndAccountSessionsHandler>().HandleAsync(new(Guid.NewGuid(), own), admin, Ct)).Error);
        Assert.IsType<OwnAccount>((await office.Get<ResetPasswordHandler>().HandleAsync(new(Guid.NewGuid(), own, OneTimePassword.New()), admin, Ct)).Error);
        Assert.IsType<OwnAccount>((await office.Get<ResetSecondStepHandler>().HandleAsync(new(Guid.NewGuid(), own), admin, Ct)).Error);
    }

    [Fact]
    public async Task Who_resets_passwords_cannot_remove_second_steps_and_the_other_way_round()
    {
        Assert.Empty(AccountPermissions.Maintain.InitialRoles.Intersect(AccountPermissions.ResetSecondStep.InitialRoles, StringComparer.Ordinal));
        await using var office = await OpenAsync();
        var system = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var security = await office.SignedInAsync("张秀兰", AccountPermissions.ResetSecondStep);
        var clerk = await office.SignedInAsync("苏日娜");

        Assert.IsType<NotAllowed>((await office.Get<ResetSecondStepHandler>().HandleAsync(new(Guid.NewGuid(), clerk.AccountId), system, Ct)).Error);
        Assert.IsType<NotAllowed>((await office.Get<ResetPasswordHandler>().HandleAsync(new(Guid.NewGuid(), clerk.AccountId, OneTimePassword.New()), security, Ct)).Error);
    }

    [Fact]
    public async Task One_time_password_opens_only_the_way_to_a_new_one_and_is_kept_nowhere()
    {
        await using var office = await OpenAsync();
        var admin = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var account = await People.AddAsync(office.Services, "surina", "苏日娜");
        var password = OneTimePassword.New();

        await office.Get<ResetPasswordHandler>().HandleAsync(new(Guid.NewGuid(), account, password), admin, Ct);

        await using (var released = await office.ContextAsync())
        {
            (await released.Users.SingleAsync(row => row.Id == account)).Release(by: null, office.Clock.UtcNow);
            await released.SaveChangesAsync();
        }

        var desk = office.Get<SignInDesk>();
        Assert.IsType<WrongSignIn>((await desk.EnterPasswordAsync("surina", People.Password, "10.1.2.3", Ct)).Error);
        var pending = (await desk.EnterPasswordAsync("surina", password, "10.1.2.3", Ct)).Value;
        Assert.Equal(SignInStep.NewPassword, await desk.NextAsync(pending, Ct));
        await using var db = await office.ContextAsync();
        Assert.DoesNotContain(await db.Set<CommandRecord>().Select(record => record.Answer).ToListAsync(), answer => answer!.Contains(password, StringComparison.Ordinal));
        Assert.DoesNotContain(await office.LogAsync(), row => row.Summary.Contains(password, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Session_ends_when_idle_and_when_its_longest_time_is_over()
    {
        await using var office = await OpenAsync();
        var clerk = await office.SignedInAsync("苏日娜");
        var ledger = office.Get<SessionLedger>();
        office.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Null((await ledger.CheckAsync(clerk.SessionId, Ct))!.Ended);
        for (var hours = 0; hours < 23; hours++)
        {
            await ledger.SeenAsync([clerk.SessionId], Ct);
            office.Clock.Advance(TimeSpan.FromMinutes(29));
        }

        Assert.Null((await ledger.CheckAsync(clerk.SessionId, Ct))!.Ended);
        await ledger.SeenAsync([clerk.SessionId], Ct);
        office.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(SessionEnd.Expired, (await ledger.CheckAsync(clerk.SessionId, Ct))!.Ended);

        var other = await office.SignedInAsync("白音娜");
        office.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(1, await ledger.SweepAsync(Ct));
        Assert.Equal(SessionEnd.Idle, (await ledger.CheckAsync(other.SessionId, Ct))!.Ended);
    }

    private static Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(services => services.AddSettings());
}
