using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Rosters;

/// <summary>The units and posts a sheet names; departments and posts that are missing are set up, agencies never.</summary>
internal sealed class RosterPlaces
{
    private readonly OfficeHubDbContext _db;
    private readonly DateOnly _today;
    private readonly List<string> _lines;
    private readonly List<Unit> _units;
    private readonly List<Post> _posts;
    private readonly Dictionary<Guid, int> _lastOrder;
    private readonly HashSet<Guid> _new = [];

    private RosterPlaces(OfficeHubDbContext db, DateOnly today, List<string> lines, List<Unit> units, List<Post> posts, Dictionary<Guid, int> lastOrder) =>
        (_db, _today, _lines, _units, _posts, _lastOrder) = (db, today, lines, units, posts, lastOrder);

    public int NewUnits { get; private set; }

    public int NewPosts { get; private set; }

    public static async Task<RosterPlaces> LoadAsync(OfficeHubDbContext db, Actor actor, DateOnly today, List<string> lines, CancellationToken ct)
    {
        // Abolished siblings keep their numbers, so the next free one is counted over all.
        var lastOrder = await db.Set<Unit>().Where(unit => unit.ParentId != null).GroupBy(unit => unit.ParentId!.Value)
            .Select(siblings => new { siblings.Key, Last = siblings.Max(unit => unit.Order) }).ToDictionaryAsync(row => row.Key, row => row.Last, ct);
        return new RosterPlaces(
            db, today, lines,
            await db.Set<Unit>().VisibleTo(actor).AsNoTracking().Where(unit => unit.AbolishedOn == null).ToListAsync(ct),
            await db.Set<Post>().VisibleTo(actor).AsNoTracking().Where(post => post.AbolishedOn == null).ToListAsync(ct),
            lastOrder);
    }

    /// <summary>Set up by this import, so that no role hangs on it yet.</summary>
    public bool IsNew(Post post) => _new.Contains(post.Id);

    /// <summary>The post of a row; null after a fault.</summary>
    public Post? Find(RosterRow row, List<RosterFault> faults)
    {
        if (row.Agency.Length == 0)
        {
            faults.Add(new RosterFault(row.Number, RosterColumns.Agency, "“机关”没有填，请填机关全称或简称。"));
            return null;
        }

        var agencies = _units.FindAll(unit => unit.Kind is UnitKind.Agency && (unit.Name == row.Agency || unit.ShortName == row.Agency));
        if (agencies.Count != 1)
        {
            faults.Add(new RosterFault(row.Number, RosterColumns.Agency, agencies.Count == 0
                ? $"没有机关“{row.Agency}”。请核对名称，或先在机构页设立。"
                : $"叫“{row.Agency}”的机关不止一个，请填全称。"));
            return null;
        }

        var unit = row.Department.Length == 0 ? agencies[0] : Department(row, agencies[0], faults);
        return unit is null ? null : PostOf(row, unit, faults);
    }

    private Unit? Department(RosterRow row, Unit agency, List<RosterFault> faults)
    {
        var found = _units.FindAll(unit => unit.Kind is UnitKind.Department && unit.AgencyId == agency.Id && (unit.Name == row.Department || unit.ShortName == row.Department));
        if (found.Count == 1) return found[0];
        if (found.Count > 1)
        {
            faults.Add(new RosterFault(row.Number, RosterColumns.Department, $"“{agency.Name}”里叫“{row.Department}”的机构不止一个，请在机构页办理。"));
            return null;
        }

        var check = new FieldCheck();
        var name = check.Line(RosterColumns.Department, RosterColumns.Department, row.Department, Unit.ShortNameLimit);
        if (Refused(row, check, faults)) return null;
        var order = _lastOrder.GetValueOrDefault(agency.Id) + 1;
        var established = Unit.EstablishDepartment(Guid.CreateVersion7(), agency, new UnitTitle(name, name), order, "", _today);
        if (!established.IsSuccess)
        {
            faults.Add(new RosterFault(row.Number, RosterColumns.Department, established.Error.Message));
            return null;
        }

        _lastOrder[agency.Id] = order;
        _units.Add(established.Value);
        _db.Add(established.Value);
        NewUnits++;
        _lines.Add($"在“{agency.Name}”下设立内设机构“{name}”");
        return established.Value;
    }

    private Post? PostOf(RosterRow row, Unit unit, List<RosterFault> faults)
    {
        if (_posts.Find(post => post.UnitId == unit.Id && post.Name == row.Post) is { } found) return found;
        var check = new FieldCheck();
        var name = check.Line(RosterColumns.Post, RosterColumns.Post, row.Post, Post.NameLimit);
        if (Refused(row, check, faults)) return null;
        var order = _posts.Where(post => post.UnitId == unit.Id).Select(post => post.Order).DefaultIfEmpty().Max() + 1;
        var created = Post.Create(Guid.CreateVersion7(), unit, name, PostKind.Officer, order).Value;
        _posts.Add(created);
        _new.Add(created.Id);
        _db.Add(created);
        NewPosts++;
        _lines.Add($"在“{unit.Name}”设置岗位“{name}”（层次先按工作人员，可到机构页改）");
        return created;
    }

    private static bool Refused(RosterRow row, FieldCheck check, List<RosterFault> faults)
    {
        if (!check.Failed(out var invalid)) return false;
        faults.AddRange(invalid.Faults.Select(fault => new RosterFault(row.Number, fault.Field, fault.Message)));
        return true;
    }
}
