using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Tests.Support;
using OfficeHub.Web.Shared;

namespace OfficeHub.Tests.Web.Shared;

/// <summary>The kit in a renderer: a signed-in clerk, a clock that stands, drafts in a dictionary.</summary>
public abstract class KitContext : BunitContext
{
    protected KitContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddKit();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton<ICurrentActor>(new SignedIn());
        Services.AddSingleton<IDraftKeeper>(Drafts);
    }

    internal FakeClock Clock { get; } = new();

    internal DraftShelf Drafts { get; } = new();

    internal NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    internal static Actor Clerk { get; } = new()
    {
        AccountId = new Guid("0197c000-0000-7000-8000-000000000001"),
        StaffId = new Guid("0197c000-0000-7000-8000-000000000002"),
        Name = "苏日娜",
        UnitName = "办公室秘书一科",
        PostName = "科员",
    };

    private sealed class SignedIn : ICurrentActor
    {
        public Task<Actor> GetAsync(CancellationToken ct) => Task.FromResult(Clerk);
    }
}

/// <summary>Drafts of one person, in memory; can be made to fail.</summary>
internal sealed class DraftShelf : IDraftKeeper
{
    public Dictionary<(string Subject, string Field), KeptDraft> Kept { get; } = [];

    public bool IsBroken { get; set; }

    public Error? Refusal { get; set; }

    public Task<Result> SaveAsync(string subject, string field, string text, CancellationToken ct)
    {
        if (IsBroken) throw new IOException("disk full");
        if (Refusal is { } refusal) return Task.FromResult<Result>(refusal);
        Kept[(subject, field)] = new KeptDraft(text, new DateTime(2026, 7, 1, 1, 42, 0, DateTimeKind.Utc));
        return Task.FromResult(Result.Success);
    }

    public Task<KeptDraft?> FindAsync(string subject, string field, CancellationToken ct) => Task.FromResult(Kept.GetValueOrDefault((subject, field)));

    public Task DropAsync(string subject, string field, CancellationToken ct)
    {
        Kept.Remove((subject, field));
        return Task.CompletedTask;
    }
}
