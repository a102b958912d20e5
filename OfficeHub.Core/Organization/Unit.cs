using System.Globalization;
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

    /// <summary>Longest 规范化简称, in characters.</summary>
    public const int ShortNameLimit = 30;

    /// <summary>Longest 机关代字, in characters.</summary>
    public const int AbbreviationLimit = 20;

    /// <summary>Longest path, in characters: twelve levels.</summary>
    public const int PathLimit = 60;

    internal const int PathStep = 5;
    private const int MostSiblings = 9999;

    private readonly List<UnitNaming> _names = [];

    private Unit()
    {
    }

    /// <summary>The unit above, or null for the root.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The agency this unit is or belongs to.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>Agency or department.</summary>
    public UnitKind Kind { get; private init; }

    /// <summary>Level of an agency; null for departments.</summary>
    public AgencyLevel? Level { get; private init; }

    /// <summary>Full name as it stands today; earlier and coming ones are <see cref="Names"/>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>规范化简称, for lists and for 主送.</summary>
    public string ShortName { get; private set; } = "";

    /// <summary>机关代字, as in 北署发〔2026〕1号; empty for units without a series.</summary>
    public string Abbreviation { get; private set; } = "";

    /// <summary>Order among the siblings, small first; the last number of <see cref="Path"/>.</summary>
    public int Order { get; private set; }

    /// <summary>Numbers from the root down, five characters a level (<c>0001.0003.</c>): a subtree is a prefix, and the order of paths is the order of the tree.</summary>
    public string Path { get; private init; } = "";

    /// <summary>First day.</summary>
    public DateOnly EstablishedOn { get; private init; }

    /// <summary>Last day, or null.</summary>
    public DateOnly? AbolishedOn { get; private set; }

    /// <summary>Day a name that waits takes effect, or null.</summary>
    public DateOnly? NextRenameOn { get; private set; }

    /// <summary>Every name it had, has or will have. Loaded only where asked for.</summary>
    public IReadOnlyList<UnitNaming> Names => _names;

    /// <summary>How many levels stand above.</summary>
    public int Depth => (Path.Length / PathStep) - 1;

    /// <summary>An agency, below another one or at the root.</summary>
    /// <param name="id">Random.</param>
    /// <param name="parent">The agency above, or null.</param>
    /// <param name="level">Not above the parent's.</param>
    /// <param name="title">Name, short name and abbreviation, clean.</param>
    /// <param name="order">Place among the siblings, from 1.</param>
    /// <param name="basis">文号 of the decision; may be empty.</param>
    /// <param name="on">First day.</param>
    /// <returns><see cref="UnitIsAbolished"/>, <see cref="AgencyUnderDepartment"/>, <see cref="AgencyAboveParent"/> or <see cref="TreeIsFull"/>.</returns>
    public static Result<Unit> EstablishAgency(Guid id, Unit? parent, AgencyLevel level, UnitTitle title, int order, string basis, DateOnly on)
    {
        if (parent is { Kind: UnitKind.Department }) return new AgencyUnderDepartment(parent.Name);
        if (parent is not null && level < parent.Level) return new AgencyAboveParent(parent.Name);
        return Establish(id, parent, UnitKind.Agency, level, title, order, basis, on);
    }

    /// <summary>A department of an agency, or of another department of it.</summary>
    /// <returns><see cref="UnitIsAbolished"/> or <see cref="TreeIsFull"/>.</returns>
    /// <inheritdoc cref="EstablishAgency"/>
    public static Result<Unit> EstablishDepartment(Guid id, Unit parent, UnitTitle title, int order, string basis, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(parent);
        return Establish(id, parent, UnitKind.Department, level: null, title, order, basis, on);
    }

    /// <summary>Gives another name, now or on a day to come. <see cref="Names"/> must be loaded.</summary>
    /// <param name="id">Random, of the new name.</param>
    /// <param name="title">The new one.</param>
    /// <param name="on">First day of the new name; after the first day of the present one.</param>
    /// <param name="basis">文号 of the decision.</param>
    /// <param name="today">In Beijing.</param>
    /// <returns><see cref="UnitIsAbolished"/>, <see cref="RenameIsWaiting"/> or <see cref="RenameTooEarly"/>.</returns>
    public Result Rename(Guid id, UnitTitle title, DateOnly on, string basis, DateOnly today)
    {
        if (AbolishedOn is not null) return new UnitIsAbolished(Name);
        if (_names.Find(name => name.StartsOn == NextRenameOn && !name.IsCancelled) is { } waiting) return new RenameIsWaiting(waiting.Name, waiting.StartsOn);
        var present = _names.Where(name => !name.IsCancelled).Max(name => name.StartsOn);
        if (on <= present) return new RenameTooEarly(present);

        _names.Add(new UnitNaming(id, Id, title, on, basis));
        NextRenameOn = on;
        TakeDueName(today);
        return Result.Success;
    }

    /// <summary>Takes the waiting name when its day has come. <see cref="Names"/> must be loaded.</summary>
    /// <returns>Whether the name changed.</returns>
    public bool TakeDueName(DateOnly today)
    {
        if (NextRenameOn is not { } day || day > today || NameOn(today) is not { } due) return false;
        Name = due.Name;
        ShortName = due.ShortName;
        NextRenameOn = null;
        return true;
    }

    /// <summary>Gives up the waiting name; its row stays, marked. <see cref="Names"/> must be loaded.</summary>
    /// <returns><see cref="NoRenameWaiting"/>.</returns>
    public Result CancelRename()
    {
        if (_names.Find(name => name.StartsOn == NextRenameOn && !name.IsCancelled) is not { } waiting) return new NoRenameWaiting(Name);
        waiting.Cancel();
        NextRenameOn = null;
        return Result.Success;
    }

    /// <summary>The name on a day, or null before the first. <see cref="Names"/> must be loaded.</summary>
    public UnitNaming? NameOn(DateOnly day) =>
        _names.Where(name => !name.IsCancelled && name.StartsOn <= day).MaxBy(name => name.StartsOn);

    /// <summary>Corrects short name and abbreviation; the full name changes by <see cref="Rename"/> only.</summary>
    /// <returns><see cref="UnitIsAbolished"/>.</returns>
    public Result Describe(string shortName, string abbreviation)
    {
        if (AbolishedOn is not null) return new UnitIsAbolished(Name);
        ShortName = shortName;
        Abbreviation = abbreviation;
        return Result.Success;
    }

    /// <summary>Puts a department under another unit of its agency. The paths of the subtree follow by <see cref="Units.UnitPaths"/>.</summary>
    /// <returns><see cref="UnitIsAbolished"/> or <see cref="UnitCannotMoveThere"/>.</returns>
    public Result MoveUnder(Unit parent, int order)
    {
        ArgumentNullException.ThrowIfNull(parent);
        if (AbolishedOn is not null) return new UnitIsAbolished(Name);
        if (parent.AbolishedOn is not null) return new UnitIsAbolished(parent.Name);
        if (Kind is not UnitKind.Department || parent.AgencyId != AgencyId || parent.Path.StartsWith(Path, StringComparison.Ordinal))
        {
            return new UnitCannotMoveThere(Name, parent.Name);
        }

        if (order > MostSiblings) return new TreeIsFull();
        ParentId = parent.Id;
        Order = order;
        return Result.Success;
    }

    /// <summary>Takes another place among the siblings. The paths of the subtree follow by <see cref="Units.UnitPaths"/>.</summary>
    public void PlaceAt(int order) => Order = order;

    /// <summary>Ends the unit. Its rows stay: papers of its time name it.</summary>
    /// <param name="on">Last day.</param>
    /// <param name="livingUnits">Units directly below that still live.</param>
    /// <param name="heldPosts">Its posts that somebody holds or will hold.</param>
    /// <param name="today">In Beijing.</param>
    /// <returns><see cref="UnitIsAbolished"/>, <see cref="UnitHasUnits"/>, <see cref="UnitHasHolders"/> or <see cref="Invalid"/> about the day.</returns>
    public Result Abolish(DateOnly on, int livingUnits, int heldPosts, DateOnly today)
    {
        if (AbolishedOn is not null) return new UnitIsAbolished(Name);
        if (on < EstablishedOn || on > today)
        {
            return Invalid.In(nameof(AbolishedOn), $"“撤销日期”要在 {BeijingTime.Day(EstablishedOn)}（设立）到今天之间，请改。");
        }

        if (livingUnits > 0) return new UnitHasUnits(Name, livingUnits);
        if (heldPosts > 0) return new UnitHasHolders(Name, heldPosts);
        AbolishedOn = on;
        NextRenameOn = null;
        return Result.Success;
    }

    /// <summary>The path of a place below another path.</summary>
    internal static string PathOf(string parentPath, int order) => parentPath + order.ToString("D4", CultureInfo.InvariantCulture) + ".";

    private static Result<Unit> Establish(
        Guid id, Unit? parent, UnitKind kind, AgencyLevel? level, UnitTitle title, int order, string basis, DateOnly on)
    {
        if (parent?.AbolishedOn is not null) return new UnitIsAbolished(parent.Name);
        var path = PathOf(parent?.Path ?? "", order);
        if (order > MostSiblings || path.Length > PathLimit) return new TreeIsFull();
        var unit = new Unit
        {
            Id = id,
            ParentId = parent?.Id,
            AgencyId = kind is UnitKind.Agency ? id : parent!.AgencyId,
            Kind = kind,
            Level = level,
            Name = title.Name,
            ShortName = title.ShortName,
            Abbreviation = title.Abbreviation,
            Order = order,
            Path = path,
            EstablishedOn = on,
        };
        unit._names.Add(new UnitNaming(Guid.CreateVersion7(), id, title, on, basis));
        return unit;
    }
}

/// <summary>What a unit is called.</summary>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">规范化简称.</param>
/// <param name="Abbreviation">机关代字; empty for units without a number series.</param>
public sealed record UnitTitle(string Name, string ShortName, string Abbreviation = "");
