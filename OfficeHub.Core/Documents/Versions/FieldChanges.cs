using OfficeHub.Core.Documents.Interpretations;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Core.Publishing.Content;
using Format = OfficeHub.Core.Publishing.Content.DocumentFormat;

namespace OfficeHub.Core.Documents.Versions;

/// <summary>An element of a few words that reads otherwise.</summary>
/// <param name="Name">As labelled on the page.</param>
/// <param name="Before">As it read; empty for nothing.</param>
/// <param name="After">As it reads; empty for nothing.</param>
public sealed record FieldChange(string Name, string Before, string After);

/// <summary>The elements that are chosen rather than written, and whom the paper goes by.</summary>
public static class FieldChanges
{
    /// <summary>Those that differ, in the order of the page.</summary>
    /// <param name="old">As it was.</param>
    /// <param name="now">As it is.</param>
    /// <param name="names">Of the people of both.</param>
    public static IReadOnlyList<FieldChange> Between(DraftFields old, DraftFields now, IReadOnlyDictionary<Guid, string> names)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(names);
        return [.. Elements(old, names).Zip(Elements(now, names)).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => new FieldChange(pair.First.Name, pair.First.Text, pair.Second.Text))];
    }

    /// <summary>Everybody named in the elements.</summary>
    public static IEnumerable<Guid> PeopleOf(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return [.. fields.CounterSigners, .. fields.Leaders, .. fields.SignatoryId is { } signatory ? [signatory] : Array.Empty<Guid>(), .. (fields.JointIssuers ?? []).Select(issuer => issuer.SignatoryId).OfType<Guid>()];
    }

    private static IEnumerable<(string Name, string Text)> Elements(DraftFields fields, IReadOnlyDictionary<Guid, string> names) =>
    [
        ("发文机关", string.Join('、', fields.Content.Issuers)), ("版头只用主办机关标志", YesNo(fields.Content.LeadMarkOnly)), ("机关代字", fields.Content.Abbreviation), ("文种", KindNames.Of(fields.Content.Kind)),
        ("行文方向", KindNames.Of(fields.Content.Direction)), ("格式", FormatName(fields.Content.Format)), ("紧急程度", KindNames.Of(fields.Content.Urgency)),
        ("公开属性", KindNames.Of(fields.Disclosure)), ("五公开", OpennessClasses.Of(fields) is { } of ? OpennessClasses.Name(of) : ""), ("不公开的事由", fields.DisclosureGround is { } ground ? $"{ground.Code} {ground.Wording}" : ""), ("不公开的理由", fields.DisclosureReason), ("发文依据", fields.Basis), ("政策性文件", YesNo(fields.IsPolicy)),
        ("行政规范性文件", YesNo(fields.IsNormative)), ("（一）连续编号", YesNo(fields.Content.SectionsRunOn)), ("会签", People(fields.CounterSigners, names)),
        ("审签领导", People(fields.Leaders, names)), ("签发人", fields.SignatoryId is { } signatory ? People([signatory], names) : ""), ("联合会签", People((fields.JointIssuers ?? []).Select(issuer => issuer.SignatoryId).OfType<Guid>(), names)), .. InterpretationWords.Of(fields.Interpretation),
    ];

    private static string People(IEnumerable<Guid> ids, IReadOnlyDictionary<Guid, string> names) => string.Join('、', ids.Select(id => names.GetValueOrDefault(id, "（已无此人）")));

    private static string YesNo(bool value) => value ? "是" : "否";

    private static string FormatName(Format format) => format switch
    {
        Format.Letter => "信函格式",
        Format.Order => "命令格式",
        Format.Minutes => "纪要格式",
        _ => "文件格式",
    };
}
