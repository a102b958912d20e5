namespace OfficeHub.Core.Rosters;

/// <summary>The columns of the roster: what is exported can be imported again.</summary>
internal static class RosterColumns
{
    public const string Agency = "机关";
    public const string Department = "内设机构";
    public const string Post = "岗位";
    public const string Name = "姓名";
    public const string EmployeeNumber = "工号";
    public const string OfficePhone = "办公电话";
    public const string Mobile = "手机";
    public const string StartsOn = "任职起";
    public const string Primary = "主岗";

    public static IReadOnlyList<string> All { get; } = [Agency, Department, Post, Name, EmployeeNumber, OfficePhone, Mobile, StartsOn, Primary];
}
