using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>S02: a head of the issuing agency signs off, and what goes up its first head.</summary>
internal sealed class SignatoryLeads() : CheckRule("S02", FindingLevel.Error, "《党政机关公文处理工作条例》第二十二条"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (facts.Signer is not { } signer) yield break;
        if (signer.Rank is SignerRank.None)
        {
            yield return Found(CheckedElement.Signatories, signer.Name, $"{signer.Name}不是发文机关负责人，不能签发，请另选签发人。");
        }
        else if (document.Content.Direction is DocumentDirection.Upward && signer.Rank is not SignerRank.Principal)
        {
            yield return Found(CheckedElement.Signatories, signer.Name, $"上行文由主要负责人签发，{signer.Name}不是，请另选签发人。");
        }
    }
}

/// <summary>D02: 成文日期 is the day of the last signature.</summary>
internal sealed class DateOfSignature() : CheckRule("D02", FindingLevel.Error, "《党政机关公文处理工作条例》第九条（十二）"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (document.Content.DocumentDate is { } written && facts.SignedOn is { } signed && written != signed)
        {
            yield return Found(CheckedElement.DocumentDate, BeijingTime.Day(written), $"成文日期是{BeijingTime.Day(written)}，最后签发是{BeijingTime.Day(signed)}，请核对。");
        }
    }
}
