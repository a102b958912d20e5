namespace OfficeHub.Core.Documents.Delivering;

/// <summary>An agency a document can be sent to.</summary>
/// <param name="Id">Its unit.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">规范化简称.</param>
/// <param name="IsBelow">Whether it stands right below the issuing agency and is not its own office: 各 means those.</param>
public sealed record RecipientAgency(Guid Id, string Name, string ShortName, bool IsBelow);

/// <summary>What the printed recipients mean.</summary>
/// <param name="AgencyIds">Agencies of this installation, in the order of the directory.</param>
/// <param name="Outside">Words that name nobody here, as printed.</param>
public sealed record MatchedRecipients(IReadOnlyList<Guid> AgencyIds, IReadOnlyList<string> Outside);

/// <summary>Reads 主送 and 抄送 as printed: full names, 规范化简称, and 各… for all of a kind below the issuer. A proposal only; the clerk decides.</summary>
/// <remarks>Official Document Regulation (2012), art. 9 (9): recipients by full name, 规范化简称 or 同类型机关统称.</remarks>
public static class Recipients
{
    private static readonly char[] Separators = ['，', '、', '；', ',', ';', '。', '：', '\n'];

    // 各委、办、局: what a kind's short word stands for at the end of a name.
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["委"] = ["委员会", "委"], ["办"] = ["办公室", "办"], ["局"] = ["局"], ["旗"] = ["旗人民政府"], ["市"] = ["市人民政府"], ["区"] = ["区人民政府"], ["县"] = ["县人民政府"],
        ["部门"] = ["局", "委员会"], ["单位"] = [""], ["有关部门"] = ["局", "委员会"], ["直属单位"] = ["中心", "局"],
    };

    /// <summary>Matches them.</summary>
    /// <param name="printed">主送 and 抄送 as printed.</param>
    /// <param name="agencies">All there are, in the order of the directory.</param>
    public static MatchedRecipients Match(IEnumerable<string> printed, IReadOnlyList<RecipientAgency> agencies)
    {
        ArgumentNullException.ThrowIfNull(printed);
        ArgumentNullException.ThrowIfNull(agencies);
        var (found, outside) = (new HashSet<Guid>(), new List<string>());
        foreach (var line in printed)
        {
            var isOfAll = false;
            foreach (var words in line.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                // 各委、办、局: 各 holds for what is joined to it.
                var all = words.IndexOf('各', StringComparison.Ordinal);
                isOfAll = all >= 0 || (isOfAll && Kinds.ContainsKey(words));
                var meant = isOfAll ? OfKind(words[(all + 1)..], agencies) : Named(words, agencies);
                if (meant.Count == 0) outside.Add(words);
                found.UnionWith(meant);
            }
        }

        return new MatchedRecipients([.. agencies.Where(agency => found.Contains(agency.Id)).Select(agency => agency.Id)], outside);
    }

    private static List<Guid> Named(string words, IReadOnlyList<RecipientAgency> agencies) =>
        [.. agencies.Where(agency => agency.Name == words || (agency.ShortName.Length > 0 && agency.ShortName == words)).Select(agency => agency.Id)];

    private static List<Guid> OfKind(string kind, IReadOnlyList<RecipientAgency> agencies)
    {
        var endings = Kinds.GetValueOrDefault(kind) ?? [kind];
        return [.. agencies.Where(agency => agency.IsBelow && endings.Any(ending => agency.Name.EndsWith(ending, StringComparison.Ordinal))).Select(agency => agency.Id)];
    }
}
