using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace OfficeHub.Web.Shared;

/// <summary>The few things only the browser can do. A connection that is gone is no failure of the page; the module goes with it.</summary>
public sealed class KitScript(IJSRuntime js)
{
    private IJSObjectReference? _module;

    /// <summary>Gives the title the focus, unless the user already works somewhere on the page.</summary>
    public Task FocusTitleAsync(ElementReference title) => CallAsync("focusTitle", title);

    /// <summary>Another paper is drawn: its title gets the focus, whatever had it, and a moment later its deciding keys live.</summary>
    public Task PaperDrawnAsync(ElementReference title) => CallAsync("paperDrawn", title);

    /// <summary>Opens a dialog element and holds the focus in it.</summary>
    public Task OpenAsync(ElementReference dialog) => CallAsync("openDialog", dialog);

    /// <summary>Closes it and gives the focus back.</summary>
    public Task CloseAsync(ElementReference dialog) => CallAsync("closeDialog", dialog);

    /// <summary>Brings an option of a list into view.</summary>
    public Task ShowAsync(string id) => CallAsync("showOption", id);

    /// <summary>Scrolls a tree, and nothing around it, until its chosen item is to be seen.</summary>
    public Task ShowChosenAsync(ElementReference tree) => CallAsync("showChosen", tree);

    /// <summary>Marks which row spacing is chosen.</summary>
    public Task ShowDensityAsync(ElementReference group) => CallAsync("showDensity", group);

    /// <summary>Shows how many notices are unread at the bell of the frame.</summary>
    public Task ShowUnreadAsync(int unread) => CallAsync("showUnread", unread);

    /// <summary>Gives the row one came from the focus, as far as it is still there.</summary>
    public Task FocusRowAsync() => CallAsync("focusRow");

    /// <summary>Gives the first input with a fault the focus.</summary>
    public Task FocusFaultAsync() => CallAsync("focusFault");

    /// <summary>What this browser tab still holds for the key, typed after the last save; null for nothing.</summary>
    public async Task<string?> MirroredAsync(string key)
    {
        try
        {
            return await (await ModuleAsync()).InvokeAsync<string?>("mirrored", key);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The server has the text: the browser's copy goes.</summary>
    public Task ForgetAsync(string key, string? text) => CallAsync("forget", key, text);

    private async Task CallAsync(string name, params object?[] arguments)
    {
        try
        {
            await (await ModuleAsync()).InvokeVoidAsync(name, arguments);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
        }
    }

    private async ValueTask<IJSObjectReference> ModuleAsync() =>
        _module ??= await js.InvokeAsync<IJSObjectReference>("import", "./js/kit.js");
}
