using OfficeHub.Core.Documents;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Web.Features.Documents.Attachments;

/// <summary>An annex while it is written: its name, its text or its file; they move and go together.</summary>
public sealed class AnnexForm
{
    public string? Title { get; set; }

    /// <summary>Its text, when it is typed.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    public DocumentAttachment? File { get; set; }

    /// <summary>Whether there is something to print or send under its name.</summary>
    public bool HasContent => File is not null || Blocks.Count > 0;

    /// <summary>The annexes of a draft as read.</summary>
    public static IEnumerable<AnnexForm> Of(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields.Content.Annexes.Select((annex, at) => new AnnexForm
        {
            Title = annex.Title,
            Blocks = annex.Blocks,
            File = fields.Attachments.FirstOrDefault(file => file.Annex == at),
        });
    }

    /// <summary>参考材料 of a draft as read.</summary>
    public static IEnumerable<DocumentAttachment> ReferencesOf(DraftFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return fields.Attachments.Where(file => file.Annex is null);
    }

    /// <summary>All files, as the draft takes them.</summary>
    public static IReadOnlyList<DocumentAttachment> Files(IEnumerable<AnnexForm> annexes, IEnumerable<DocumentAttachment> references) =>
        [.. annexes.Select((annex, at) => annex.File is { } file ? file with { Annex = at } : null).OfType<DocumentAttachment>(), .. references.Select(file => file with { Annex = null })];

    /// <summary>For the tab: how many, and how many of them have content while some lack it; null for none.</summary>
    public static string? Share(IList<AnnexForm> annexes)
    {
        ArgumentNullException.ThrowIfNull(annexes);
        var complete = annexes.Count(annex => annex.HasContent);
        return annexes.Count == 0 ? null : complete == annexes.Count ? FormattableString.Invariant($"{complete}") : FormattableString.Invariant($"{complete}/{annexes.Count}");
    }
}
