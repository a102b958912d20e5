using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Access.Roles;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization.Directory;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Lists;

namespace OfficeHub.Web.Features.Rights;

/// <summary>Roles, who has them and through what; one person's rights; what is set up wrongly.</summary>
public sealed partial class RolesPage
{
    private IReadOnlyList<RoleRow> _roles = [];
    private IReadOnlyList<SetupFinding> _findings = [];
    private IReadOnlyList<PersonChoice>? _people = [];
    private IReadOnlyList<PersonChoice>? _grantees = [];
    private RoleView? _role;
    private PersonRightsView? _person;
    private Page<GrantRow> _grants = Page<GrantRow>.Empty;
    private GrantRow? _ending;
    private string? _refusal;
    private string? _name = "";
    private string? _duty = "";
    private string? _reason = "";
    private DateOnly? _lastDay;
    private bool _isCreating;
    private bool _isRenaming;
    private bool _isGrantingPost;
    private bool _isGrantingPerson;
    private bool _isEnding;

    [SupplyParameterFromQuery(Name = "role")] private string? ChosenRole { get; set; }

    [SupplyParameterFromQuery(Name = "person")] private string? ChosenPerson { get; set; }

    [SupplyParameterFromQuery(Name = "cursor")] private string? Cursor { get; set; }

    [Inject] private ILogger<RolesPage> Logger { get; set; } = null!;

    [Inject] private RolesQuery Roles { get; set; } = null!;

    [Inject] private RoleHistoryQuery History { get; set; } = null!;

    [Inject] private GrantsQuery Grants { get; set; } = null!;

    [Inject] private PersonRightsQuery People { get; set; } = null!;

    [Inject] private SetupCheckQuery Checks { get; set; } = null!;

    [Inject] private DirectorySearchQuery Directory { get; set; } = null!;

    [Inject] private IRecentPeople Recent { get; set; } = null!;

    [Inject] private RightsHandlers Handlers { get; set; } = null!;

    private ListUrl Url => ListUrl.Of(Navigation);

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => LoadAsync();

    private static string Held(RoleRow role) =>
        $"{role.Permissions} 项权限 · {role.Posts} 个岗位" + (role.People > 0 ? $" · {role.People} 人" : "");

    private async Task LoadAsync()
    {
        var roles = await Roles.ListAsync(Actor, Leaving);
        if (!roles.IsSuccess)
        {
            _refusal = roles.Error.Message;
            return;
        }

        _roles = roles.Value;
        var checks = await Checks.ListAsync(Actor, Leaving);
        _findings = checks.IsSuccess ? checks.Value : [];
        await LoadRoleAsync(_roles.FirstOrDefault(role => role.Code == ChosenRole) ?? _roles[0]);
        _person = null;
        if (Guid.TryParse(ChosenPerson, out var id) && await People.FindAsync(id, Actor, Leaving) is { IsSuccess: true } person)
        {
            _person = person.Value;
        }
    }

    private async Task LoadRoleAsync(RoleRow row)
    {
        var role = await Roles.FindAsync(row.Code, Actor, Leaving);
        _role = role.IsSuccess ? role.Value : null;
        var grants = await Grants.OfRoleAsync(row.Code, Cursor, Actor, Leaving);
        _grants = grants.IsSuccess ? grants.Value : Page<GrantRow>.Empty;
    }

    private async Task ChoosePerson(IReadOnlyList<PersonChoice>? chosen)
    {
        _people = chosen;
        Navigation.NavigateTo(chosen is [var one, ..] ? $"{RightsPages.Address}?person={one.Id:N}" : RightsPages.Address);
        if (chosen is not [var person, ..]) return;
        try
        {
            // Looking somebody up is all there is to do here, so it is noted at once.
            await Recent.RememberAsync([person.Id], Leaving);
        }
#pragma warning disable CA1031 // The person is shown; that a convenience was not noted must not read as if it were not.
        catch (Exception exception) when (!Leaving.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.Failure(Logger, exception, ErrorNumber.New(), nameof(RolesPage));
        }
    }

    private Task<IReadOnlyList<PersonChoice>> SearchAsync(string text, CancellationToken ct) => Directory.ChoicesAsync(text, Actor, ct);

    private void OpenRename(RoleView role) => (_isRenaming, _name, _duty) = (true, role.Role.Name, role.Role.Duty);

    private void CloseTexts(bool open)
    {
        if (!open)
        {
            (_isCreating, _isRenaming, _name, _duty) = (false, false, "", "");
        }
    }

    private void OpenGrantPerson() => (_isGrantingPerson, _grantees, _reason, _lastDay) = (true, [], "", null);

    private void OpenEnd(GrantRow grant) => (_isEnding, _ending, _reason) = (true, grant, "");

    private Task SaveAsync(IReadOnlyList<string> permissions) => RunAsync(
        (press, ct) => Handlers.SetPermissions.HandleAsync(new SetRolePermissions(press, _role!.Role.Code, _role.Revision, permissions), Actor, ct),
        done: $"已保存“{_role!.Role.Name}”能办的事。", then: LoadAsync);

    private Task SaveTextsAsync() => _isRenaming
        ? RunAsync(
            (press, ct) => Handlers.Rename.HandleAsync(new RenameRole(press, _role!.Role.Code, _role.Revision, _name ?? "", _duty ?? ""), Actor, ct),
            done: "已保存角色名称和职责。", then: CloseAndLoadAsync)
        : RunAsync(
            (press, ct) => Handlers.Create.HandleAsync(new CreateRole(press, _name ?? "", _duty ?? ""), Actor, ct),
            done: $"已新设角色“{_name}”。",
            then: code =>
            {
                CloseTexts(open: false);
                Navigation.NavigateTo($"{RightsPages.Address}?role={Uri.EscapeDataString(code)}");
                return Task.CompletedTask;
            });

    private Task GrantPersonAsync()
    {
        var person = _grantees is [var one, ..] ? one : null;
        return RunAsync(
            (press, ct) => Handlers.ToStaff.HandleAsync(new GrantRoleToStaff(press, _role!.Role.Code, person?.Id ?? Guid.Empty, _lastDay, _reason ?? "", null), Actor, ct),
            done: $"已把“{_role!.Role.Name}”授给{person?.Name}。", then: _ => CloseAndLoadAsync());
    }

    private Task EndAsync() => RunAsync(
        (press, ct) => Handlers.End.HandleAsync(new EndGrant(press, _ending!.Id, _ending.Revision, _reason ?? ""), Actor, ct),
        done: $"已收回{_ending!.Holder}的“{_ending.RoleName}”。", then: CloseAndLoadAsync);

    private Task CloseAndLoadAsync()
    {
        CloseTexts(open: false);
        (_isGrantingPerson, _isEnding) = (false, false);
        return LoadAsync();
    }
}
