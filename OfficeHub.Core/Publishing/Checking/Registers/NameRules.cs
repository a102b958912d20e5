using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>B11: leaders are named with their own posts and in their order, agencies by the names they have now.</summary>
internal sealed partial class NamesAndPosts() : CheckRule("B11", FindingLevel.Warning, "《党政机关公文处理工作条例》第十九条（四）"), IRegisterRule
{
    private const int MostPostCharacters = 8;

    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        foreach (var (place, text) in ContentTexts.Of(document.Content).Where(piece => piece.Place.Element is CheckedElement.MainText or CheckedElement.AnnexText or CheckedElement.Attendances))
        {
            foreach (var finding in Posts(place, text, facts.Leaders).Concat(Order(place, text, facts.Leaders)).Concat(Agencies(place, text, facts.Agencies))) yield return finding;
        }
    }

    private IEnumerable<Finding> Posts(FindingPlace place, string text, IReadOnlyList<KnownLeader> leaders)
    {
        foreach (var leader in leaders)
        {
            foreach (var at in Places(text, leader.Name))
            {
                var before = PostBefore().Match(text[Math.Max(0, at - MostPostCharacters)..at]).Groups["post"].Value;
                var end = at + leader.Name.Length;
                var after = PostAfter().Match(text[end..Math.Min(text.Length, end + MostPostCharacters)]).Groups["post"].Value;
                var (post, start) = before.Length > 0 ? (before, at - before.Length) : (after, at);
                if (post.Length == 0 || leader.Posts.Any(own => own.EndsWith(post, StringComparison.Ordinal) && !own.EndsWith("副" + post, StringComparison.Ordinal))) continue;
                yield return Found(
                    place with { Offset = start, Length = post.Length + leader.Name.Length, Text = text.Substring(start, post.Length + leader.Name.Length) }, $"{leader.Name}的职务是{Quote(leader.Posts[0])}，这里写作“{post}”，请核对。");
            }
        }
    }

    private IEnumerable<Finding> Order(FindingPlace place, string text, IReadOnlyList<KnownLeader> leaders)
    {
        // Only names right beside each other are a list.
        var named = leaders.SelectMany((leader, rank) => Places(text, leader.Name).Select(at => (At: at, Rank: rank, leader.Name))).OrderBy(one => one.At).ToList();
        for (var i = 1; i < named.Count; i++)
        {
            var (former, latter) = (named[i - 1], named[i]);
            var end = former.At + former.Name.Length;
            if (latter.At > end && text[end..latter.At].Trim() == "、" && latter.Rank < former.Rank)
            {
                yield return Found(place with { Offset = latter.At, Length = latter.Name.Length, Text = latter.Name }, $"{latter.Name}应排在{former.Name}前面，请核对领导排序。");
            }
        }
    }

    private IEnumerable<Finding> Agencies(FindingPlace place, string text, AddressBook book)
    {
        foreach (var former in book.FormerNames)
        {
            foreach (var at in Places(text, former))
            {
                // The new name may hold the old one: 盟农牧业局 in 盟农牧业局执法队.
                if (book.FindFormer(former) is not { } agency || Places(text, agency.Name).Any(now => now <= at && at + former.Length <= now + agency.Name.Length)) continue;
                yield return Found(
                    place with { Offset = at, Length = former.Length, Text = former }, agency.IsAbolished ? $"“{Quote(former)}”已撤销，请核对。" : $"“{Quote(former)}”已更名为“{agency.Name}”，请核对。");
            }
        }
    }

    private static IEnumerable<int> Places(string text, string name)
    {
        if (name.Length < 2) yield break;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal)) yield return at;
    }

    [GeneratedRegex("(?<post>副?(?:主席|省长|市长|盟长|州长|县长|旗长|区长|镇长|部长|厅长|局长|主任|书记|秘书长))(?:同志)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PostBefore();

    [GeneratedRegex("^(?<post>副?(?:主席|省长|市长|盟长|州长|县长|旗长|区长|镇长|部长|厅长|局长|主任|书记|秘书长))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PostAfter();
}

/// <summary>B15: a normative document says from when and until when it is in force.</summary>
internal sealed partial class TermOfRules() : CheckRule("B15", FindingLevel.Warning, "国办发〔2018〕37号"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (!document.IsNormative || document.Content.MainText.Count == 0) yield break;
        var texts = ContentTexts.MainText(document.Content).Concat(ContentTexts.Of(document.Content).Where(piece => piece.Place.Element is CheckedElement.AnnexText)).Select(piece => piece.Text).ToList();
        var last = new FindingPlace(CheckedElement.MainText) { Block = document.Content.MainText.Count - 1 };
        if (!texts.Exists(text => InForce().IsMatch(text))) yield return Found(last, "规范性文件没有写施行日期，请写上“自某年某月某日起施行”。");
        if (!texts.Exists(text => text.Contains("有效期", StringComparison.Ordinal))) yield return Found(last, "规范性文件没有写有效期，请写上“有效期5年”一类的话。");
    }

    [GeneratedRegex("自[^。；]{1,20}起(?:正式|试行)?(?:施行|实施|执行|试行|生效)|自[^。；]{1,20}之日起", RegexOptions.None, 1000)]
    private static partial Regex InForce();
}
