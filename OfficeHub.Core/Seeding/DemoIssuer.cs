namespace OfficeHub.Core.Seeding;

/// <summary>The agency at the head of the demo organisation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ShortName">Short.</param>
/// <param name="Abbreviation">发文机关代字.</param>
/// <param name="Since">Since when its people have their posts.</param>
internal sealed record DemoIssuer(string Name, string ShortName, string Abbreviation, DateOnly Since)
{
    /// <summary>The invented league. Its papers began before the first start.</summary>
    public static DemoIssuer Usual { get; } = new("北原盟行政公署", "盟行署", "北署发", new DateOnly(2024, 3, 1))
    {
        OfficeShortName = "行署办公室",
        OfficeAbbreviation = "北署办发",
    };

    /// <summary>办公厅 of the State Council and its ministries, 办公室 of everybody else.</summary>
    public string Office => Name + (Name.StartsWith("国务院", StringComparison.Ordinal) ? "办公厅" : "办公室");

    /// <summary>Short.</summary>
    public string OfficeShortName { get; init; } = ShortName + "办公室";

    /// <summary>代字 of the office; its papers are none of the demo's.</summary>
    public string OfficeAbbreviation { get; init; } = Abbreviation.EndsWith('发') ? Abbreviation[..^1] + "办发" : Abbreviation + "办";
}
