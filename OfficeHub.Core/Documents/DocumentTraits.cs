using OfficeHub.Core.Documents.Normative;
using OfficeHub.Core.Documents.Openness;

namespace OfficeHub.Core.Documents;

/// <summary>What lists, counts and registers ask of a text without loading it; written with it.</summary>
/// <param name="Openness">五公开; null for one that is not public.</param>
/// <param name="GroundCode">Code of the item of the 负面清单 it rests on; empty for none.</param>
/// <param name="IsPolicy">政策性文件.</param>
/// <param name="IsNormative">行政规范性文件, as its drafter or the editor marked it.</param>
/// <param name="LooksNormative">Whether kind and words speak for one, whatever was marked.</param>
public sealed record DocumentTraits(OpennessClass? Openness, string GroundCode, bool IsPolicy, bool IsNormative, bool LooksNormative)
{
    /// <summary>Of a draft without a word.</summary>
    public static DocumentTraits None { get; } = new(null, "", IsPolicy: false, IsNormative: false, LooksNormative: false);

    /// <summary>Of a text.</summary>
    public static DocumentTraits Of(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new DocumentTraits(OpennessClasses.Of(fields), fields.DisclosureGround?.Code ?? "", fields.IsPolicy, fields.IsNormative, NormativeProposal.Of(fields.Content).Count >= NormativeProposal.Enough);
    }
}
