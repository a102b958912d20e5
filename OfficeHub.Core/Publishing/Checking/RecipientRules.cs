using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Reading;

namespace OfficeHub.Core.Publishing.Checking;

/// <summary>What the rules on recipients share.</summary>
internal static class Recipients
{
    private const int Longest = 120;

    /// <summary>The agencies a line names.</summary>
    public static IReadOnlyList<string> Of(string line) => line.Split(['、', '，', ',', '；', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A first paragraph that is a line of recipients without its colon.</summary>
    public static Paragraph? WithoutColon(DocumentContent content) =>
        content is { PrimaryRecipients.Length: 0, MainText: [Paragraph { Level: 0, Text.Length: > 2 and < Longest } first, _, ..] } && LineKinds.IsRecipients(first.Text.TrimEnd('，', ',', '；', ';', '。', '、', ' ') + "：") ? first : null;
}

/// <summary>R01: 主送, unless the kind is addressed to everybody or carried by its mark.</summary>
internal sealed class RecipientsPresent() : CheckRule("R01", FindingLevel.Error, "《党政机关公文处理工作条例》第九条（八）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        var isAddressed = content.Kind is not (DocumentKind.Announcement or DocumentKind.PublicNotice or DocumentKind.Communique or DocumentKind.Order or DocumentKind.Minutes or DocumentKind.Resolution
            or DocumentKind.Decision or DocumentKind.Other);
        if (isAddressed && content.PrimaryRecipients.Length == 0 && Recipients.WithoutColon(content) is null)
        {
            yield return Found(CheckedElement.PrimaryRecipients, "", "没有主送机关，请填写。");
        }
    }
}

/// <summary>R02: 主送 ends with a full-width colon. A half-width one is told by the rule on marks.</summary>
internal sealed class RecipientsColon() : CheckRule("R02", FindingLevel.Error, "GB/T 9704—2012 7.3.2"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (Recipients.WithoutColon(content) is { } line)
        {
            yield return Found(new FindingPlace(CheckedElement.MainText) { Block = 0, Length = line.Text.Length, Text = line.Text }, "正文第一行像是主送机关，末尾少冒号，请补上“：”。");
        }
    }
}

/// <summary>R03: one 主送 of a 请示; of other papers to superiors usually one.</summary>
internal sealed class OneRecipient() : CheckRule("R03", FindingLevel.Error, "《党政机关公文处理工作条例》第十五条（一）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (Recipients.Of(content.PrimaryRecipients).Count < 2) yield break;
        if (content.Kind is DocumentKind.RequestForInstructions)
        {
            yield return Found(CheckedElement.PrimaryRecipients, content.PrimaryRecipients, "请示只能有一个主送机关，其他的请改为抄送。");
        }
        else if (content.Direction is DocumentDirection.Upward)
        {
            yield return Found(CheckedElement.PrimaryRecipients, content.PrimaryRecipients, "上行文原则上只主送一个上级机关，其他的请改为抄送。", found: FindingLevel.Warning);
        }
    }
}

/// <summary>R05: to agencies, not to persons.</summary>
internal sealed partial class NoPersonAddressed() : CheckRule("R05", FindingLevel.Error, "《党政机关公文处理工作条例》第十五条（五）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content) =>
        Recipients.Of(content.PrimaryRecipients).Where(name => Person().IsMatch(name)).Select(name => Found(
            new FindingPlace(CheckedElement.PrimaryRecipients) { Offset = content.PrimaryRecipients.IndexOf(name, StringComparison.Ordinal), Length = name.Length, Text = name },
            $"主送“{Quote(name)}”是个人，请改为机关。"));

    [GeneratedRegex("(?:同志|先生|女士|省长|市长|盟长|州长|县长|旗长|区长|镇长|部长|厅长|局长|主任|书记|主席|秘书长)$", RegexOptions.None, 1000)]
    private static partial Regex Person();
}

/// <summary>R10: nobody gets it twice.</summary>
internal sealed class RecipientsTwice() : CheckRule("R10", FindingLevel.Warning, "《党政机关公文处理工作条例》第九条（八）、（十五）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content) =>
        Recipients.Of(content.PrimaryRecipients).Intersect(Recipients.Of(content.CopyRecipients), StringComparer.Ordinal).Select(name => Found(
            new FindingPlace(CheckedElement.CopyRecipients) { Offset = content.CopyRecipients.IndexOf(name, StringComparison.Ordinal), Length = name.Length, Text = name },
            $"“{Quote(name)}”既是主送又是抄送，请从抄送里删去。"));
}

/// <summary>R11: 抄送 ends with a full stop. Documents get theirs from the layout, raw texts may lack it.</summary>
internal sealed class CopiesStop() : CheckRule("R11", FindingLevel.Warning, "GB/T 9704—2012 7.4.2"), ITextRule
{
    public IEnumerable<Finding> Of(CheckedText text) =>
        text.Filled.Where(line => LineKinds.After(line.Text, "抄送") is { Length: > 0 } && line.Text[^1] is not ('。' or '，' or '、')).Select(line => Found(
            new FindingPlace(CheckedElement.CopyRecipients) { Line = line.Number, Offset = line.Text.Length, Text = line.Text }, "抄送机关末尾少句号，请补上“。”。"));
}

/// <summary>S01: a paper to superiors shows who signed it.</summary>
internal sealed class SignatoryShown() : CheckRule("S01", FindingLevel.Error, "《党政机关公文处理工作条例》第九条（六）"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (content is { Direction: DocumentDirection.Upward, Signatories.Count: 0 }) yield return Found(CheckedElement.Signatories, "", "上行文没有标注签发人，请补上。");
    }
}

/// <summary>S03: of a joint paper to superiors every agency's head signs.</summary>
internal sealed class SignatoryForEach() : CheckRule("S03", FindingLevel.Error, "GB/T 9704—2012 7.2.6"), IContentRule
{
    public IEnumerable<Finding> Of(DocumentContent content)
    {
        if (content is { Direction: DocumentDirection.Upward, Issuers.Count: > 1, Signatories.Count: > 0 } && content.Signatories.Count != content.Issuers.Count)
        {
            yield return Found(CheckedElement.Signatories, string.Join('、', content.Signatories), $"{content.Issuers.Count} 个机关联合行文，签发人有 {content.Signatories.Count} 人，请核对。");
        }
    }
}
