using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using OfficeHub.Web.Shared;

namespace OfficeHub.Tests.Web.Shared;

public sealed class KitScriptTests
{
    [Fact]
    public async Task Call_cut_off_by_leaving_the_page_is_no_failure()
    {
        var script = new KitScript(new LeftPage(new TaskCanceledException()));

        await script.FocusRowAsync();

        Assert.Null(await script.MirroredAsync("draft"));
    }

    [Fact]
    public async Task Call_that_fails_in_the_browser_is_a_failure() =>
        await Assert.ThrowsAsync<JSException>(() => new KitScript(new LeftPage(new JSException("focusRow"))).FocusTitleAsync(default(ElementReference)));

    private sealed class LeftPage(Exception fault) : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => ValueTask.FromException<TValue>(fault);

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) => ValueTask.FromException<TValue>(fault);
    }
}
