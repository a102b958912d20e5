namespace OfficeHub.Core.Publishing.Content;

/// <summary>职务 of whoever signs an order, as it stands before the name.</summary>
/// <remarks>GB/T 9704-2012, 7.3.5.3 and 10.2: the office in full, two characters left of the name; whose office it is, the mark says.</remarks>
public static class OfficeTitle
{
    private const string Between = "　　";

    private static readonly string[] Deputies = ["代理", "代", "常务副", "副", ""];

    private static readonly string[] Heads =
    [
        "秘书长", "检察长", "盟长", "旗长", "县长", "市长", "州长", "区长", "省长", "主席", "厅长", "局长", "部长", "院长", "主任", "镇长", "乡长", "苏木达", "科长", "处长",
    ];

    /// <summary>盟长 of 盟行署盟长, 副盟长 of 盟行署副盟长（农牧、应急）; a post that is none of these stays whole.</summary>
    /// <param name="post">Unit and post, as the sign-off keeps them.</param>
    public static string Of(string post)
    {
        ArgumentNullException.ThrowIfNull(post);
        var bracket = post.IndexOf('（', StringComparison.Ordinal);
        var plain = bracket > 0 ? post[..bracket] : post;
        return Array.Find(Heads, head => plain.EndsWith(head, StringComparison.Ordinal)) is { } found
            ? Array.Find(Deputies, deputy => plain.EndsWith(deputy + found, StringComparison.Ordinal)) + found
            : plain;
    }

    /// <summary>盟长　　陈立诚.</summary>
    /// <param name="post">Unit and post.</param>
    /// <param name="name">Who holds it.</param>
    public static string Before(string post, string name) => Of(post) is { Length: > 0 } title ? title + Between + PrintedText.SignatoryName(name) : PrintedText.SignatoryName(name);
}
