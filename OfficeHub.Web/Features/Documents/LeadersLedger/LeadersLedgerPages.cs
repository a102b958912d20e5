using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Documents.LeadersLedger;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.LeadersLedger;

/// <summary>Addresses of 领导解读台账; list, print and export read the same filter.</summary>
internal static class LeadersLedgerPages
{
    public const string List = "/leaders-ledger";

    public const string Print = "/leaders-ledger/print";

    private const int Earliest = 2000;
    private const int YearsBack = 5;

    public static NavigationEntry Entry { get; } = new(68, "领导解读台账", "announce", List, LeadersLedgerPermissions.Read);

    public static IReadOnlyList<Choice<LeaderForm>> Forms { get; } = [.. Enum.GetValues<LeaderForm>().Select(one => new Choice<LeaderForm>(one, LeaderForms.Of(one)))];

    public static IReadOnlyList<Choice<int?>> Years(DateOnly today) => [.. Enumerable.Range(0, YearsBack + 1).Select(back => new Choice<int?>(today.Year - back, $"{today.Year - back}年"))];

    public static string Of(string path, LeadersLedgerFilter filter) => QueryHelpers.AddQueryString(path, Values(filter).Where(pair => pair.Value is not null));

    public static IEnumerable<KeyValuePair<string, string?>> Values(LeadersLedgerFilter filter) =>
        [new("year", filter.Year.ToString(CultureInfo.InvariantCulture)), new("leader", filter.LeaderId?.ToString("N"))];

    public static LeadersLedgerFilter Read(string query, DateOnly today)
    {
        var values = QueryHelpers.ParseQuery(query);
        string Text(string name) => values.TryGetValue(name, out var value) ? value.ToString() : "";
        return new LeadersLedgerFilter(
            int.TryParse(Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= Earliest && year <= today.Year ? year : today.Year, Guid.TryParse(Text("leader"), out var leader) ? leader : null);
    }

    /// <summary>The light of a count, with what is owed.</summary>
    public static (LightKind Kind, string Word) Light(LeaderCount one) => one.State switch
    {
        CountState.Done => (LightKind.Done, "够数"),
        CountState.Good => (LightKind.Ok, "正常"),
        CountState.Soon => (LightKind.Warn, $"月底前还要 {one.Owed} 次"),
        _ => (LightKind.Late, $"欠 {one.Owed} 次"),
    };
}
