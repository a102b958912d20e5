using OfficeHub.Core.Calendar;
using OfficeHub.Core.Routing;
using OfficeHub.Core.Routing.Templates;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Web.Features.Routing;

/// <summary>A step while it is being put together; place and neighbours are the list's.</summary>
public sealed class EditedStep
{
    /// <summary>Empty for a new one.</summary>
    public string Key { get; init; } = "";

    /// <summary>What it is about.</summary>
    public string? Kind { get; set; }

    /// <summary>环节名称.</summary>
    public string? Name { get; set; }

    /// <summary>Gone at the same time as the step before it.</summary>
    public bool IsTogether { get; set; }

    /// <summary>By what its people are found.</summary>
    public AssigneeBy? By { get; set; }

    /// <summary>Role, post or choice.</summary>
    public string? Value { get; set; }

    /// <summary>A certain person.</summary>
    public IReadOnlyList<PersonChoice>? Person { get; set; }

    /// <summary>Whose answers are needed.</summary>
    public StepCompletion Completion { get; set; } = StepCompletion.Any;

    /// <summary>Kept as it was.</summary>
    public RefusalMeaning Refusal { get; init; } = RefusalMeaning.Returns;

    /// <summary>Its condition; null for every paper.</summary>
    public string? Fact { get; set; }

    /// <summary>Why it is left out where the condition does not hold.</summary>
    public string? OtherwiseReason { get; set; }

    /// <summary>Time limits of 平件, 加急, 特急; null for none.</summary>
    public int?[] Amounts { get; init; } = [1, 1, 4];

    /// <summary>And how they are counted.</summary>
    public TimeLimitUnit[] Units { get; init; } = [TimeLimitUnit.WorkingDays, TimeLimitUnit.WorkingDays, TimeLimitUnit.ClockHours];

    /// <summary>A step as it is.</summary>
    public static EditedStep Of(TemplateStepRow row, bool isTogether) => new()
    {
        Key = row.Step.Key,
        Kind = row.Step.Kind,
        Name = row.Step.Name,
        IsTogether = isTogether,
        By = row.Step.Who.By,
        Value = row.Step.Who.Value,
        Person = row.Step.Who.By is AssigneeBy.Person && Guid.TryParse(row.Step.Who.Value, out var id) ? [new PersonChoice(id, row.Who, "", "")] : null,
        Completion = row.Step.Completion,
        Refusal = row.Step.Refusal,
        Fact = row.Step.Fact.Length > 0 ? row.Step.Fact : null,
        OtherwiseReason = row.Step.OtherwiseReason,
        Amounts = [.. Limits(row.Step).Select(limit => limit?.Amount)],
        Units = [.. Limits(row.Step).Select((limit, i) => limit?.Unit ?? (i == 2 ? TimeLimitUnit.ClockHours : TimeLimitUnit.WorkingDays))],
    };

    /// <summary>A copy for the dialog: cancelled, nothing of it is left.</summary>
    public EditedStep Copy() => new()
    {
        Key = Key,
        Kind = Kind,
        Name = Name,
        IsTogether = IsTogether,
        By = By,
        Value = Value,
        Person = Person,
        Completion = Completion,
        Refusal = Refusal,
        Fact = Fact,
        OtherwiseReason = OtherwiseReason,
        Amounts = [.. Amounts],
        Units = [.. Units],
    };

    /// <summary>The step in its place.</summary>
    public TemplateStep At(int rank) => new()
    {
        Key = Key,
        Kind = Kind ?? "",
        Name = Name ?? "",
        Rank = rank,
        Who = new AssigneeRule(By ?? AssigneeBy.Role, By switch
        {
            AssigneeBy.Person => Person is [var person] ? person.Id.ToString() : "",
            AssigneeBy.UnitHead => "",
            _ => Value ?? "",
        }),
        Completion = Completion,
        Refusal = Refusal,
        Fact = Fact ?? "",
        OtherwiseReason = OtherwiseReason ?? "",
        Usual = Limit(0),
        Urgent = Limit(1),
        ExtraUrgent = Limit(2),
    };

    private TimeLimit? Limit(int i) => Amounts[i] is { } amount ? new TimeLimit(amount, Units[i]) : null;

    private static TimeLimit?[] Limits(TemplateStep step) => [step.Usual, step.Urgent, step.ExtraUrgent];
}
