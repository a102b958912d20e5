namespace OfficeHub.Core.Publishing.Content;

/// <summary>What the kinds are called, and what follows from a kind unless the drafter says otherwise.</summary>
/// <remarks>Official Document Regulation (2012), art. 8 and 15 to 17.</remarks>
public static class DocumentKinds
{
    private static readonly (DocumentKind Kind, string Name)[] Names =
    [
        (DocumentKind.Resolution, "决议"), (DocumentKind.Decision, "决定"), (DocumentKind.Order, "命令"), (DocumentKind.Communique, "公报"),
        (DocumentKind.Announcement, "公告"), (DocumentKind.PublicNotice, "通告"), (DocumentKind.Opinions, "意见"), (DocumentKind.Notice, "通知"),
        (DocumentKind.Circular, "通报"), (DocumentKind.Report, "报告"), (DocumentKind.RequestForInstructions, "请示"), (DocumentKind.Reply, "批复"),
        (DocumentKind.Motion, "议案"), (DocumentKind.Letter, "函"), (DocumentKind.Minutes, "纪要"), (DocumentKind.Other, "其他"),
    ];

    /// <summary>通知, 函 …</summary>
    public static string Name(DocumentKind kind) => Array.Find(Names, pair => pair.Kind == kind).Name;

    /// <summary>The kind a title or a word ends with; <see cref="DocumentKind.Other"/> for none.</summary>
    public static DocumentKind Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = TraditionalScript.Plain(text);
        if (plain.EndsWith('令'))
        {
            return DocumentKind.Order;
        }

        var found = Array.Find(Names, pair => pair.Kind != DocumentKind.Other && plain.EndsWith(pair.Name, StringComparison.Ordinal));
        return found.Name is null ? DocumentKind.Other : found.Kind;
    }

    /// <summary>The direction the kind usually goes.</summary>
    public static DocumentDirection UsualDirection(DocumentKind kind) => kind switch
    {
        DocumentKind.Report or DocumentKind.RequestForInstructions or DocumentKind.Motion => DocumentDirection.Upward,
        DocumentKind.Letter => DocumentDirection.Parallel,
        DocumentKind.Announcement or DocumentKind.PublicNotice or DocumentKind.Communique => DocumentDirection.Public,
        _ => DocumentDirection.Downward,
    };

    /// <summary>The layout the kind is usually printed in.</summary>
    /// <remarks>GB/T 9704-2012, 10.</remarks>
    public static DocumentFormat UsualFormat(DocumentKind kind) => kind switch
    {
        DocumentKind.Letter => DocumentFormat.Letter,
        DocumentKind.Order => DocumentFormat.Order,
        DocumentKind.Minutes => DocumentFormat.Minutes,
        _ => DocumentFormat.Ordinary,
    };
}
