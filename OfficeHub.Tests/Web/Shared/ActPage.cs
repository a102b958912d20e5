using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Tests.Web.Shared;

/// <summary>A page with one text and one button, as a feature would write it.</summary>
internal sealed class ActPage : OfficeHubPage
{
    public static DraftKey TitleDraft { get; } = new("document:new", "Title");

    public Func<Guid, Task<Result>> Handler { get; set; } = _ => Task.FromResult(Result.Success);

    public List<Guid> CommandIds { get; } = [];

    public int Loads { get; private set; }

    public Exception? BreaksOnLoad { get; set; }

    public string? SeenName { get; private set; }

    public Task PressAsync() => InvokeAsync(() => RunAsync(
        (id, _) =>
        {
            CommandIds.Add(id);
            return Handler(id);
        },
        done: "已登记。",
        subject: TitleDraft.Subject));

    protected override Task OnParametersSetAsync()
    {
        if (BreaksOnLoad is not null) throw BreaksOnLoad;
        Loads++;
        SeenName = Actor.Name;
        return Task.CompletedTask;
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<PageBody>(0);
        builder.AddComponentParameter(1, nameof(PageBody.Page), this);
        builder.AddComponentParameter(2, nameof(PageBody.ChildContent), (RenderFragment)(body =>
        {
            body.OpenComponent<TextField>(0);
            body.AddComponentParameter(1, nameof(TextField.Label), "标题");
            body.AddComponentParameter(2, nameof(TextField.Name), "Title");
            body.AddComponentParameter(3, nameof(TextField.Draft), TitleDraft);
            body.CloseComponent();
            body.OpenComponent<OfficeButton>(4);
            body.AddComponentParameter(5, nameof(OfficeButton.Text), "登记");
            body.AddComponentParameter(6, nameof(OfficeButton.BusyText), "正在登记…");
            body.AddComponentParameter(7, nameof(OfficeButton.IsBusy), IsBusy);
            body.AddComponentParameter(8, nameof(OfficeButton.Press), EventCallback.Factory.Create(this, PressAsync));
            body.CloseComponent();
        }));
        builder.CloseComponent();
    }
}
