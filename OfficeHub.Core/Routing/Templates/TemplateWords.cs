using OfficeHub.Core.Calendar;

namespace OfficeHub.Core.Routing.Templates;

/// <summary>A step of a template in the words of an office.</summary>
public static class TemplateWords
{
    /// <summary>Whose answers are needed.</summary>
    public static string Of(StepCompletion completion) => completion switch
    {
        StepCompletion.All => "每人都办，同时送",
        StepCompletion.InTurn => "每人都办，依次送",
        _ => "一人办即可",
    };

    /// <summary>A time limit; 不限 without one.</summary>
    public static string Of(TimeLimit? limit) => limit switch
    {
        null => "不限",
        { Unit: TimeLimitUnit.WorkingDays, Amount: 0 } => "当日",
        { Unit: TimeLimitUnit.WorkingDays } => $"{limit.Amount} 个工作日",
        { Unit: TimeLimitUnit.WorkingHours } => $"{limit.Amount} 个工作小时",
        { Unit: TimeLimitUnit.ClockDays } => $"{limit.Amount} 天",
        _ => $"{limit.Amount} 小时",
    };

    /// <summary>Who takes the step.</summary>
    internal static string Of(AssigneeRule who, RouteDesign design, IReadOnlyDictionary<string, string> names) => who.By switch
    {
        AssigneeBy.UnitHead => "拟稿部门负责人",
        AssigneeBy.Originator => "拟稿人",
        AssigneeBy.Chosen => design.Choices.FirstOrDefault(choice => choice.Code == who.Value)?.Name ?? who.Value,
        _ => names.GetValueOrDefault(who.Value, "（已经没有）"),
    };

    /// <summary>When the step is gone.</summary>
    internal static string Condition(TemplateStep step, RouteDesign design) =>
        step.Fact.Length == 0 ? "每件都办" : design.Facts.FirstOrDefault(fact => fact.Code == step.Fact)?.Name ?? step.Fact;
}
