using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Lists;
using OfficeHub.Web.Shared.Parts;
using Microsoft.AspNetCore.Components;

namespace OfficeHub.Web.Features.Access;

/// <summary>The list of accounts, and what an administrator does with one.</summary>
public sealed partial class AccountsPage
{
    private Page<AccountRow>? _page;
    private AccountRow? _chosen;
    private AccountQuestion _question = AccountQuestion.None;
    private ReleaseView? _release;
    private (string Name, string Password, bool Waits)? _secret;
    private IReadOnlyList<PersonChoice>? _people = [];
    private string? _reason;
    private string? _refused;
    private string? _text;
    private string? _userName = "";
    private bool _isAsking;
    private bool _isCreating;

    [SupplyParameterFromQuery(Name = "q")] private string? Typed { get; set; }

    [SupplyParameterFromQuery(Name = "state")] private string? State { get; set; }

    [SupplyParameterFromQuery(Name = "reset")] private string? Reset { get; set; }

    [SupplyParameterFromQuery(Name = "cursor")] private string? Cursor { get; set; }

    [SupplyParameterFromQuery(Name = "account")] private string? Chosen { get; set; }

    [Inject] private AccountsQuery Query { get; set; } = null!;

    [Inject] private ReleaseQuery Releases { get; set; } = null!;

    [Inject] private AccountHistoryQuery History { get; set; } = null!;

    [Inject] private AccountHandlers Handlers { get; set; } = null!;

    private ListUrl Url => ListUrl.Of(Navigation);

    private IReadOnlyList<SavedView> Views =>
    [
        View("全部", null),
        View("待核准", AccountState.AwaitingRelease),
        View("启用", AccountState.InUse),
        View("锁定", AccountState.Locked),
        View("停用", AccountState.Disabled),
        .. Actor.Can(AccountPermissions.Release) ? [new SavedView("近日被重置", Address(state: null, reset: "1"), IsResetLately)] : Array.Empty<SavedView>(),
    ];

    private bool IsResetLately => Reset == "1";

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _text = Typed;
        await LoadAsync();
    }

    private static LightKind KindOf(AccountRow row) => row.State switch
    {
        AccountState.Disabled => LightKind.Hold,
        AccountState.AwaitingRelease => LightKind.Warn,
        AccountState.Locked => LightKind.Late,
        _ => row.MustChangePassword ? LightKind.Warn : LightKind.Ok,
    };

    private static string WordOf(AccountRow row) => row.State switch
    {
        AccountState.Disabled => "停用",
        AccountState.AwaitingRelease => "待核准",
        AccountState.Locked => $"锁定到 {BeijingTime.Brief(row.LockedUntil!.Value.UtcDateTime)}",
        _ => row.MustChangePassword ? "待换口令" : "启用",
    };

    private SavedView View(string title, AccountState? state) => new(title, Address(state?.ToString(), reset: null), !IsResetLately && State == state?.ToString());

    private string Address(string? state, string? reset) =>
        Url.With(KeyValuePair.Create("state", state), KeyValuePair.Create("reset", reset));

    // The place in the list stays: only the account is put in or taken out.
    private string AccountHref(Guid? id) => Navigation.GetUriWithQueryParameter("account", id?.ToString("N"));

    private async Task LoadAsync()
    {
        var filter = new AccountFilter(Typed ?? "", Enum.TryParse<AccountState>(State, out var state) ? state : null, Cursor, IsResetLately);
        var result = await Query.ListAsync(filter, Actor, Leaving);
        (_page, _refused) = (result.IsSuccess ? result.Value : null, result.Error?.Message);
        _chosen = _page is not null && Guid.TryParse(Chosen, out var id) ? _page.Rows.FirstOrDefault(row => row.Id == id) : null;
        _release = _chosen is not null && await Releases.FindAsync(_chosen.Id, Actor, Leaving) is { IsSuccess: true, Value: var release } ? release : null;
    }

    private void Ask(AccountQuestion question)
    {
        (_question, _reason) = (question, "");
        _isAsking = true;
    }

    private Task DoAsync()
    {
        if (_chosen is not { } account)
        {
            return Task.CompletedTask;
        }

        var password = OneTimePassword.New();
        return RunAsync(
            (press, ct) => Handlers.DoAsync(_question.What, press, account.Id, new AccountSaid(password, _reason ?? ""), Actor, ct),
            done: _question.Done,
            then: () =>
            {
                _isAsking = false;
                _secret = _question.What is AccountAct.ResetPassword ? (account.Name, password, Waits: !account.HasSecondStep) : null;
                return LoadAsync();
            });
    }

    private void OpenNew() => (_isCreating, _people, _userName) = (true, [], "");

    private Task CreateAsync()
    {
        var person = _people is [var one, ..] ? one : null;
        var password = OneTimePassword.New();
        return RunAsync(
            (press, ct) => Handlers.Create.HandleAsync(new CreateAccount(press, person?.Id ?? Guid.Empty, _userName ?? "", password), Actor, ct),
            done: $"已为{person?.Name}开设账号。",
            then: _ =>
            {
                _isCreating = false;
                _secret = (person!.Name, password, Waits: true);
                return LoadAsync();
            });
    }

    private async Task<IReadOnlyList<PersonChoice>> SearchAsync(string text, CancellationToken ct)
    {
        var found = await Query.WithoutAccountAsync(text, Actor, ct);
        return found.IsSuccess ? [.. found.Value.Select(staff => new PersonChoice(staff.Id, staff.Name, staff.Unit, staff.Post))] : [];
    }
}
