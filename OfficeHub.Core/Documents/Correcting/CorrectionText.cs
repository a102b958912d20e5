using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Correcting;

/// <summary>What a 更正件 begins with: what was wrong, and the whole text as an annex for its drafter to mend.</summary>
/// <remarks>
/// Official Document Regulation (2012), art. 9 and 15: a number names one text. So a 更正件 is a 通知 to whom one may instruct and a 函 to everybody else, under a number of its own;
/// the corrected text is bound in, so that a reader needs no other paper.
/// </remarks>
internal static class CorrectionText
{
    /// <summary>文种 of the 更正件.</summary>
    public static DocumentKind KindOf(DocumentDirection direction) => direction is DocumentDirection.Upward or DocumentDirection.Parallel ? DocumentKind.Letter : DocumentKind.Notice;

    /// <summary>The fields it begins with.</summary>
    /// <param name="original">Of the document that is wrong.</param>
    /// <param name="title">Its title.</param>
    /// <param name="number">Its number.</param>
    /// <param name="reason">What is wrong.</param>
    public static DraftFields Of(DraftFields original, string title, string number, string reason)
    {
        var kind = KindOf(original.Content.Direction);
        var content = original.Content;
        var issuer = content.Issuers is [var first, ..] ? first : "";
        var cited = $"《{title.Replace('《', '〈').Replace('》', '〉')}》（{number}）";
        return original with
        {
            Doubts = null,
            // It may change what the original said, so whatever was due of that is due of it; the 解读 is to be written anew, or left out by an approval.
            Interpretation = null,
            Basis = cited,
            CounterSigners = [],
            Leaders = [],
            // What goes along as a file stands one place further back, behind the whole text.
            Attachments = [.. original.Attachments.Where(file => file.Annex is not null).Select(file => file with { Annex = file.Annex + 1 })],
            Content = content with
            {
                Kind = kind,
                Format = DocumentKinds.UsualFormat(kind),
                Direction = kind is DocumentKind.Letter ? DocumentDirection.Parallel : DocumentDirection.Downward,
                Number = null,
                DocumentDate = null,
                PrintingDate = null,
                Signatories = [],
                Attendances = [],
                Title = $"{issuer}关于更正{number}文件的{DocumentKinds.Name(kind)}",
                MainText =
                [
                    new Paragraph(0, $"{cited}印发后，发现其中有误：{reason.TrimEnd('。')}。现予更正。"),
                    new Paragraph(0, "更正后的全文附后，请以此为准；原件停止使用。"),
                    new Paragraph(0, kind is DocumentKind.Letter ? "特此函告。" : "特此通知。"),
                ],
                SectionsRunOn = false,
                Annexes = [new Annex(Bare(title, issuer), content.MainText), .. content.Annexes],
            },
        };
    }

    // 附件名称 without the agency, as it stands below 附件.
    private static string Bare(string title, string issuer) => issuer.Length > 0 && title.StartsWith(issuer, StringComparison.Ordinal) && title.Length > issuer.Length ? title[issuer.Length..] + "（更正后）" : title + "（更正后）";
}
