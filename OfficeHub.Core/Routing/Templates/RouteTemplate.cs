using OfficeHub.Core.Calendar;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Routing.Templates;

/// <summary>The review steps of a kind of paper, as versioned data. A version is never changed; a paper under way keeps the steps it began with.</summary>
public sealed class RouteTemplate : Entity
{
    private RouteTemplate()
    {
    }

    /// <summary>Stable; the feature asks for it.</summary>
    public string Code { get; private init; } = "";

    /// <summary>From 1.</summary>
    public int Version { get; private init; }

    /// <summary>Chinese.</summary>
    public string Name { get; private init; } = "";

    /// <summary>In order of rank.</summary>
    public IReadOnlyList<TemplateStep> Steps { get; private init; } = [];

    /// <summary>UTC; papers begun from then on take this version, until a later one is there.</summary>
    public DateTime InForceFrom { get; private init; }

    /// <summary>A version; its steps are put in order of rank.</summary>
    /// <returns><see cref="TemplateFault"/> for the first thing that cannot work.</returns>
    public static Result<RouteTemplate> Create(Guid id, string code, int version, string name, IReadOnlyList<TemplateStep> steps, DateTime inForceFrom)
    {
        if (TemplateCheck.Fault(steps) is { } fault) return new TemplateFault(fault);
        return new RouteTemplate
        {
            Id = id,
            Code = code,
            Version = version,
            Name = name,
            Steps = [.. steps.OrderBy(step => step.Rank)],
            InForceFrom = inForceFrom,
        };
    }
}

/// <summary>A step of a template.</summary>
public sealed record TemplateStep
{
    /// <summary>Rank of the draft, before every step.</summary>
    public const int DraftRank = 0;

    /// <summary>Stable within the template.</summary>
    public required string Key { get; init; }

    /// <summary>Code of the kind, which the feature declares (<see cref="StepKind"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>Chinese: 部门审核.</summary>
    public required string Name { get; init; }

    /// <summary>From 1. Steps of one rank are gone at the same time.</summary>
    public required int Rank { get; init; }

    /// <summary>Who.</summary>
    public required AssigneeRule Who { get; init; }

    /// <summary>Whose answers are needed.</summary>
    public StepCompletion Completion { get; init; } = StepCompletion.Any;

    /// <summary>What a refusal means.</summary>
    public RefusalMeaning Refusal { get; init; } = RefusalMeaning.Returns;

    /// <summary>The fact that must hold for the step to be gone; empty for always. The feature says which facts hold.</summary>
    public string Fact { get; init; } = "";

    /// <summary>Chinese: why the step is left out where the fact does not hold.</summary>
    public string OtherwiseReason { get; init; } = "";

    /// <summary>Time limit of 平件.</summary>
    public TimeLimit? Usual { get; init; }

    /// <summary>Time limit of 加急.</summary>
    public TimeLimit? Urgent { get; init; }

    /// <summary>Time limit of 特急.</summary>
    public TimeLimit? ExtraUrgent { get; init; }
}

/// <summary>What cannot work about the steps of a template.</summary>
internal static class TemplateCheck
{
    public static string? Fault(IReadOnlyList<TemplateStep> steps)
    {
        if (steps.Count == 0) return "流程没有环节。";
        if (steps.FirstOrDefault(step => step.Rank <= TemplateStep.DraftRank) is { } early) return $"“{early.Name}”的次序要从 1 起。";
        if (steps.GroupBy(step => step.Key, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } doubled)
        {
            return $"有两个环节的代码都是“{doubled.Key}”。";
        }

        if (steps.FirstOrDefault(step => step.Fact.Length > 0 && step.OtherwiseReason.Length == 0) is { } unsaid)
        {
            return $"“{unsaid.Name}”有条件，但没有写不适用的理由。";
        }

        return steps.FirstOrDefault(step => step.Who is { By: AssigneeBy.Role or AssigneeBy.Post or AssigneeBy.Person or AssigneeBy.Chosen, Value.Length: 0 }) is { } nobody
            ? $"“{nobody.Name}”没有写由谁办。"
            : null;
    }
}
