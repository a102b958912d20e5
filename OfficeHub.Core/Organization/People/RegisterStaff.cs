using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Organization.People;

/// <summary>Adds a person, without a post.</summary>
[Act("登记人员")]
public sealed record RegisterStaff(
    Guid CommandId, string Name, string EmployeeNumber, string OfficePhone, string Mobile, string PinyinInitials) : ICommand;

/// <summary>Does it.</summary>
public sealed class RegisterStaffHandler(CommandPath path)
{
    /// <summary>Adds the person.</summary>
    /// <returns>The id; <see cref="Invalid"/>.</returns>
    public Task<Result<Guid>> HandleAsync(RegisterStaff command, Actor actor, CancellationToken ct) =>
        path.RunAsync<Guid>(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            scope.Concerns("人员", Guid.Empty, command.Name, "登记");
            var check = new FieldCheck();
            var details = StaffTexts.Details(check, command.Name, command.EmployeeNumber, command.OfficePhone, command.Mobile, command.PinyinInitials);
            if (check.Failed(out var invalid)) return invalid;
            if (await StaffTexts.ClashAsync(scope.Db, null, details.EmployeeNumber, ct) is { } clash) return clash;
            var staff = Staff.Register(Guid.CreateVersion7(), details);
            scope.Db.Add(staff);
            scope.Concerns("人员", staff.Id, staff.Name, $"工号 {staff.EmployeeNumber}");
            return staff.Id;
        }, ct);
}

/// <summary>Corrects name, number and telephones of a person.</summary>
/// <param name="CommandId">The press.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Revision">As read.</param>
/// <param name="Name">姓名.</param>
/// <param name="EmployeeNumber">工号.</param>
/// <param name="OfficePhone">办公电话.</param>
/// <param name="Mobile">The whole number; null leaves it as it is, for a page shows it masked.</param>
/// <param name="PinyinInitials">Empty to be worked out.</param>
[Act("修改人员信息")]
public sealed record CorrectStaff(
    Guid CommandId, Guid StaffId, int Revision, string Name, string EmployeeNumber, string OfficePhone, string? Mobile, string PinyinInitials) : ICommand;

/// <summary>Does it.</summary>
public sealed class CorrectStaffHandler(CommandPath path)
{
    /// <summary>Changes them.</summary>
    /// <returns><see cref="Invalid"/>, <see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>.</returns>
    public Task<Result> HandleAsync(CorrectStaff command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, OrganizationPermissions.Maintain, async scope =>
        {
            var staff = await scope.Db.Set<Staff>().VisibleTo(actor).SingleOrDefaultAsync(row => row.Id == command.StaffId, ct);
            if (staff is null) return new NotFound("人员");
            scope.Concerns("人员", staff.Id, staff.Name, "修改信息");
            if (await scope.StaleAsync(staff, command.Revision) is { } stale) return stale;

            var check = new FieldCheck();
            var details = StaffTexts.Details(
                check, command.Name, command.EmployeeNumber, command.OfficePhone, command.Mobile ?? staff.Mobile, command.PinyinInitials);
            if (check.Failed(out var invalid)) return invalid;
            if (await StaffTexts.ClashAsync(scope.Db, staff.Id, details.EmployeeNumber, ct) is { } clash) return clash;
            staff.Correct(details);
            return Result.Success;
        }, ct);
}
