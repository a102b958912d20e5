using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Numbering;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Numbering;

/// <summary>Registers and series in words.</summary>
internal static class NumberingWords
{
    /// <summary>1 至 17 号连续，无断号, or what is wrong.</summary>
    public static (LightKind Kind, string Word) Of(SeriesRow row)
    {
        var findings = row.Findings;
        if (findings.Missing.Count > 0) return (LightKind.Late, $"断号：{findings.MissingWords}");
        if (findings.Beyond > 0) return (LightKind.Late, $"有 {findings.Beyond} 个号不在序列内");
        if (findings.Mismatched > 0) return (LightKind.Late, $"有 {findings.Mismatched} 件文号与登记簿不一致");
        return findings.Count == 0 ? (LightKind.NotStarted, "还没编号") : (LightKind.Finished, $"{SpanOf(row)}连续，无断号");
    }

    /// <summary>1 至 17 号.</summary>
    public static string SpanOf(SeriesRow row) => row.Findings.Last <= row.First ? $"{row.First} 号" : $"{row.First} 至 {row.Findings.Last} 号";

    /// <summary>6月30日; with the year when it is not this one.</summary>
    public static string Day(DateOnly? day, int thisYear) => day is not { } known ? "" : known.Year == thisYear ? $"{known.Month}月{known.Day}日" : BeijingTime.Day(known);
}
