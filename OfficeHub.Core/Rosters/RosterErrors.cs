using OfficeHub.Core.Common;

namespace OfficeHub.Core.Rosters;

/// <summary>A sheet with faults is not imported, not even in part.</summary>
public sealed record RosterHasFaults(int Count)
    : Error("Roster.HasFaults", $"表里还有 {Count} 处要改，没有导入。请改好表格后重新上传。");

/// <summary>One file is imported once.</summary>
public sealed record RosterImported(DateTime At)
    : Error("Roster.Imported", $"这张表在 {BeijingTime.Brief(At)} 已导入，没有再导。请看过结果，有改动请上传新表。");
