using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Common;
using OfficeHub.Core.Organization;

namespace OfficeHub.Core.Documents.Checking;

/// <summary>A rule an agency does without, or did: what it last decided, and why.</summary>
public sealed class RuleSwitch : Entity
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 200;

    private RuleSwitch()
    {
    }

    /// <summary>发文机关.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>Code of the rule.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Whether it is off now.</summary>
    public bool IsOff { get; private set; }

    /// <summary>Why it was switched off.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Name and post of whoever switched it last.</summary>
    public string ChangedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime ChangedAt { get; private set; }

    /// <summary>A rule as every agency has it: on.</summary>
    public static RuleSwitch Of(Guid id, Guid agencyId, string code) => new() { Id = id, AgencyId = agencyId, Code = code };

    /// <summary>停用.</summary>
    /// <returns><see cref="RuleIsOff"/>.</returns>
    public Result SwitchOff(string reason, string by, DateTime now)
    {
        if (IsOff) return new RuleIsOff(Code);
        (IsOff, Reason, ChangedBy, ChangedAt) = (true, reason, by, now);
        return Result.Success;
    }

    /// <summary>启用.</summary>
    /// <returns><see cref="RuleIsOn"/>.</returns>
    public Result SwitchOn(string by, DateTime now)
    {
        if (!IsOff) return new RuleIsOn(Code);
        (IsOff, ChangedBy, ChangedAt) = (false, by, now);
        return Result.Success;
    }
}

/// <summary>The rule was switched off before.</summary>
public sealed record RuleIsOff(string Code)
    : Error("CheckRule.IsOff", $"规则 {Code} 已经停用。请刷新后再看。");

/// <summary>The rule is in use.</summary>
public sealed record RuleIsOn(string Code)
    : Error("CheckRule.IsOn", $"规则 {Code} 正在使用，不用再启用。");

/// <summary>The rule is nobody's to switch off.</summary>
public sealed record RuleIsFixed(string Code)
    : Error("CheckRule.IsFixed", $"规则 {Code} 关系保密、个人信息和印章安全，不能停用。");

internal sealed class RuleSwitchMapping : IEntityTypeConfiguration<RuleSwitch>
{
    public void Configure(EntityTypeBuilder<RuleSwitch> builder)
    {
        builder.ToTable("CheckRuleSwitches");
        builder.Property(row => row.Code).HasMaxLength(10);
        builder.Property(row => row.Reason).HasMaxLength(RuleSwitch.ReasonLimit);
        builder.Property(row => row.ChangedBy).HasMaxLength(200);
        builder.HasOne<Unit>().WithMany().HasForeignKey(row => row.AgencyId);
        builder.HasIndex(row => new { row.AgencyId, row.Code }).IsUnique();
    }
}
