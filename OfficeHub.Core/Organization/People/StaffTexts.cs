using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Organization.People;

/// <summary>What every act that writes about a person asks of the texts; pages and the import alike.</summary>
internal static partial class StaffTexts
{
    public static StaffDetails Details(
        FieldCheck check, string name, string employeeNumber, string officePhone, string mobile, string pinyinInitials)
    {
        var details = new StaffDetails(
            check.Line(nameof(StaffDetails.Name), "姓名", name, Staff.NameLimit),
            check.Line(nameof(StaffDetails.EmployeeNumber), "工号", employeeNumber, Staff.EmployeeNumberLimit),
            check.Line(nameof(StaffDetails.OfficePhone), "办公电话", officePhone, Staff.PhoneLimit, required: false),
            check.Line(nameof(StaffDetails.Mobile), "手机", mobile, Staff.PhoneLimit, required: false),
            check.Line(nameof(StaffDetails.PinyinInitials), "拼音首字母", pinyinInitials, Staff.NameLimit, required: false).ToLowerInvariant());
        check.Require(
            details.OfficePhone.Length == 0 || Phone().IsMatch(details.OfficePhone),
            nameof(StaffDetails.OfficePhone), "“办公电话”只能有数字、空格和 + - ( )，请改。");
        check.Require(
            details.Mobile.Length == 0 || Mobile().IsMatch(details.Mobile),
            nameof(StaffDetails.Mobile), "“手机”要是 11 位数字，以 1 开头，请改。");
        check.Require(
            details.EmployeeNumber.Length == 0 || Number().IsMatch(details.EmployeeNumber),
            nameof(StaffDetails.EmployeeNumber), "“工号”只能有字母、数字和 -，请改。");
        check.Require(
            details.PinyinInitials.Length == 0 || Initials().IsMatch(details.PinyinInitials),
            nameof(StaffDetails.PinyinInitials), "“拼音首字母”只能有英文字母和数字，请改。");
        return details;
    }

    public static async Task<Error?> ClashAsync(OfficeHubDbContext db, Guid? self, string employeeNumber, CancellationToken ct) =>
        await db.Set<Staff>().Where(row => row.EmployeeNumber == employeeNumber && row.Id != self).Select(row => row.Name).FirstOrDefaultAsync(ct) is { } owner
            ? Invalid.In(nameof(StaffDetails.EmployeeNumber), $"工号“{employeeNumber}”已是{owner}的，请换一个。")
            : null;

    [GeneratedRegex(@"^[0-9+()（）\- ]+$", RegexOptions.None, 1000)]
    private static partial Regex Phone();

    [GeneratedRegex("^1[0-9]{10}$", RegexOptions.None, 1000)]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^[0-9A-Za-z\-]+$", RegexOptions.None, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("^[0-9a-z]+$", RegexOptions.None, 1000)]
    private static partial Regex Initials();
}
