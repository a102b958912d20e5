using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Checking.Registers;

/// <summary>N06: one number, one document, and none left out before it.</summary>
internal sealed class NumberInRegister() : CheckRule("N06", FindingLevel.Error, "《党政机关公文处理工作条例》第二十五条（二）"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        if (document.Content.Number?.ToString() is not { } number || facts.Number is not { } standing) yield break;
        if (standing.IsOfAnother) yield return Found(CheckedElement.Number, number, $"文号“{Quote(number)}”已给了另一件公文，请另编一个。");
        if (standing.Missing > 0) yield return Found(CheckedElement.Number, number, $"这个文号之前有 {standing.Missing} 个号没有登记，请先查明断号。");
    }
}

/// <summary>N07: the 代字 is the issuer's, and a letter has the one for letters.</summary>
internal sealed class NumberOfIssuer() : CheckRule("N07", FindingLevel.Error, "GB/T 9704—2012 7.2.5"), IRegisterRule
{
    public IEnumerable<Finding> Of(CheckedDocument document, RegisterFacts facts)
    {
        // 令 and 期 are numbers of another kind.
        if (document.Content.Kind is DocumentKind.Order or DocumentKind.Minutes || document.Content.Number is not { } number || facts.IssuerOf(document) is not { } issuer) yield break;
        var own = facts.Series.Where(series => series.OwnerId == issuer.Id).Select(series => series.Abbreviation).ToList();
        if (own.Count == 0) yield break;
        if (!own.Contains(number.Abbreviation, StringComparer.Ordinal))
        {
            yield return Found(CheckedElement.Number, number.ToString(), $"“{number.Abbreviation}”不是{issuer.ShortName}的代字，应用“{own[0]}”等，请改。");
        }
        else if (document.Content.Kind is DocumentKind.Letter && !number.Abbreviation.EndsWith('函') && own.Find(text => text.EndsWith('函')) is { } letters)
        {
            yield return Found(CheckedElement.Number, number.ToString(), $"函的文号通常用“{letters}”，请核对。", found: FindingLevel.Warning);
        }
    }
}
