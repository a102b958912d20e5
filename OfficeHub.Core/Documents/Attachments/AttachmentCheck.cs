namespace OfficeHub.Core.Documents;

/// <summary>Whether the files of a document fit its list of annexes and its openness.</summary>
public static class AttachmentCheck
{
    private const string Rule = "国办发〔2016〕80号";

    /// <summary>What must be put right before the document can be sent.</summary>
    public static IEnumerable<DraftFault> Faults(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var annexes = fields.Content.Annexes;
        var lacking = WithoutFile(fields);
        if (lacking.Count > 0)
        {
            yield return new DraftFault(
                "Annexes", $"附件说明列了 {annexes.Count} 个附件，只有 {annexes.Count - lacking.Count} 个有内容。缺{string.Concat(lacking.Select(title => $"《{title}》"))}，请上传。",
                MustChange: true, "《党政机关公文处理工作条例》第九条（十五）");
        }

        if (HiddenOfPublic(fields) is { Count: > 0 } hidden)
        {
            yield return new DraftFault("Annexes", new NonPublicAttachment(hidden).Message, MustChange: true, Rule);
        }
    }

    /// <summary>Names of the annexes that are not public though the document is; empty when there is nothing to object to.</summary>
    public static IReadOnlyList<string> HiddenOfPublic(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields.Disclosure is DisclosureCategory.Public
            ? [.. fields.Attachments.Where(file => file is { Annex: not null, Openness: AttachmentOpenness.NotPublic }).Select(file => TitleOf(fields, file))]
            : [];
    }

    /// <summary>The title of the annex a file is; its own name for 参考材料.</summary>
    public static string TitleOf(DraftFields fields, DocumentAttachment file)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(file);
        return file.Annex is { } at && at < fields.Content.Annexes.Count && fields.Content.Annexes[at].Title.Length > 0 ? fields.Content.Annexes[at].Title : file.Name;
    }

    // An annex without a name is a fault of its own; one whose text is typed needs no file.
    private static List<string> WithoutFile(DraftFields fields) =>
        [.. fields.Content.Annexes.Where((annex, at) => annex.Title.Length > 0 && annex.Blocks.Count == 0 && fields.Attachments.All(file => file.Annex != at)).Select(annex => annex.Title)];
}
