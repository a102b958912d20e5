using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Shared;

/// <summary>Catches what breaks inside: logs it under a number, says so in words, and offers to try again.</summary>
public sealed class OfficeErrorBoundary : ErrorBoundaryBase
{
    private string _number = "";

    [Inject] private ILogger<OfficeErrorBoundary> Logger { get; set; } = null!;

    /// <inheritdoc/>
    protected override Task OnErrorAsync(Exception exception)
    {
        _number = ErrorNumber.New();
        Log.Failure(Logger, exception, _number, nameof(OfficeErrorBoundary));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (CurrentException is null)
        {
            builder.AddContent(0, ChildContent);
            return;
        }

        builder.OpenComponent<LoadFailurePanel>(1);
        builder.AddComponentParameter(2, nameof(LoadFailurePanel.Number), _number);
        builder.AddComponentParameter(3, nameof(LoadFailurePanel.Again), EventCallback.Factory.Create(this, Recover));
        builder.CloseComponent();
    }
}
