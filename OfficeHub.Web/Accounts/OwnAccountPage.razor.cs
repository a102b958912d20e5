using Microsoft.AspNetCore.Components;
using OfficeHub.Core.Access.Accounts;
using OfficeHub.Core.Access.Sessions;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared;
using HeldPost = OfficeHub.Core.Access.HeldPost;

namespace OfficeHub.Web.Accounts;

/// <summary>个人设置: one's own sessions, password, second step and post. Static, because a changed password changes the cookie.</summary>
public sealed partial class OwnAccountPage
{
    private Actor _actor = Actor.Nobody;
    private OwnAccountView? _view;
    private IReadOnlyList<HeldPost> _posts = [];
    private Error? _refusal;
    private string? _said;

    [CascadingParameter] private HttpContext Http { get; set; } = null!;

    [SupplyParameterFromForm] private Guid Press { get; set; }

    [SupplyParameterFromForm] private string? Current { get; set; }

    [SupplyParameterFromForm] private string? NewPassword { get; set; }

    [SupplyParameterFromForm] private string? Again { get; set; }

    [Inject] private ICurrentActor CurrentActor { get; set; } = null!;

    [Inject] private OwnAccountQuery Query { get; set; } = null!;

    [Inject] private HeldPostsQuery Posts { get; set; } = null!;

    [Inject] private ChangePasswordHandler ChangePassword { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private SaidNotice Said { get; set; } = null!;

    private string Post => _actor.PostName.Length == 0 ? "没有岗位" : $"{_actor.UnitName} {_actor.PostName}";

    private string PasswordLine => _view is not { } view ? "" : view.PasswordDueAt is { } due
        ? $"{BeijingTime.Day(BeijingTime.DayOf(view.PasswordChangedAt))}换过，{BeijingTime.Day(BeijingTime.DayOf(due))}前要再换。"
        : $"{BeijingTime.Day(BeijingTime.DayOf(view.PasswordChangedAt))}换过。";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _actor = await CurrentActor.GetAsync(Http.RequestAborted);
        _said = HttpMethods.IsGet(Http.Request.Method) ? Said.Take(_actor.SessionId) : null;
        var view = await Query.FindAsync(_actor, Http.RequestAborted);
        var posts = await Posts.ListAsync(_actor, Http.RequestAborted);
        _view = view.IsSuccess ? view.Value : null;
        _posts = posts.IsSuccess ? posts.Value : [];
        _refusal = view.Error;
    }

    private async Task ChangeAsync()
    {
        if (NewPassword != Again)
        {
            _refusal = NewPasswordFields.Differ;
            return;
        }

        var device = Http.Request.Headers.UserAgent.ToString();
        var changed = await ChangePassword.HandleAsync(new ChangePassword(Press, Current ?? "", NewPassword ?? "", device), _actor, Http.RequestAborted);
        if (!changed.IsSuccess)
        {
            _refusal = changed.Error;
            return;
        }

        await SessionCookie.IssueAsync(Http, changed.Value);
        Said.Say(changed.Value, "口令已更换，别处的登录都已结束。");
        Navigation.NavigateTo("/account");
    }
}
