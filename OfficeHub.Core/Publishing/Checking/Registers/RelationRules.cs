using System.Text.RegularExpressions;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>T06: 批转 for what comes from below, 转发 for what comes from above or beside, 印发 for one's own.</summary>
internal sealed partial class ForwardingVerb() : CheckRule("T06", FindingLevel.Warning, "《党政机关公文处理工作条例》第八条（八）"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (facts.IssuerOf(document) is not { } issuer || Forwarded().Match(document.Content.Title) is not { Success: true } match) yield break;
        var (verb, origin) = (match.Groups["verb"], facts.Agencies.Find(match.Groups["origin"].Value));
        if (origin is null) yield break;
        var isOwn = facts.Agencies.StandingOf(origin).Id == facts.Agencies.StandingOf(issuer).Id;
        var right = isOwn ? "印发" : facts.Agencies.IsBelow(origin, issuer) && !issuer.ServesSuperior ? "批转" : "转发";
        if (right != verb.Value)
        {
            yield return Found(
                new FindingPlace(CheckedElement.Title) { Offset = verb.Index, Length = verb.Length, Text = verb.Value }, $"来文机关是{(isOwn ? "本机关" : right == "批转" ? "下级机关" : "上级或同级机关")}，用“{right}”，不用“{verb.Value}”。", right);
        }
    }

    [GeneratedRegex("(?<verb>批转|转发|印发)(?<origin>[^《》〈〉]+?)(?:关于|《)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forwarded();
}

/// <summary>R04: what goes up is not copied down.</summary>
internal sealed partial class NoLowerCopies() : CheckRule("R04", FindingLevel.Error, "《党政机关公文处理工作条例》第十五条（一）"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        var copies = document.Content.CopyRecipients;
        if (document.Content.Direction is not DocumentDirection.Upward || facts.IssuerOf(document) is not { } issuer) yield break;
        foreach (var name in Recipients.Of(copies))
        {
            var isLower = Class().IsMatch(name) || facts.Agencies.Find(name) is { IsDepartment: false } copy && facts.Agencies.IsBelow(copy, issuer);
            if (isLower)
            {
                yield return Found(
                    new FindingPlace(CheckedElement.CopyRecipients) { Offset = copies.IndexOf(name, StringComparison.Ordinal), Length = name.Length, Text = name }, $"上行文不抄送下级机关，请从抄送里删去“{Quote(name)}”。");
            }
        }
    }

    [GeneratedRegex("^各(?:旗|县|市|区|苏木|乡|镇|街道)", RegexOptions.None, 1000)]
    private static partial Regex Class();
}

/// <summary>R06: no level is skipped, or the one skipped gets a copy.</summary>
internal sealed class NoSkippedLevel() : CheckRule("R06", FindingLevel.Error, "《党政机关公文处理工作条例》第十四条"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        var content = document.Content;
        if (content.Direction is not DocumentDirection.Upward || facts.IssuerOf(document) is not { } issuer || facts.Agencies.SuperiorOf(issuer) is not { } direct) yield break;
        foreach (var name in Recipients.Of(content.PrimaryRecipients))
        {
            if (facts.Agencies.Find(name) is { } addressed && facts.Agencies.IsBelow(direct, addressed) && !IsCopied(direct, content.CopyRecipients))
            {
                yield return Found(
                    new FindingPlace(CheckedElement.PrimaryRecipients) { Offset = content.PrimaryRecipients.IndexOf(name, StringComparison.Ordinal), Length = name.Length, Text = name },
                    $"越过了{direct.ShortName}。确需越级的，请写明理由并抄送{direct.ShortName}。");
            }
        }
    }

    private static bool IsCopied(KnownAgency agency, string copies) => Recipients.Of(copies).Any(name => name == agency.Name || name == agency.ShortName);
}

/// <summary>R07: a department directs a lower government only where its own government agreed, and says so.</summary>
internal sealed partial class DepartmentDirects() : CheckRule("R07", FindingLevel.Error, "《党政机关公文处理工作条例》第十六条（二）"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        var content = document.Content;
        if (content.Direction is not DocumentDirection.Downward || facts.IssuerOf(document) is not { } issuer || AddressBook.IsGovernment(facts.Agencies.StandingOf(issuer).Name)) yield break;
        if (Recipients.Of(content.PrimaryRecipients).FirstOrDefault(name => Governments().IsMatch(name) || AddressBook.IsGovernment(name)) is not { } addressed) yield break;
        if (!ContentTexts.MainText(content).Any(piece => Agreed().IsMatch(piece.Text)))
        {
            yield return Found(
                new FindingPlace(CheckedElement.PrimaryRecipients) { Offset = content.PrimaryRecipients.IndexOf(addressed, StringComparison.Ordinal), Length = addressed.Length, Text = addressed },
                "部门不得向下级政府发指令性公文。政府已同意的，正文要写明“经……同意”。");
        }
    }

    [GeneratedRegex("^各(?:旗县|县|旗|市|区|苏木|乡|镇)[^，；]*(?:人民)?政府$", RegexOptions.None, 1000)]
    private static partial Regex Governments();

    [GeneratedRegex("经[^。；]{1,30}(?:同意|批准|授权)|(?:根据|按照|受)[^。；]{1,30}(?:授权|委托)", RegexOptions.None, 1000)]
    private static partial Regex Agreed();
}

/// <summary>R08: departments within an agency issue nothing outward; its office does.</summary>
internal sealed class DepartmentIssues() : CheckRule("R08", FindingLevel.Error, "《党政机关公文处理工作条例》第十六条（二）、第十七条"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (facts.IssuerOf(document) is { IsDepartment: true } issuer && !issuer.Name.EndsWith("办公室", StringComparison.Ordinal) && !issuer.Name.EndsWith("办公厅", StringComparison.Ordinal))
        {
            yield return Found(CheckedElement.Document, issuer.Name, $"“{Quote(issuer.Name)}”是内设机构，不得对外行文，请以机关名义发。");
        }
    }
}
