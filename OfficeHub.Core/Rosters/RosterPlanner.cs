using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.People;
using OfficeHub.Core.Organization.Units;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Rosters;

/// <summary>
/// Acts the sheet out on the entities, row by row. On a reading context it tells what would happen; on the context of a
/// command the same run is the import, so that the check cannot promise what the import refuses.
/// </summary>
internal sealed class RosterPlanner(OfficeHubDbContext db, Actor actor, DateOnly today, IReadOnlyList<IAppointmentRule> rules)
{
    private readonly List<RosterFault> _faults = [];
    private readonly List<string> _lines = [];
    private readonly Dictionary<string, RosterRow> _firstOf = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _appointed = [];
    private readonly HashSet<Guid> _registered = [];
    private readonly HashSet<Guid> _corrected = [];
    private readonly HashSet<Guid> _primary = [];
    private Dictionary<string, Staff> _staff = new(StringComparer.Ordinal);
    private RosterPlaces _places = null!;
    private int _newHoldings;

    /// <summary>Existing people whose rights the import touches.</summary>
    public HashSet<Guid> Touched { get; } = [];

    /// <summary>Everybody the import registers, corrects or appoints.</summary>
    public IEnumerable<Staff> Changed => _staff.Values.Where(staff => _registered.Contains(staff.Id) || _corrected.Contains(staff.Id) || Touched.Contains(staff.Id));

    public async Task<RosterPlan> RunAsync(IReadOnlyList<Files.Spreadsheets.SheetRow> sheet, CancellationToken ct)
    {
        var rows = RosterReader.Rows(sheet, _faults);
        var numbers = rows.Select(row => row.EmployeeNumber).Distinct(StringComparer.Ordinal).ToList();
        _staff = await db.Set<Staff>().VisibleTo(actor).Include(staff => staff.Holdings).Where(staff => numbers.Contains(staff.EmployeeNumber))
            .ToDictionaryAsync(staff => staff.EmployeeNumber, StringComparer.Ordinal, ct);
        _places = await RosterPlaces.LoadAsync(db, actor, today, _lines, ct);
        foreach (var row in rows) await TakeAsync(row, ct);
        return new RosterPlan(
            _faults, _places.NewUnits, _places.NewPosts, _registered.Count, _newHoldings, _corrected.Count, [.. _lines.Take(RosterPlan.MostLines)]);
    }

    private async Task TakeAsync(RosterRow row, CancellationToken ct)
    {
        var before = _faults.Count;
        var staff = Person(row);
        if (row.IsWithoutPost) return;
        var post = _places.Find(row, _faults);
        var known = staff is null || post is null ? null : staff.Holdings.FirstOrDefault(held => held.PostId == post.Id && !held.IsOver);
        var startsOn = StartsOn(row, staff, known);
        var isPrimary = IsPrimary(row);
        if (staff is null || post is null || startsOn is null || isPrimary is null || _faults.Count > before) return;
        if (isPrimary is true && !_primary.Add(staff.Id))
        {
            Fault(row, RosterColumns.Primary, $"{row.Name}在表里有两个主岗，只能留一个“是”。");
            return;
        }

        if (known is null) await AppointAsync(row, staff, post, startsOn.Value, isPrimary.Value, ct);
        else if (isPrimary is true && !known.IsPrimary) MakePrimary(row, staff, known);
    }

    /// <summary>The person of the row, registered or corrected where need be; null after a fault.</summary>
    private Staff? Person(RosterRow row)
    {
        var check = new FieldCheck();
        var details = StaffTexts.Details(check, row.Name, row.EmployeeNumber, row.OfficePhone, row.Mobile, "");
        if (check.Failed(out var invalid))
        {
            _faults.AddRange(invalid.Faults.Select(fault => new RosterFault(row.Number, ColumnOf(fault.Field), fault.Message)));
            return null;
        }

        if (_firstOf.TryGetValue(details.EmployeeNumber, out var first) && (first.Name != row.Name || first.OfficePhone != row.OfficePhone || first.Mobile != row.Mobile))
        {
            Fault(row, RosterColumns.EmployeeNumber, $"工号“{details.EmployeeNumber}”与第 {first.Number} 行相同，姓名或电话却不一样，请核对。");
            return null;
        }

        _firstOf.TryAdd(details.EmployeeNumber, row);
        if (!_staff.TryGetValue(details.EmployeeNumber, out var staff)) return Register(details);
        if (staff.Name != details.Name)
        {
            Fault(row, RosterColumns.Name, $"工号“{details.EmployeeNumber}”现在是{staff.Name}的。姓名要改，请在人员页改；工号填错，请改工号。");
            return null;
        }

        if (staff.LeftOn is not null)
        {
            Fault(row, RosterColumns.Name, $"{staff.Name}已离任。如需任用，请先在人员页恢复在职。");
            return null;
        }

        Correct(staff, details);
        return staff;
    }

    private Staff Register(StaffDetails details)
    {
        var staff = Staff.Register(Guid.CreateVersion7(), details);
        _staff.Add(details.EmployeeNumber, staff);
        db.Add(staff);
        _registered.Add(staff.Id);
        _lines.Add($"登记 {staff.Name}（工号 {staff.EmployeeNumber}）");
        return staff;
    }

    // An empty cell changes nothing: a roster is often passed on without telephones.
    private void Correct(Staff staff, StaffDetails details)
    {
        var phone = details.OfficePhone.Length > 0 ? details.OfficePhone : staff.OfficePhone;
        var mobile = details.Mobile.Length > 0 ? details.Mobile : staff.Mobile;
        if (phone == staff.OfficePhone && mobile == staff.Mobile) return;
        _lines.Add($"修改 {staff.Name}：{(phone == staff.OfficePhone ? "" : $"办公电话 {staff.OfficePhone} 改为 {phone}　")}{(mobile == staff.Mobile ? "" : $"手机改为 {Staff.Mask(mobile)}")}");
        staff.Correct(new StaffDetails(staff.Name, staff.EmployeeNumber, phone, mobile, staff.PinyinInitials));
        _corrected.Add(staff.Id);
    }

    private async Task AppointAsync(RosterRow row, Staff staff, Post post, DateOnly startsOn, bool isPrimary, CancellationToken ct)
    {
        if (staff.Id == actor.StaffId)
        {
            Fault(row, RosterColumns.Post, new OwnPosts().Message);
            return;
        }

        if (!_places.IsNew(post))
        {
            // The rules look at what is stored: two posts that may not meet in one hand must come one after the other.
            if (!_appointed.Add(staff.Id))
            {
                Fault(row, RosterColumns.Post, $"{staff.Name}一次只能新任一个已有的岗位，权限要逐个核对。请先导入前一行，再另表导入这一行。");
                return;
            }

            foreach (var rule in rules)
            {
                if (await rule.CheckAsync(db, staff.Id, post.Id, ct) is not { } refusal) continue;
                Fault(row, RosterColumns.Post, refusal.Message);
                return;
            }
        }

        if (staff.Appoint(Guid.CreateVersion7(), post, startsOn, isPrimary).Error is { } error)
        {
            Fault(row, RosterColumns.Post, error.Message);
            return;
        }

        _newHoldings++;
        Touched.Add(staff.Id);
        _lines.Add($"任命 {staff.Name} 为{row.Agency}{row.Department}{post.Name}，自 {BeijingTime.Day(startsOn)}");
    }

    private void MakePrimary(RosterRow row, Staff staff, PostHolding holding)
    {
        if (staff.MakePrimary(holding.Id).Error is { } error)
        {
            Fault(row, RosterColumns.Primary, error.Message);
            return;
        }

        _corrected.Add(staff.Id);
        Touched.Add(staff.Id);
        _lines.Add($"{staff.Name} 的主岗改为{row.Department}{row.Post}");
    }

    private DateOnly? StartsOn(RosterRow row, Staff? staff, PostHolding? known)
    {
        // Whose day it would be is not known after a fault in the person: an empty cell may be right then.
        if (row.StartsOn.Length == 0 && (known is not null || staff is null)) return known?.StartsOn;
        if (RosterReader.Day(row.StartsOn) is not { } day)
        {
            Fault(row, RosterColumns.StartsOn, row.StartsOn.Length == 0 ? "“任职起”没有填，请填日期。" : $"“任职起”里的“{row.StartsOn}”不是日期，请按 2026-07-01 填。");
            return null;
        }

        if (known is not null && known.StartsOn != day)
        {
            Fault(row, RosterColumns.StartsOn, $"已任这个岗位，记录的任职起是 {BeijingTime.Day(known.StartsOn)}。请改成一样的，或空着。");
            return null;
        }

        return day;
    }

    private bool? IsPrimary(RosterRow row)
    {
        switch (row.Primary.ToUpperInvariant())
        {
            case "是" or "TRUE" or "1":
                return true;
            case "" or "否" or "FALSE" or "0":
                return false;
            default:
                Fault(row, RosterColumns.Primary, $"“主岗”只能填 是 或 否，现在是“{row.Primary}”。");
                return null;
        }
    }

    private void Fault(RosterRow row, string column, string message) => _faults.Add(new RosterFault(row.Number, column, message));

    private static string ColumnOf(string field) => field switch
    {
        nameof(StaffDetails.Name) => RosterColumns.Name,
        nameof(StaffDetails.EmployeeNumber) => RosterColumns.EmployeeNumber,
        nameof(StaffDetails.OfficePhone) => RosterColumns.OfficePhone,
        _ => RosterColumns.Mobile,
    };
}
