using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.SigningIn;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Settings;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Access.SigningIn;

public sealed class SignInDeskTests
{
    private const string Address = "10.1.2.3";

    [Fact]
    public async Task Right_password_leads_to_a_session_and_one_row()
    {
        await using var office = await OpenAsync();
        await People.AddAsync(office.Services, "surina", "苏日娜");

        var session = await SignInAsync(office, "Surina ", People.Password);

        Assert.True(session.IsSuccess);
        var row = Assert.Single(await office.LogAsync());
        Assert.Equal(("登录", "苏日娜", Address), (row.ActionName, row.ActorName, row.Address));
    }

    [Fact]
    public async Task Unknown_user_wrong_password_and_disabled_account_read_the_same_and_cost_the_same()
    {
        await using var office = await OpenAsync();
        await People.AddAsync(office.Services, "surina", "苏日娜");
        await DisableAsync(office, await People.AddAsync(office.Services, "bayin", "白音"));
        var hasher = office.Get<CountingHasher>();
        await EnterAsync(office, "meiyouren", "x");
        var costs = new List<int>();

        foreach (var (user, password) in new[] { ("surina", "Caoyuan-2027"), ("wujizhe", "Caoyuan-2027"), ("bayin", People.Password) })
        {
            var before = hasher.Verified;
            Assert.IsType<WrongSignIn>((await EnterAsync(office, user, password)).Error);
            costs.Add(hasher.Verified - before);
        }

        Assert.Equal([1, 1, 1], costs);
        Assert.DoesNotContain(await office.LogAsync(), row => $"{row.SubjectName}{row.Summary}{row.ActorName}".Contains("wujizhe", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("surina")]
    [InlineData("meiyouren")]
    public async Task Fifth_wrong_try_locks_a_name_known_or_not_and_each_lock_lasts_longer(string user)
    {
        await using var office = await OpenAsync();
        await People.AddAsync(office.Services, "surina", "苏日娜");

        for (var i = 0; i < 5; i++)
        {
            Assert.IsType<WrongSignIn>((await EnterAsync(office, user, "Caoyuan-2027")).Error);
        }

        var first = Assert.IsType<SignInLocked>((await EnterAsync(office, user, People.Password)).Error);
        Assert.Equal(office.Clock.UtcNow.AddMinutes(15), first.Until);
        office.Clock.Advance(TimeSpan.FromMinutes(15));
        for (var i = 0; i < 5; i++)
        {
            Assert.IsType<WrongSignIn>((await EnterAsync(office, user, "Caoyuan-2027")).Error);
        }

        var second = Assert.IsType<SignInLocked>((await EnterAsync(office, user, People.Password)).Error);
        Assert.Equal(office.Clock.UtcNow.AddMinutes(30), second.Until);
    }

    [Fact]
    public async Task Sixty_tries_at_once_get_no_more_than_five_evaluated()
    {
        await using var office = await OpenAsync();
        await People.AddAsync(office.Services, "surina", "苏日娜");
        var hasher = office.Get<CountingHasher>();

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => office.Get<SignInDesk>()
            .EnterPasswordAsync("surina", $"Caoyuan-{i}", $"10.0.0.{i}", CancellationToken.None))));

        Assert.InRange(hasher.Verified, 1, 5);
    }

    [Fact]
    public async Task Right_passwords_do_not_use_up_tries()
    {
        await using var office = await OpenAsync();
        await People.AddAsync(office.Services, "surina", "苏日娜");
        for (var i = 0; i < 4; i++)
        {
            await EnterAsync(office, "surina", "Caoyuan-2027");
        }

        Assert.True((await EnterAsync(office, "surina", People.Password)).IsSuccess);
        Assert.True((await EnterAsync(office, "surina", People.Password)).IsSuccess);
    }

    [Fact]
    public async Task One_address_trying_many_names_is_stopped()
    {
        await using var office = await OpenAsync();
        await People.AddAsync(office.Services, "surina", "苏日娜");
        for (var i = 0; i < 50; i++)
        {
            await EnterAsync(office, $"ceshi{i}", "x");
        }

        Assert.IsType<AddressLocked>((await EnterAsync(office, "surina", People.Password)).Error);
        Assert.True((await office.Get<SignInDesk>().EnterPasswordAsync("surina", People.Password, "10.9.9.9", CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task Password_of_ninety_days_must_be_changed_and_not_into_one_of_the_last_five()
    {
        await using var office = await OpenAsync();
        await People.AddAsync(office.Services, "surina", "苏日娜");
        office.Clock.Advance(TimeSpan.FromDays(90));
        var pending = (await EnterAsync(office, "surina", People.Password)).Value;
        var duties = office.Get<SignInDuties>();

        Assert.Equal(SignInStep.NewPassword, await office.Get<SignInDesk>().NextAsync(pending, CancellationToken.None));
        Assert.IsType<SignInExpired>((await office.Get<SignInDesk>().BeginSessionAsync(pending, Address, "", CancellationToken.None)).Error);
        Assert.IsType<Invalid>((await duties.ChangePasswordAsync(pending, People.Password, Address, CancellationToken.None)).Error);
        var changed = await duties.ChangePasswordAsync(pending, "Huanghe-2027", Address, CancellationToken.None);

        Assert.Equal(SignInStep.Session, await office.Get<SignInDesk>().NextAsync(changed.Value, CancellationToken.None));
        Assert.Equal(SignInStep.Start, await office.Get<SignInDesk>().NextAsync(pending, CancellationToken.None));
    }

    [Fact]
    public async Task Second_step_takes_a_code_once_and_each_recovery_code_once()
    {
        await using var office = await OpenAsync();
        await People.AddAsync(office.Services, "xitong", "白音", RoleCodes.SystemAdministrator);
        var desk = office.Get<SignInDesk>();
        var duties = office.Get<SignInDuties>();
        var pending = (await EnterAsync(office, "xitong", People.Password)).Value;
        Assert.Equal(SignInStep.SetUpSecondStep, await desk.NextAsync(pending, CancellationToken.None));
        var key = (await duties.OfferSecondStepAsync(pending, Address, CancellationToken.None)).Value;
        var code = Totp.Now(key.Text);

        var enrolled = (await duties.SetUpSecondStepAsync(pending, code, Address, CancellationToken.None)).Value;
        var again = (await EnterAsync(office, "xitong", People.Password)).Value;

        Assert.Equal(SignInStep.Session, await desk.NextAsync(enrolled.Pending, CancellationToken.None));
        Assert.Equal(SignInStep.Code, await desk.NextAsync(again, CancellationToken.None));
        Assert.IsType<WrongCode>((await desk.EnterCodeAsync(again, code, Address, CancellationToken.None)).Error);
        Assert.True((await desk.EnterCodeAsync(again, enrolled.RecoveryCodes[0], Address, CancellationToken.None)).IsSuccess);
        Assert.IsType<WrongCode>((await desk.EnterCodeAsync(again, enrolled.RecoveryCodes[0], Address, CancellationToken.None)).Error);
        await using var db = await office.ContextAsync();
        Assert.DoesNotContain(await db.UserTokens.Select(token => token.Value).ToListAsync(), value =>
            value!.Contains(enrolled.RecoveryCodes[1], StringComparison.Ordinal) || value.Contains(key.Text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static Task<TestOffice> OpenAsync() => TestOffice.OpenAsync(services =>
    {
        services.AddSettings();
        services.AddSingleton<CountingHasher>();
        services.AddSingleton<IPasswordHasher<Account>>(provider => provider.GetRequiredService<CountingHasher>());
    });

    private static Task<Result<PendingSignIn>> EnterAsync(TestOffice office, string user, string password) =>
        office.Get<SignInDesk>().EnterPasswordAsync(user, password, Address, CancellationToken.None);

    private static async Task<Result<Guid>> SignInAsync(TestOffice office, string user, string password) =>
        await office.Get<SignInDesk>().BeginSessionAsync((await EnterAsync(office, user, password)).Value, Address, "xunit", CancellationToken.None);

    private static async Task DisableAsync(TestOffice office, Guid account)
    {
        var admin = await office.SignedInAsync("系统管理员", AccountPermissions.Maintain);
        Assert.True((await office.Get<DisableAccountHandler>().HandleAsync(new DisableAccount(Guid.NewGuid(), account), admin, CancellationToken.None)).IsSuccess);
    }

    /// <summary>Counts what is costly; cheap itself.</summary>
    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private int _verified;

        public int Verified => Volatile.Read(ref _verified);

        public string HashPassword(Account user, string password) => "v1:" + password;

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref _verified);
            return hashedPassword == "v1:" + providedPassword ? PasswordVerificationResult.Success : PasswordVerificationResult.Failed;
        }
    }
}
