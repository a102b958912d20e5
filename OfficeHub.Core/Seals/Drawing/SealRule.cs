using OfficeHub.Core.Publishing.Standards;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>Whose seal a round one is.</summary>
public enum SealRank
{
    /// <summary>国务院.</summary>
    StateCouncil,

    /// <summary>省级人民政府、国务院办公厅、国务院部委.</summary>
    Province,

    /// <summary>自治州、市、县级人民政府 (旗 among them)、市辖区人民政府.</summary>
    County,

    /// <summary>地区（盟）行政公署.</summary>
    Prefecture,

    /// <summary>乡镇人民政府.</summary>
    Township,

    /// <summary>内设机构、直属单位、企业事业单位、社会团体.</summary>
    Unit,

    /// <summary>专用章, of whomever.</summary>
    Special,
}

/// <summary>How large a round seal is and what stands in its centre.</summary>
/// <param name="Rank">Whose.</param>
/// <param name="Word">As one names it on a form or a command line.</param>
/// <param name="DiameterMm">The diameter; the largest one when it is not fixed.</param>
/// <param name="IsFixed">Whether a smaller one is against the rule.</param>
/// <param name="Mark">What must stand in the centre; null when it is left open.</param>
/// <param name="Basis">Where it is said, for 看依据.</param>
/// <remarks>
/// Regulation on Seals (国发〔1999〕25号): the same order as its articles. That a township has 4.2 cm and a star we read from reports of the text, not the text.
/// Seals in Chinese and a second script (自治地方 may have both) are not drawn: their official picture is uploaded.
/// </remarks>
public sealed record SealRule(SealRank Rank, string Word, int DiameterMm, bool IsFixed, SealMark? Mark, string Basis)
{
    private const string Regulation = "《国务院关于国家行政机关和企业事业单位社会团体印章管理的规定》（国发〔1999〕25号）";

    /// <summary>Smallest round seal that is drawn.</summary>
    public const int LeastDiameterMm = 30;

    /// <summary>Every rank once.</summary>
    public static IReadOnlyList<SealRule> All { get; } =
    [
        new(SealRank.StateCouncil, "国务院", SealRegulation.StateCouncilMm, true, SealMark.Emblem, Regulation + "第二条"),
        new(SealRank.Province, "省级政府、部委", SealRegulation.ProvinceMm, true, SealMark.Emblem, Regulation + "第三条"),
        new(SealRank.County, "州市县（旗、区）政府", SealRegulation.CountyMm, true, SealMark.Emblem, Regulation + "第九条"),
        new(SealRank.Prefecture, "盟（地区）行政公署", SealRegulation.CountyMm, true, SealMark.Star, Regulation + "第十条"),
        new(SealRank.Township, "乡镇政府", SealRegulation.TownshipMm, true, SealMark.Star, Regulation),
        new(SealRank.Unit, "内设机构、直属单位、企事业单位", SealRegulation.CountyMm, false, SealMark.Star, Regulation),
        new(SealRank.Special, "专用章", SealRegulation.CountyMm, false, null, Regulation + "第二十二条"),
    ];

    /// <summary>The rule for a rank.</summary>
    public static SealRule Of(SealRank rank) => All[(int)rank];

    /// <summary>What is wrong with a diameter, or null.</summary>
    public string? FaultOfDiameter(int millimetres) =>
        IsFixed && millimetres != DiameterMm ? $"{Word}的印章直径是 {DiameterMm} 毫米，请改成 {DiameterMm}。"
        : millimetres > DiameterMm ? $"{Word}的印章直径不得大于 {DiameterMm} 毫米，请改小。"
        : millimetres < LeastDiameterMm ? $"直径小于 {LeastDiameterMm} 毫米，名称刻不清楚，请改大。"
        : null;

    /// <summary>What is wrong with a mark, or null.</summary>
    public string? FaultOfMark(SealMark mark) => Mark is not { } due || due == mark ? null
        : due is SealMark.Emblem ? $"{Word}的印章中央刊国徽。系统不画国徽，请上传机关自己的国徽图像，或者直接上传正式制作的印章图像。"
        : $"{Word}的印章中央刊五角星，请选五角星。";
}
