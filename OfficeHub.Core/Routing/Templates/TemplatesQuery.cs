using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Access;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Routing.Templates;

/// <summary>流程设计: the route of a kind of paper in all its versions, and what a change to it would do.</summary>
[Act("查流程设计")]
public sealed class TemplatesQuery(QueryPath path, IEnumerable<RouteDesign> designs, StepKinds kinds)
{
    /// <summary>A template with one of its versions laid out.</summary>
    /// <param name="code">Which template; null for the first.</param>
    /// <param name="version">Which version; null for the one in force.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="ct">Cancelled when the page is left.</param>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<TemplateView>> FindAsync(string? code, int? version, Actor actor, CancellationToken ct) =>
        path.RunAsync<TemplateView>(this, actor, RoutingPermissions.ReadTemplates, async db =>
        {
            if (designs.FirstOrDefault(known => code is null || known.Code == code) is not { } design) return new NotFound("流程");
            var templates = await db.Set<RouteTemplate>().Where(row => row.Code == design.Code).OrderByDescending(row => row.Version).ToListAsync(ct);
            if ((version is null ? templates.FirstOrDefault() : templates.Find(row => row.Version == version)) is not { } shown) return new NotFound("流程");
            var papers = await db.Set<RouteInstance>().Where(route => route.TemplateCode == design.Code).GroupBy(route => new { route.TemplateVersion, IsRunning = route.Status == RouteStatus.Running })
                .Select(group => new { group.Key.TemplateVersion, group.Key.IsRunning, Count = group.Count() }).ToListAsync(ct);
            var names = await TemplateNames.OfAsync(db, shown.Steps, ct);
            return new TemplateView(
                design.Code, design.Name, shown.Version, templates[0].Version,
                [.. templates.Select((row, i) => new TemplateVersionRow(
                    row.Version, row.InForceFrom, i == 0 ? null : templates[i - 1].InForceFrom,
                    papers.Where(group => group.TemplateVersion == row.Version && group.IsRunning).Sum(group => group.Count), papers.Where(group => group.TemplateVersion == row.Version).Sum(group => group.Count)))],
                [.. shown.Steps.Select(step => Row(step, design, names))], [.. design.Tail.Select(step => Row(step with { Rank = step.Rank + shown.Steps.Max(review => review.Rank) }, design, names))]);
        }, ct);

    /// <summary>What the editor offers.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<TemplateOptions>> OptionsAsync(string code, Actor actor, CancellationToken ct) =>
        path.RunAsync<TemplateOptions>(this, actor, RoutingPermissions.DesignTemplates, async db =>
        {
            if (designs.FirstOrDefault(known => known.Code == code) is not { } design) return new NotFound("流程");
            var roles = await db.Set<Role>().OrderBy(role => role.Name).Select(role => new NamedCode(role.Code, role.Name)).ToListAsync(ct);
            return new TemplateOptions(
                [.. design.Kinds.Select(kind => new NamedCode(kind.Code, kind.Name))],
                [.. roles.Where(role => RoleCodes.Business.Contains(role.Code, StringComparer.Ordinal)), .. roles.Where(role => !RoleCodes.Business.Contains(role.Code, StringComparer.Ordinal) && !RoleCodes.Administrators.Contains(role.Code, StringComparer.Ordinal))],
                await TemplateNames.PostsAsync(db, ids: null, ct), design.Facts, design.Choices);
        }, ct);

    /// <summary>What the steps would change, and what about them cannot be; nothing is written.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<TemplatePreview>> PreviewAsync(string code, IReadOnlyList<TemplateStep> steps, Actor actor, CancellationToken ct) =>
        path.RunAsync<TemplatePreview>(this, actor, RoutingPermissions.DesignTemplates, async db =>
        {
            var design = designs.FirstOrDefault(known => known.Code == code);
            var last = await db.Set<RouteTemplate>().Where(row => row.Code == code).OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
            if (design is null || last is null) return new NotFound("流程");
            var draft = TemplateDraft.Of(steps);
            var names = await TemplateNames.OfAsync(db, [.. last.Steps, .. draft], ct);
            var running = await db.Set<RouteInstance>().CountAsync(route => route.TemplateCode == code && route.Status == RouteStatus.Running, ct);
            return new TemplatePreview(
                await TemplateDraft.FaultsAsync(db, design, draft, ct), TemplateChanges.Between(last.Steps, draft, design, names), [.. draft.Select(step => Row(step, design, names))], running);
        }, ct);

    private TemplateStepRow Row(TemplateStep step, RouteDesign design, IReadOnlyDictionary<string, string> names) => new(
        step, kinds.Find(step.Kind)?.Name ?? step.Kind, TemplateWords.Of(step.Who, design, names), TemplateWords.Of(step.Completion), TemplateWords.Condition(step, design));
}

/// <summary>A template, one version of it laid out.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">Chinese.</param>
/// <param name="Shown">The version laid out.</param>
/// <param name="InForce">The version papers begin with now.</param>
/// <param name="Versions">The last first.</param>
/// <param name="Steps">The review steps.</param>
/// <param name="Tail">The fixed steps after them.</param>
public sealed record TemplateView(
    string Code, string Name, int Shown, int InForce, IReadOnlyList<TemplateVersionRow> Versions, IReadOnlyList<TemplateStepRow> Steps, IReadOnlyList<TemplateStepRow> Tail);

/// <summary>A version.</summary>
/// <param name="Version">From 1.</param>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC, when the next came; null for the one in force.</param>
/// <param name="Running">Papers under way on it.</param>
/// <param name="Papers">All that began with it.</param>
public sealed record TemplateVersionRow(int Version, DateTime From, DateTime? Until, int Running, int Papers);

/// <summary>A step with its words.</summary>
/// <param name="Step">As stored.</param>
/// <param name="KindName">What it is about.</param>
/// <param name="Who">Who takes it.</param>
/// <param name="Completion">Whose answers are needed.</param>
/// <param name="Condition">When it is gone.</param>
public sealed record TemplateStepRow(TemplateStep Step, string KindName, string Who, string Completion, string Condition);

/// <summary>What a step can be made of.</summary>
/// <param name="Kinds">审核, 会签 ….</param>
/// <param name="Roles">Those of office work.</param>
/// <param name="Posts">With their unit.</param>
/// <param name="Facts">Conditions.</param>
/// <param name="Choices">Whom the drafter chooses.</param>
public sealed record TemplateOptions(IReadOnlyList<NamedCode> Kinds, IReadOnlyList<NamedCode> Roles, IReadOnlyList<NamedCode> Posts, IReadOnlyList<NamedCode> Facts, IReadOnlyList<NamedCode> Choices);

/// <summary>What a new version would do.</summary>
/// <param name="Faults">Chinese sentences; empty when it can be put in force.</param>
/// <param name="Changes">Line by line; empty when it is the same.</param>
/// <param name="Steps">As it would stand.</param>
/// <param name="Running">Papers under way, which keep their version.</param>
public sealed record TemplatePreview(IReadOnlyList<string> Faults, IReadOnlyList<string> Changes, IReadOnlyList<TemplateStepRow> Steps, int Running);
