using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using OfficeHub.Core.Auditing.Reading;
using OfficeHub.Core.Common;
using OfficeHub.Web.Shared.Lists;

namespace OfficeHub.Web.Features.Auditing;

/// <summary>审计: the log, one row in full, the verdict and the kept heads.</summary>
public sealed partial class AuditPage
{
    private const string SinceKey = "since", UntilKey = "until", PersonKey = "person", ActionKey = "act", SubjectKey = "object", AddressKey = "addr", OutcomeKey = "result", RowKey = "row";
    private const int HeadsShown = 20;

    private Page<AuditLogRow>? _page;
    private AuditEntryView? _entry;
    private KeptHeadsView? _heads;
    private string? _refused;
    private AuditDayOutside? _outside;
    private DateOnly? _since, _until;
    private string? _person, _action, _subject, _address;

    [Inject] private AuditLogQuery Log { get; set; } = null!;

    [Inject] private AuditEntryQuery Entry { get; set; } = null!;

    [Inject] private KeptHeadsQuery Heads { get; set; } = null!;

    [Inject] private TimeProvider Clock { get; set; } = null!;

    private ListUrl Url => ListUrl.Of(Navigation);

    private AuditOutcome Outcome => Url[OutcomeKey] switch { "done" => AuditOutcome.Done, "refused" => AuditOutcome.Refused, _ => AuditOutcome.Any };

    private IReadOnlyList<SavedView> Views =>
    [
        new("全部", Url.With([new(OutcomeKey, null), new(RowKey, null)]), Outcome is AuditOutcome.Any),
        new("已办", Url.With([new(OutcomeKey, "done"), new(RowKey, null)]), Outcome is AuditOutcome.Done),
        new("拒绝", Url.With([new(OutcomeKey, "refused"), new(RowKey, null)]), Outcome is AuditOutcome.Refused),
    ];

    // The export takes days only: rows picked otherwise would be no chain.
    private string ExportHref => QueryHelpers.AddQueryString("/admin/audit/export", Days());

    private string ExportWord => Days().Count == 0 ? "导出全部" : "导出这几天";

    private string DaySheetHref => "/admin/audit/day?day=" + Iso(BeijingTime.Today(Clock));

    private string Conditions => string.Join('，', new[]
    {
        _since is { } since ? $"从{BeijingTime.Day(since)}" : "",
        _until is { } until ? $"到{BeijingTime.Day(until)}" : "",
        Say("人", _person), Say("动作", _action), Say("对象", _subject), Say("地址", _address),
        Outcome switch { AuditOutcome.Done => "只看已办", AuditOutcome.Refused => "只看拒绝", _ => "" },
    }.Where(part => part.Length > 0));

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var url = Url;
        (_since, _until) = (Day(url[SinceKey]), Day(url[UntilKey]));
        (_person, _action, _subject, _address) = (url[PersonKey], url[ActionKey], url[SubjectKey], url[AddressKey]);
        var filter = new AuditLogFilter(_since, _until, _person ?? "", _action ?? "", _subject ?? "", Outcome, _address ?? "");
        var rows = await Log.ListAsync(filter, url.Cursor, Actor, Leaving);
        (_page, _refused, _outside) = (rows.IsSuccess ? rows.Value : null, (rows.Error as NotAllowed)?.Message, rows.Error as AuditDayOutside);
        if (rows.Error is { } error and not NotAllowed and not AuditDayOutside) Notices.Refused(error.Message);
        _entry = null;
        if (rows.IsSuccess && long.TryParse(url[RowKey], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            var found = await Entry.FindAsync(sequence, Actor, Leaving);
            _entry = found.IsSuccess ? found.Value : null;
            if (!found.IsSuccess) Notices.Refused(found.Error.Message);
        }

        if (_refused is null && _heads is null) await LoadHeadsAsync();
    }

    private string? FaultOf(DateOnly? day) => _outside is { } outside && AuditLogFilter.IsOutside(day) ? outside.Message : null;

    private async Task LoadHeadsAsync()
    {
        var heads = await Heads.ListAsync(HeadsShown, Actor, Leaving);
        _heads = heads.IsSuccess ? heads.Value : null;
    }

    private IEnumerable<KeyValuePair<string, string?>> Filters() =>
    [
        new(SinceKey, Iso(_since)), new(UntilKey, Iso(_until)), new(PersonKey, _person), new(ActionKey, _action),
        new(SubjectKey, _subject), new(AddressKey, _address), new(RowKey, null),
    ];

    // The place in the list stays: only the row is put in or taken out.
    private string RowHref(long? sequence) => Navigation.GetUriWithQueryParameter(RowKey, sequence);

    private Dictionary<string, string?> Days()
    {
        var days = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (_since is not null) days[SinceKey] = Iso(_since);
        if (_until is not null) days[UntilKey] = Iso(_until);
        return days;
    }

    private static string Say(string label, string? text) => string.IsNullOrEmpty(text) ? "" : $"{label}“{text}”";

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
