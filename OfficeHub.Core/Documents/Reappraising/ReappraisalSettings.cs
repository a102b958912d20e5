using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Reappraising;

/// <summary>When a released document is looked at again, by its kind: habit, not law, so an installation sets it.</summary>
public static class ReappraisalSettings
{
    private const string Area = "复审";
    private const int Usual = 24;

    // What rules for longer. The other kinds settle one thing and are done with it.
    private static readonly DocumentKind[] Ruling =
        [DocumentKind.Resolution, DocumentKind.Decision, DocumentKind.Order, DocumentKind.Announcement, DocumentKind.PublicNotice, DocumentKind.Opinions, DocumentKind.Notice];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All => [.. ByKind.Values];

    private static IReadOnlyDictionary<DocumentKind, NumberSetting> ByKind { get; } = Ruling.ToDictionary(kind => kind, kind => new NumberSetting(
        $"Reappraisal.Months{kind}", $"“{KindNames.Of(kind)}”几个月后复审", Area, "公开发布时自动定复审日期，到期通知拟稿人；填 0 表示不定，需要时再逐份定。", Usual, 0, 120, "个月"));

    /// <summary>The date of a document released on a day; null for none.</summary>
    internal static async Task<DateOnly?> FirstAsync(ISettings settings, DocumentKind kind, DateOnly releasedOn, CancellationToken ct) =>
        ByKind.TryGetValue(kind, out var setting) && await settings.GetAsync(setting, ct) is > 0 and var months ? releasedOn.AddMonths(months) : null;
}
