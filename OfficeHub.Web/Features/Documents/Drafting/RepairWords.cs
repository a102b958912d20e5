using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Web.Features.Documents.Drafting;

/// <summary>Corrections that are taken or left as one.</summary>
/// <param name="Words">What is changed, and where.</param>
/// <param name="Positions">In the list of repairs.</param>
internal sealed record RepairGroup(string Words, IReadOnlyList<int> Positions);

/// <summary>A proposed correction in a clerk's words.</summary>
internal static class RepairWords
{
    private const int MostQuoted = 24;

    /// <summary>A comma put right two hundred times is one decision; everything else is looked at one by one.</summary>
    public static IReadOnlyList<RepairGroup> Groups(IReadOnlyList<TextRepair> repairs) =>
    [
        .. repairs.Select((repair, position) => (Repair: repair, Position: position))
            .GroupBy(one => one.Repair.Kind is RepairKind.Punctuation or RepairKind.NumberBrackets or RepairKind.Unseen ? (one.Repair.Kind, one.Repair.Kind is RepairKind.Unseen ? "" : one.Repair.From, one.Repair.To, -1) : (one.Repair.Kind, "", "", one.Position))
            .Select(group => new RepairGroup(
                group.Count() == 1 ? Of(group.First().Repair) : $"{Kind(group.First().Repair.Kind)}：{Change(group.First().Repair)}，{group.Count()} 处", [.. group.Select(one => one.Position)])),
    ];

    private static string Of(TextRepair repair) => $"第 {repair.Line} 行，{Kind(repair.Kind)}：{Change(repair)}";

    private static string Kind(RepairKind kind) => kind switch
    {
        RepairKind.Punctuation => "标点",
        RepairKind.NumberBrackets => "文号括号",
        RepairKind.Ordinal => "序号",
        RepairKind.BrokenLine => "断行",
        RepairKind.GluedItem => "两项连成一段",
        RepairKind.Date => "日期",
        RepairKind.Unseen => "看不见的控制字符",
        _ => "网页上的字",
    };

    private static string Change(TextRepair repair) => repair switch
    {
        { Kind: RepairKind.BrokenLine } => "与下一行接成一段",
        { Kind: RepairKind.Unseen } => "删去",
        { From.Length: 0 } when repair.To.Contains('\n', StringComparison.Ordinal) => $"在第 {repair.Column} 字处另起一段",
        { From.Length: 0 } => $"在第 {repair.Column} 字处加“{Quoted(repair.To)}”",
        { To.Length: 0 } => $"删去“{Quoted(repair.From)}”",
        _ => $"“{Quoted(repair.From)}”改为“{Quoted(repair.To)}”",
    };

    private static string Quoted(string text)
    {
        var line = text.Replace('\n', ' ');
        return line.Length > MostQuoted ? line[..MostQuoted] + "……" : line;
    }
}
