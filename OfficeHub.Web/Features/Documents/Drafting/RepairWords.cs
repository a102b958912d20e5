using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Web.Features.Documents.Drafting;

/// <summary>A proposed correction in a clerk's words.</summary>
internal static class RepairWords
{
    private const int MostQuoted = 24;

    public static string Of(TextRepair repair) => $"第 {repair.Line} 行，{Kind(repair.Kind)}：{Change(repair)}";

    private static string Kind(RepairKind kind) => kind switch
    {
        RepairKind.Punctuation => "标点",
        RepairKind.NumberBrackets => "文号括号",
        RepairKind.Ordinal => "序号",
        RepairKind.BrokenLine => "断行",
        RepairKind.GluedItem => "两项连成一段",
        RepairKind.Date => "日期",
        _ => "网页上的字",
    };

    private static string Change(TextRepair repair) => repair switch
    {
        { Kind: RepairKind.BrokenLine } => "与下一行接成一段",
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
