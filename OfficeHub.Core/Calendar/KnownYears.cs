namespace OfficeHub.Core.Calendar;

/// <summary>What the yearly notices of the General Office of the State Council say, for the years known when this program was made.</summary>
internal static class KnownYears
{
    public static IReadOnlyList<KnownYear> All { get; } =
    [
        new(2025, "国办发明电〔2024〕12号", """
            一、元旦：1月1日（周三）放假1天，不调休。
            二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
            三、清明节：4月4日（周五）至6日（周日）放假，共3天。
            四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
            五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
            六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
            """),
        new(2026, "国办发明电〔2025〕7号", """
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            """),
    ];
}

/// <summary>One year's notice.</summary>
/// <param name="Year">The year it is about.</param>
/// <param name="Source">文号.</param>
/// <param name="Text">Its numbered items.</param>
internal sealed record KnownYear(int Year, string Source, string Text);
