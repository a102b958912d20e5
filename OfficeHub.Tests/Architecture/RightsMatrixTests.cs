using System.Collections.Frozen;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Architecture;

/// <summary>Every handler, query, page and endpoint is called as nobody, as somebody without a role and as each role; the outcome is the table's.</summary>
/// <remarks>security.md 5.1: 100 % of them are listed, or the build fails.</remarks>
public sealed class RightsMatrixTests : IAsyncLifetime
{
    private static readonly IReadOnlyList<string> Roles = [.. RoleCodes.Business, .. RoleCodes.Administrators];
    private readonly TestSite _site = Open();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Table_lists_every_operation_and_lets_in_exactly_whom_the_program_lets_in()
    {
        var differences = RightsMatrix.Differences(RightsMatrix.Read(), await ProgramAsync());

        Assert.True(differences.Count == 0, $"{RightsMatrix.File}\n{string.Join('\n', differences)}");
    }

    [Fact]
    public void Any_row_removed_is_missed()
    {
        var table = RightsMatrix.Read();

        Assert.All(table, removed => Assert.Equal([$"缺少： {removed}"], RightsMatrix.Differences([.. table.Where(row => row != removed)], table)));
        Assert.True(table.Count > 100);
    }

    [Fact]
    public void Row_too_many_doubled_or_changed_is_found()
    {
        var row = new MatrixRow("命令", "RenameUnit", "系统管理员", "更名机构");

        Assert.Equal([$"多余： {row}"], RightsMatrix.Differences([row], []));
        Assert.Equal([$"重复： {row}"], RightsMatrix.Differences([row, row], [row]));
        Assert.Equal([$"不符，程序是： {row}"], RightsMatrix.Differences([row with { Who = "登录人员" }], [row]));
    }

    [Fact]
    public async Task Nobody_gets_past_the_door_of_Core()
    {
        foreach (var operation in CoreOperation.All.Where(operation => operation is { YieldsResult: true, IsOpen: false }))
        {
            Assert.True(await operation.CallAsync(_site.Services, Actor.Nobody) is NotAllowed or RightsChanged, operation.Name);
        }
    }

    [Fact]
    public async Task Stranger_gets_nothing_from_pages_and_endpoints_that_are_not_open()
    {
        using var stranger = WebUser.Of(_site, https: true);
        var closed = WebOperation.Of(_site).Where(operation => !operation.IsOpen).ToList();

        foreach (var operation in closed)
        {
            using var request = new HttpRequestMessage(new HttpMethod(operation.Method is "*" ? "GET" : operation.Method), new Uri(operation.Address, UriKind.Relative));
            using var answer = await stranger.Client.SendAsync(request);
            Assert.True(
                (int)answer.StatusCode >= 400 || (answer.StatusCode == HttpStatusCode.Found && WebUser.Where(answer).StartsWith("/account/sign-in", StringComparison.Ordinal)),
                $"{operation.Name}: {(int)answer.StatusCode} {WebUser.Where(answer)}");
        }

        Assert.NotEmpty(closed);
    }

    private static TestSite Open() => new() { Environment = "Testing" };

    private async Task<IReadOnlyList<MatrixRow>> ProgramAsync()
    {
        var named = RightsMatrix.Read().ToLookup(row => (row.Kind, row.Operation), row => row.Name);
        string NameOf(string kind, string name) => named[(kind, name)].FirstOrDefault("（写明用途）");
        var rows = new List<MatrixRow>();
        foreach (var operation in CoreOperation.All)
        {
            var name = operation.ChineseName.Length > 0 ? operation.ChineseName : NameOf(operation.Kind, operation.Name);
            rows.Add(new MatrixRow(operation.Kind, operation.Name, await WhoAsync(operation), name));
        }

        rows.AddRange(WebOperation.Of(_site).Select(operation => new MatrixRow(
            operation.Kind, operation.Name, operation.IsOpen ? RightsMatrix.Anybody : RightsMatrix.SignedIn, NameOf(operation.Kind, operation.Name))));
        return rows;
    }

    private async Task<string> WhoAsync(CoreOperation operation)
    {
        if (operation.IsOpen || !operation.YieldsResult)
        {
            return operation.IsOpen ? RightsMatrix.Anybody : RightsMatrix.Program;
        }

        if (await LetsInAsync(operation, null))
        {
            return RightsMatrix.SignedIn;
        }

        var allowed = new List<string>();
        foreach (var role in Roles)
        {
            if (await LetsInAsync(operation, role))
            {
                allowed.Add(RoleInstaller.NameOf(role));
            }
        }

        return allowed.Count == 0 ? RightsMatrix.Program : string.Join('、', allowed);
    }

    private async Task<bool> LetsInAsync(CoreOperation operation, string? role)
    {
        var refusal = await operation.CallAsync(_site.Services, await ActorAsync(role));
        Assert.False(refusal is RightsChanged, $"{operation.Name}: the actor made for the test was not taken.");
        return refusal is not NotAllowed;
    }

    /// <summary>Somebody fresh each time, since an act may end his session.</summary>
    private async Task<Actor> ActorAsync(string? role)
    {
        var account = new Account { Id = Guid.CreateVersion7(), StaffId = Guid.CreateVersion7(), UserName = Guid.NewGuid().ToString("N"), SecurityStamp = "x", ReleasedAt = _site.Clock.UtcNow };
        account.NormalizedUserName = account.UserName.ToUpperInvariant();
        var session = new UserSession(Guid.CreateVersion7(), account.Id, "127.0.0.1", "xunit", _site.Clock.UtcNow);
        await using var db = await _site.ContextAsync();
        db.AddRange(account, session);
        await db.SaveChangesAsync();
        return new Actor
        {
            Name = role ?? "无角色",
            AccountId = account.Id,
            StaffId = account.StaffId,
            SessionId = session.Id,
            Address = "127.0.0.1",
            Roles = role is null ? [] : [role],
            Permissions = _site.Services.GetServices<Permission>().Where(permission => permission.InitialRoles.Contains(role))
                .Select(permission => permission.Code).ToFrozenSet(StringComparer.Ordinal),
        };
    }
}
