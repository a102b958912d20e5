using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Inputs;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Seals;

/// <summary>Addresses of the pages about certificates, and words they share.</summary>
public static class CertificatePages
{
    /// <summary>The list.</summary>
    public const string List = "/seals/certificates";

    /// <summary>Where it stands in the navigation, under 用印.</summary>
    public static NavigationEntry Entry { get; } = new(80, "证书", "lock", List, CertificatePermissions.View);

    /// <summary>One certificate.</summary>
    public static string Of(Guid id) => $"{List}/{id}";

    /// <summary>Uses to choose among, the authorities' too.</summary>
    public static IReadOnlyList<Choice<CertificateUse?>> AllUses { get; } = [.. Enum.GetValues<CertificateUse>().Select(use => new Choice<CertificateUse?>(use, CertificateWords.Of(use)))];

    /// <summary>Uses a person may keep a key for.</summary>
    internal static IReadOnlyList<Choice<CertificateUse>> UsesOf(OfficeHub.Core.Common.Actor actor) =>
        [.. (actor.Can(CertificatePermissions.Manage) ? (CertificateUse[])[CertificateUse.SealMaker, CertificateUse.TimeStamp] : [CertificateUse.SealHolder])
            .Select(use => new Choice<CertificateUse>(use, CertificateWords.Of(use)))];

    /// <summary>Light and word (ui.md §4).</summary>
    public static (LightKind Kind, string Word) LightOf(CertificateLight light) => light switch
    {
        CertificateLight.Requested => (LightKind.NotStarted, "待签发"),
        CertificateLight.Good => (LightKind.Ok, "正常"),
        CertificateLight.EndsSoon => (LightKind.Warn, "将到期"),
        CertificateLight.Ended => (LightKind.Late, "已过期"),
        CertificateLight.Revoked => (LightKind.Failed, "已吊销"),
        _ => (LightKind.Done, "已换"),
    };

    /// <summary>From when to when, in days of Beijing.</summary>
    public static string Period(DateTime? from, DateTime? until) => from is { } begins && until is { } ends
        ? $"{OfficeHub.Core.Common.BeijingTime.Day(OfficeHub.Core.Common.BeijingTime.DayOf(begins))}至{OfficeHub.Core.Common.BeijingTime.Day(OfficeHub.Core.Common.BeijingTime.DayOf(ends))}"
        : "—";

    /// <summary>A long hexadecimal number in groups of four, to be compared by eye.</summary>
    public static string Grouped(string hex) => string.Join(' ', hex.Chunk(4).Select(part => new string(part)));
}
