using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.Items;

namespace OfficeHub.Core.Routing.Templates;

/// <summary>启用新流程: a further version, in force from now on. Papers under way keep the steps they began with.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="Code">Which template.</param>
/// <param name="BasedOn">The version it was made from, which must still be the last.</param>
/// <param name="Steps">The review steps, in order; a new one has no key yet.</param>
/// <param name="Reason">Why; kept in the log.</param>
[Act("启用新流程")]
public sealed record DrawUpTemplate(Guid CommandId, string Code, int BasedOn, IReadOnlyList<TemplateStep> Steps, string Reason) : ICommand;

/// <summary>Somebody put another version in force meanwhile.</summary>
/// <param name="Version">The last one.</param>
public sealed record TemplateIsNewer(int Version)
    : Error("Routing.TemplateIsNewer", $"别人刚启用了第 {Version} 版，您改的是旧的。请刷新后在新的一版上再改。");

/// <summary>The new version is the same as the last.</summary>
public sealed record TemplateUnchanged() : Error("Routing.TemplateUnchanged", "与现在的流程没有差别，不用启用。");

/// <summary>Handles <see cref="DrawUpTemplate"/>.</summary>
public sealed class DrawUpTemplateHandler(CommandPath path, IEnumerable<RouteDesign> designs)
{
    /// <summary>Puts the version in force.</summary>
    /// <returns>Its number; <see cref="NotFound"/>, <see cref="TemplateIsNewer"/>, <see cref="TemplateFault"/> with everything that cannot be, <see cref="TemplateUnchanged"/> or <see cref="Invalid"/>.</returns>
    public Task<Result<int>> HandleAsync(DrawUpTemplate command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        return path.RunAsync<int>(command, actor, RoutingPermissions.DesignTemplates, async scope =>
        {
            if (designs.FirstOrDefault(known => known.Code == command.Code) is not { } design) return new NotFound("流程");
            var last = await scope.Db.Set<RouteTemplate>().AsNoTracking().Where(row => row.Code == command.Code).OrderByDescending(row => row.Version).FirstOrDefaultAsync(ct);
            if (last is null) return new NotFound("流程");
            var version = last.Version + 1;
            scope.Concerns("流程", last.Id, design.Name, $"第 {version} 版");
            if (last.Version != command.BasedOn) return new TemplateIsNewer(last.Version);
            var reason = OwnItem.Reason(command.Reason);
            if (!reason.IsSuccess) return reason.Error;
            var steps = TemplateDraft.Of(command.Steps);
            var faults = await TemplateDraft.FaultsAsync(scope.Db, design, steps, ct);
            if (faults.Count > 0) return new TemplateFault(string.Concat(faults));
            var names = await TemplateNames.OfAsync(scope.Db, [.. last.Steps, .. steps], ct);
            var changes = TemplateChanges.Between(last.Steps, steps, design, names);
            if (changes.Count == 0) return new TemplateUnchanged();
            var template = RouteTemplate.Create(command.CommandId, command.Code, version, last.Name, steps, scope.Now);
            if (!template.IsSuccess) return template.Error;
            scope.Db.Add(template.Value);
            scope.Concerns("流程", template.Value.Id, design.Name, $"第 {version} 版：{string.Join("；", changes)}。理由：{reason.Value}");
            return version;
        }, ct);
    }
}
