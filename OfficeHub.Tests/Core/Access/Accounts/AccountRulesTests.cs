using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Access.Accounts;

/// <summary>What the acts on accounts refuse because of the person behind the account, and what two of them at once leave.</summary>
public sealed partial class AccountRulesTests
{
    private const string Address = "10.1.2.3";
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task Last_security_administrators_account_is_not_switched_off()
    {
        await using var office = await OpenAsync();
        var admin = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var only = await People.AddAsync(office.Services, "zhangxiulan", "张秀兰", RoleCodes.SecurityAdministrator);
        var disable = office.Get<DisableAccountHandler>();

        Assert.IsType<LastSecurityAdministrator>((await disable.HandleAsync(new(Guid.NewGuid(), only), admin, Ct)).Error);
        await People.AddAsync(office.Services, "dingweiguo", "丁卫国", RoleCodes.SecurityAdministrator);
        Assert.True((await disable.HandleAsync(new(Guid.NewGuid(), only), admin, Ct)).IsSuccess);
    }

    [Fact]
    public async Task Account_of_somebody_who_left_is_not_switched_on()
    {
        await using var office = await OpenAsync();
        var admin = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var account = await People.AddAsync(office.Services, "surina", "苏日娜");
        await using (var db = await office.ContextAsync())
        {
            (await db.Set<Staff>().SingleAsync(staff => staff.Name == "苏日娜")).Leave(BeijingTime.Today(office.Clock), BeijingTime.Today(office.Clock));
            (await db.Users.SingleAsync(row => row.Id == account)).IsDisabled = true;
            await db.SaveChangesAsync();
        }

        Assert.IsType<OwnerHasLeft>((await office.Get<EnableAccountHandler>().HandleAsync(new(Guid.NewGuid(), account), admin, Ct)).Error);
    }

    [Theory]
    [InlineData(RoleCodes.SystemAdministrator, typeof(SecondStepRequired))]
    [InlineData(RoleCodes.StaffMember, null)]
    public async Task Second_step_is_given_up_only_where_ones_roles_do_not_ask_for_it(string role, Type? refusal)
    {
        await using var office = await OpenAsync();
        var actor = await SignedInAsync(office, await People.AddAsync(office.Services, "liwenbin", "李文斌", role));
        var own = office.Get<OwnSecondStep>();
        var key = (await own.HandleAsync(new OfferSecondStep(Guid.NewGuid()), actor, Ct)).Value;
        var codes = (await own.HandleAsync(new EnableSecondStep(Guid.NewGuid(), Totp.Now(key.Text)), actor, Ct)).Value;

        var ended = await own.HandleAsync(new EndSecondStep(Guid.NewGuid(), codes[0]), actor, Ct);

        Assert.Equal(refusal, ended.Error?.GetType());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_phone_is_bound_only_with_a_code_of_the_old_and_one_of_the_new(bool byRecoveryCode)
    {
        await using var office = await OpenAsync();
        var account = await People.AddAsync(office.Services, "liwenbin", "李文斌", RoleCodes.SystemAdministrator);
        var actor = await SignedInAsync(office, account);
        var own = office.Get<OwnSecondStep>();
        var old = (await own.HandleAsync(new OfferSecondStep(Guid.NewGuid()), actor, Ct)).Value;
        var codes = (await own.HandleAsync(new EnableSecondStep(Guid.NewGuid(), Totp.Now(old.Text)), actor, Ct)).Value;
        await ForgetUsedCodesAsync(office);

        Assert.IsType<WrongCode>((await own.HandleAsync(new OfferNextPhone(Guid.NewGuid(), "没有"), actor, Ct)).Error);
        Assert.IsType<NoNextPhone>((await own.HandleAsync(new BindNextPhone(Guid.NewGuid(), "123456"), actor, Ct)).Error);
        var next = (await own.HandleAsync(new OfferNextPhone(Guid.NewGuid(), byRecoveryCode ? codes[0] : Totp.Now(old.Text)), actor, Ct)).Value;
        await ForgetUsedCodesAsync(office);

        Assert.IsType<WrongCode>((await own.HandleAsync(new BindNextPhone(Guid.NewGuid(), Totp.Now(old.Text)), actor, Ct)).Error);
        Assert.True(await FitsAsync(office, account, Totp.Now(old.Text)));
        var bound = await own.HandleAsync(new BindNextPhone(Guid.NewGuid(), Totp.Now(next.Text)), actor, Ct);

        Assert.Equal(SecondStep.RecoveryCodes, bound.Value.Count);
        await ForgetUsedCodesAsync(office);
        Assert.True(await FitsAsync(office, account, Totp.Now(next.Text)));
        Assert.False(await FitsAsync(office, account, Totp.Now(old.Text)));
        Assert.False(await FitsAsync(office, account, codes[1]));
    }

    [Fact]
    public async Task Key_of_another_phone_waits_a_quarter_of_an_hour_and_not_over_a_new_password()
    {
        await using var office = await OpenAsync();
        var admin = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var account = await People.AddAsync(office.Services, "surina", "苏日娜");
        var actor = await SignedInAsync(office, account);
        var own = office.Get<OwnSecondStep>();
        var old = (await own.HandleAsync(new OfferSecondStep(Guid.NewGuid()), actor, Ct)).Value;
        var codes = (await own.HandleAsync(new EnableSecondStep(Guid.NewGuid(), Totp.Now(old.Text)), actor, Ct)).Value;

        var late = (await own.HandleAsync(new OfferNextPhone(Guid.NewGuid(), codes[0]), actor, Ct)).Value;
        office.Clock.Advance(SecondStep.NextKeyTime);
        Assert.IsType<NoNextPhone>((await own.HandleAsync(new BindNextPhone(Guid.NewGuid(), Totp.Now(late.Text)), actor, Ct)).Error);

        await own.HandleAsync(new OfferNextPhone(Guid.NewGuid(), codes[1]), actor, Ct);
        await office.Get<ResetPasswordHandler>().HandleAsync(new(Guid.NewGuid(), account, OneTimePassword.New()), admin, Ct);
        await using var db = await office.ContextAsync();
        Assert.DoesNotContain(await db.UserTokens.ToListAsync(), token => token.Name == SecondStep.NextKey);
        Assert.Contains(await db.UserTokens.ToListAsync(), token => token.Name == "AuthenticatorKey");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Sign_in_and_password_reset_at_the_same_instant_leave_no_session_of_the_old_password(DatabaseProvider provider)
    {
        await using var office = await OpenAsync(provider);
        var admin = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var desk = office.Get<SignInDesk>();
        for (var round = 0; round < 10; round++)
        {
            var account = await People.AddAsync(office.Services, $"clerk{round}", "苏日娜");
            var pending = (await desk.EnterPasswordAsync($"clerk{round}", People.Password, Address, Ct)).Value;

            await Task.WhenAll(
                Task.Run(() => desk.BeginSessionAsync(pending, Address, "Firefox", Ct)),
                Task.Run(() => office.Get<ResetPasswordHandler>().HandleAsync(new(Guid.NewGuid(), account, OneTimePassword.New()), admin, Ct)));

            await using var db = await office.ContextAsync();
            Assert.False(await db.Set<UserSession>().AnyAsync(session => session.AccountId == account && session.EndedAt == null), $"round {round}");
        }
    }

    /// <summary>On a server an act may wait for a reset to commit after the gate has let it through; the gate that lets all through stands for that instant.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_an_administrator_did_while_an_act_on_ones_own_account_waited_wins(bool onlyTheSessionEnded)
    {
        await using var office = await TestOffice.OpenAsync(services =>
        {
            services.AddSettings();
            services.AddRights();
            services.AddSingleton<IActorGate, OpenGate>();
        });
        var admin = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var account = await People.AddAsync(office.Services, "surina", "苏日娜");
        var clerk = await SignedInAsync(office, account);
        var password = onlyTheSessionEnded ? People.Password : OneTimePassword.New();
        Assert.True((onlyTheSessionEnded
            ? await office.Get<EndAccountSessionsHandler>().HandleAsync(new(Guid.NewGuid(), account), admin, Ct)
            : await office.Get<ResetPasswordHandler>().HandleAsync(new(Guid.NewGuid(), account, password), admin, Ct)).IsSuccess);

        var changed = await office.Get<ChangePasswordHandler>().HandleAsync(new(Guid.NewGuid(), password, "Huanghe-2031", "Firefox"), clerk, Ct);
        var offered = await office.Get<OwnSecondStep>().HandleAsync(new OfferSecondStep(Guid.NewGuid()), clerk, Ct);
        var renewed = await office.Get<OwnSecondStep>().HandleAsync(new RenewRecoveryCodes(Guid.NewGuid(), "123456"), clerk, Ct);

        Assert.All(new[] { changed.Error, offered.Error, renewed.Error }, error => Assert.IsType<RightsChanged>(error));
        var entered = await office.Get<SignInDesk>().EnterPasswordAsync("surina", password, Address, Ct);
        Assert.Equal(onlyTheSessionEnded ? null : typeof(AwaitsRelease), entered.Error?.GetType());
        await using var db = await office.ContextAsync();
        Assert.Empty(await db.UserTokens.ToListAsync());
    }

    /// <summary>Leaving takes the two in this order; the other way round the two acts would wait for each other for ever.</summary>
    [Fact]
    public async Task Switching_off_waits_for_changes_of_rights_first_and_for_the_account_then()
    {
        var statements = new StatementLog();
        await using var office = await TestOffice.OpenAsync(services =>
        {
            services.AddSettings();
            services.AddRights();
            services.AddLogging(logging => logging.AddProvider(statements));
        });
        var admin = await office.SignedInAsync("李文斌", AccountPermissions.Maintain);
        var account = await People.AddAsync(office.Services, "surina", "苏日娜");
        statements.Clear();

        Assert.True((await office.Get<DisableAccountHandler>().HandleAsync(new(Guid.NewGuid(), account), admin, Ct)).IsSuccess);

        var updated = statements.Updated();
        Assert.True(updated.IndexOf("Roles") >= 0 && updated.IndexOf("Roles") < updated.IndexOf("Accounts"), string.Join('、', updated));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task First_start_pressed_twice_at_once_names_three_administrators_once(DatabaseProvider provider)
    {
        await using var office = await OpenAsync(provider);
        Assert.True((await office.Get<RoleInstaller>().InstallAsync(Actor.System("安装"), Ct)).IsSuccess);
        var handler = office.Get<SetUpInstallationHandler>();

        var results = await Task.WhenAll(Enumerable.Range(0, 2).Select(press => Task.Run(() => handler.HandleAsync(
            new(Guid.NewGuid(), [.. "甲乙丙".Select((name, i) => new FirstAdministrator($"管理{name}", $"guanli{press}{i}", $"Huanghe-20{press}{i}"))]), Address, Ct))));

        Assert.IsType<AlreadySetUp>(Assert.Single(results, result => !result.IsSuccess).Error);
        await using var db = await office.ContextAsync();
        Assert.Equal(3, await db.Users.CountAsync());
    }

    /// <summary>The phone's codes go by the real clock, thirty seconds each; a test cannot wait for the next.</summary>
    private static async Task ForgetUsedCodesAsync(TestOffice office)
    {
        await using var db = await office.ContextAsync();
        await db.UserTokens.Where(token => token.Name == "UsedCodes").ExecuteDeleteAsync();
    }

    private static async Task<bool> FitsAsync(TestOffice office, Guid account, string code)
    {
        await using var db = await office.ContextAsync();
        return await office.Get<SecondStep>().AcceptAsync(db, await db.Users.SingleAsync(row => row.Id == account), code);
    }

    private static async Task<Actor> SignedInAsync(TestOffice office, Guid account)
    {
        var session = new UserSession(Guid.CreateVersion7(), account, Address, "Firefox", office.Clock.UtcNow);
        await using var db = await office.ContextAsync();
        db.Add(session);
        await db.SaveChangesAsync();
        return await office.Get<ActorResolver>().ResolveAsync(session.Id, Address, Ct);
    }

    private static Task<TestOffice> OpenAsync(DatabaseProvider provider = DatabaseProvider.Sqlite) => TestOffice.OpenAsync(
        services =>
        {
            services.AddSettings();
            services.AddRights();
        },
        provider);

    private sealed class OpenGate : IActorGate
    {
        public Task<Error?> CheckAsync(OfficeHubDbContext db, Actor actor, CancellationToken ct) => Task.FromResult<Error?>(null);
    }

    /// <summary>Which tables were written to, in order.</summary>
    private sealed partial class StatementLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _statements = new();

        public void Clear() => _statements.Clear();

        public List<string> Updated() =>
            [.. _statements.SelectMany(statement => UpdatedTable().Matches(statement)).Select(match => match.Groups["table"].Value)];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _statements.Enqueue(formatter(state, exception));

        public void Dispose()
        {
        }

        [GeneratedRegex("UPDATE \"(?<table>\\w+)\"", RegexOptions.ExplicitCapture, 1000)]
        private static partial Regex UpdatedTable();
    }
}
