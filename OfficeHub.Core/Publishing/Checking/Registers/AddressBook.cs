using System.Collections.Frozen;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>A unit of the address book.</summary>
/// <param name="Id">The unit.</param>
/// <param name="SuperiorId">The one above; null at the root.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">规范化简称.</param>
public sealed record KnownAgency(Guid Id, Guid? SuperiorId, string Name, string ShortName)
{
    /// <summary>内设机构: no agency of its own.</summary>
    public bool IsDepartment { get; init; }

    /// <summary>办公厅(室) of the agency right above: it stands where that one stands.</summary>
    public bool ServesSuperior { get; init; }

    /// <summary>撤销.</summary>
    public bool IsAbolished { get; init; }

    /// <summary>Names it had and has no more.</summary>
    public IReadOnlyList<string> FormerNames { get; init; } = [];
}

/// <summary>The agencies a document can name, and who stands above whom.</summary>
public sealed class AddressBook
{
    // 中央人民政府: Constitution, art. 85.
    private const string StateCouncil = "国务院";

    private static readonly string[] GovernmentEndings = ["人民政府", "行政公署"];

    private readonly FrozenDictionary<Guid, KnownAgency> _byId;
    private readonly FrozenDictionary<string, KnownAgency> _byName;
    private readonly FrozenDictionary<string, KnownAgency> _byFormerName;

    /// <summary>An address book.</summary>
    /// <param name="agencies">Of two with one name the first counts.</param>
    public AddressBook(IReadOnlyList<KnownAgency> agencies)
    {
        ArgumentNullException.ThrowIfNull(agencies);
        _byId = agencies.DistinctBy(agency => agency.Id).ToFrozenDictionary(agency => agency.Id);
        var standing = agencies.OrderBy(agency => agency.IsAbolished).ToList();
        _byName = standing.SelectMany(agency => new[] { (agency.Name, agency), (Name: agency.ShortName, agency) }).Where(pair => pair.Name.Length > 0)
            .DistinctBy(pair => pair.Name, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Name, pair => pair.agency, StringComparer.Ordinal);
        _byFormerName = standing.SelectMany(agency => agency.FormerNames.Select(name => (Name: name, agency))).Where(pair => pair.Name.Length > 0 && !_byName.ContainsKey(pair.Name))
            .DistinctBy(pair => pair.Name, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Name, pair => pair.agency, StringComparer.Ordinal);
        FormerNames = [.. _byFormerName.Keys.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal)];
        Places = [.. agencies.Where(agency => agency.SuperiorId is null).Select(agency => PlaceOf(agency.Name)).Where(place => place.Length > 1).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>One with nobody in it.</summary>
    public static AddressBook Empty { get; } = new([]);

    /// <summary>Names nobody has any more, the longest first.</summary>
    public IReadOnlyList<string> FormerNames { get; }

    /// <summary>The places the whole book is about, as names begin with them: 北原盟.</summary>
    public IReadOnlyList<string> Places { get; }

    /// <summary>By id.</summary>
    public KnownAgency? Of(Guid? id) => id is { } known ? _byId.GetValueOrDefault(known) : null;

    /// <summary>By full or standard short name.</summary>
    public KnownAgency? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>By a name it had.</summary>
    public KnownAgency? FindFormer(string name) => _byFormerName.GetValueOrDefault(name);

    /// <summary>Where an agency stands: an office where the agency it serves does, a department where its own does not.</summary>
    public KnownAgency StandingOf(KnownAgency agency)
    {
        ArgumentNullException.ThrowIfNull(agency);
        return agency.ServesSuperior && Of(agency.SuperiorId) is { } served ? served : agency;
    }

    /// <summary>The agency right above where it stands; null at the top.</summary>
    public KnownAgency? SuperiorOf(KnownAgency agency) => Of(StandingOf(agency).SuperiorId) is { } superior ? StandingOf(superior) : null;

    /// <summary>Whether one stands below the other, however far.</summary>
    public bool IsBelow(KnownAgency lower, KnownAgency upper)
    {
        ArgumentNullException.ThrowIfNull(lower);
        ArgumentNullException.ThrowIfNull(upper);
        var (top, at) = (StandingOf(upper), SuperiorOf(lower));
        // A tree that runs in a circle is somebody's mistake, and no reason to run with it.
        for (var steps = 0; at is not null && steps < _byId.Count; steps++, at = SuperiorOf(at))
        {
            if (at.Id == top.Id) return true;
        }

        return false;
    }

    /// <summary>Whether it is a government, which only its superiors and their offices direct.</summary>
    public static bool IsGovernment(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name == StateCouncil || GovernmentEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal));
    }

    private static string PlaceOf(string name) => GovernmentEndings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? name[..^ending.Length] : "";
}
