using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>R09: recipients are named as the address book names them, and in their order.</summary>
/// <remarks>Agencies outside our own tree are in no address book of ours: of them only the order is looked at. Classes (各旗县人民政府, 各有关单位) are nobody's name.</remarks>
internal sealed partial class KnownRecipients() : CheckRule("R09", FindingLevel.Warning, "《党政机关公文处理工作条例》第九条（八）、（十五）"), IRegisterRule
{
    private static readonly string[] Orders = ["党委", "人大", "政府", "政协", "监委", "法院", "检察院"];

    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts) =>
        Line(CheckedElement.PrimaryRecipients, document.Content.PrimaryRecipients, facts.Agencies).Concat(Line(CheckedElement.CopyRecipients, document.Content.CopyRecipients, facts.Agencies));

    private IEnumerable<Finding> Line(CheckedElement element, string line, AddressBook book)
    {
        foreach (var name in Recipients.Of(line))
        {
            var place = new FindingPlace(element) { Offset = line.IndexOf(name, StringComparison.Ordinal), Length = name.Length, Text = name };
            if (book.Find(name) is { } known)
            {
                if (known.IsAbolished) yield return Found(place, $"“{Quote(name)}”已撤销，请改为现在承担其职能的机关。");
            }
            else if (book.FindFormer(name) is { } renamed)
            {
                yield return renamed.IsAbolished ? Found(place, $"“{Quote(name)}”已撤销，请改为现在承担其职能的机关。") : Found(place, $"“{Quote(name)}”已更名为“{renamed.Name}”，请改。", renamed.Name);
            }
            else if (!Class().IsMatch(name) && RankOf(name) is 2 or 7 && book.Places.Any(of => name.Length > of.Length && name.StartsWith(of, StringComparison.Ordinal)))
            {
                yield return Found(place, $"通讯录里没有“{Quote(name)}”，请核对名称。");
            }
        }

        foreach (var (place, before, after) in Misplaced(element, line)) yield return Found(place, $"“{Quote(after)}”应排在“{Quote(before)}”前面，请调整顺序。");
    }

    // Within one level, as its names begin: 盟委, 盟人大 …
    private static IEnumerable<(FindingPlace Place, string Before, string After)> Misplaced(CheckedElement element, string line)
    {
        var names = line.Split(['，', ',', '；', ';', '、'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(name => !Class().IsMatch(name)).Select(name => (Name: name, Level: LevelOf(name), Rank: RankOf(name))).Where(name => name.Level.Length > 0).ToList();
        for (var i = 1; i < names.Count; i++)
        {
            if (names[i].Level == names[i - 1].Level && names[i].Rank < names[i - 1].Rank)
            {
                yield return (new FindingPlace(element) { Offset = line.IndexOf(names[i].Name, StringComparison.Ordinal), Length = names[i].Name.Length, Text = names[i].Name }, names[i - 1].Name, names[i].Name);
            }
        }
    }

    private static string LevelOf(string name) => LevelWord().Match(name).Value;

    private static int RankOf(string name)
    {
        var match = Rank().Match(name);
        return match.Success ? Array.FindIndex(Orders, order => match.Groups[order].Success) : Orders.Length;
    }

    [GeneratedRegex("^(?:各|有关|驻|所属|直属|本|全)|(?:各|有关)", RegexOptions.None, 1000)]
    private static partial Regex Class();

    [GeneratedRegex("^(?:中共)?[\\u4e00-\\u9fa5]{0,6}?(?:自治区|省|盟|州|市|旗|县|区|镇|乡)", RegexOptions.None, 1000)]
    private static partial Regex LevelWord();

    [GeneratedRegex("(?<监委>监察委|纪委)|(?<党委>(?:自治区|省|市|盟|州|旗|县|区|镇|苏木|乡)(?:党委|委)(?:员会)?(?:办公厅|办公室|办)?$)|(?<人大>人大|人民代表大会)|(?<政协>政协|政治协商)|(?<法院>法院)|(?<检察院>检察院)|(?<政府>(?:人民政府|行政公署|行署|政府)(?:办公厅|办公室|办)?$)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rank();
}
