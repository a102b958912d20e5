using OfficeHub.Core.Common;

namespace OfficeHub.Core.Organization;

/// <summary>A name of a unit, from a day on: papers carry the name of their day.</summary>
public sealed class UnitNaming : Entity
{
    /// <summary>Longest basis, in characters.</summary>
    public const int BasisLimit = 80;

    private UnitNaming()
    {
    }

    internal UnitNaming(Guid id, Guid unitId, UnitTitle title, DateOnly startsOn, string basis)
    {
        Id = id;
        UnitId = unitId;
        Name = title.Name;
        ShortName = title.ShortName;
        StartsOn = startsOn;
        Basis = basis;
    }

    /// <summary>Whose name.</summary>
    public Guid UnitId { get; private init; }

    /// <summary>Full name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>规范化简称.</summary>
    public string ShortName { get; private init; } = "";

    /// <summary>First day; it lasts to the day before the next one.</summary>
    public DateOnly StartsOn { get; private init; }

    /// <summary>依据文号 of the decision; may be empty for the first name.</summary>
    public string Basis { get; private init; } = "";

    /// <summary>Given up before its day came.</summary>
    public bool IsCancelled { get; private set; }

    internal void Cancel() => IsCancelled = true;
}
