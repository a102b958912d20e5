using OfficeHub.Core.Common;

namespace OfficeHub.Core.Organization;

/// <summary>What a unit of the tree is.</summary>
public enum UnitKind
{
    /// <summary>机关: issues papers in its own name, has its own seal and number series.</summary>
    Agency,

    /// <summary>内设机构 of an agency.</summary>
    Department,
}

/// <summary>The four levels of agencies.</summary>
public enum AgencyLevel
{
    /// <summary>盟 (地区、市).</summary>
    League,

    /// <summary>旗 (县、区).</summary>
    Banner,

    /// <summary>苏木、镇 (乡、街道).</summary>
    Township,

    /// <summary>嘎查 (村、社区).</summary>
    Village,
}

/// <summary>An agency or one of its departments: a node of the one tree.</summary>
public sealed class Unit : Entity
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 60;

    private const int PathStep = 5;

    private Unit()
    {
    }

    /// <summary>The unit above, or null for the root.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The agency this unit is or belongs to.</summary>
    public Guid AgencyId { get; private set; }

    /// <summary>Agency or department.</summary>
    public UnitKind Kind { get; private init; }

    /// <summary>Level of an agency; null for departments.</summary>
    public AgencyLevel? Level { get; private init; }

    /// <summary>Full name as it stands today; earlier and coming ones are <see cref="UnitName"/> rows.</summary>
    public string Name { get; private set; } = "";

    /// <summary>规范化简称, for lists and for 主送.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>机关代字, as in 北署发〔2026〕1号; empty for units without a series.</summary>
    public string Abbreviation { get; private set; } = "";

    /// <summary>Order among the siblings, small first.</summary>
    public int Order { get; private set; }

    /// <summary>Numbers from the root down, five characters a level (<c>0001.0003.</c>): a subtree is a prefix, and the order of paths is the order of the tree.</summary>
    public string Path { get; private set; } = "";

    /// <summary>First day.</summary>
    public DateOnly EstablishedOn { get; private set; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? AbolishedOn { get; private set; }

    /// <summary>How many levels stand above.</summary>
    public int Depth => (Path.Length / PathStep) - 1;
}
