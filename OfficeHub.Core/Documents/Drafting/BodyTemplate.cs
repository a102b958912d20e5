using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>范本: how a document of a kind is usually begun. What the drafter has to write stands as 【…】.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Kind">文种.</param>
/// <param name="Name">What it is for, as the drafter picks it: 会议通知.</param>
/// <param name="Title">标题.</param>
/// <param name="Text">正文 as <see cref="OutlineText"/>.</param>
public sealed record BodyTemplate(string Code, DocumentKind Kind, string Name, string Title, string Text)
{
    /// <summary>主送机关; empty where the kind has none.</summary>
    public string Recipients { get; init; } = "";

    /// <summary>附注.</summary>
    public string Remark { get; init; } = "";

    /// <summary>附件 by title.</summary>
    public IReadOnlyList<string> Annexes { get; init; } = [];

    /// <summary>出席, 请假, 列席 of minutes.</summary>
    public IReadOnlyList<Attendance> Attendances { get; init; } = [];

    /// <summary>Puts the template into an empty draft.</summary>
    public DraftFields Fill(DraftFields blank)
    {
        ArgumentNullException.ThrowIfNull(blank);
        return blank with
        {
            Content = blank.Content with
            {
                Title = Title,
                PrimaryRecipients = Recipients,
                Remark = Remark,
                MainText = OutlineText.ReadAll(Text),
                Annexes = [.. Annexes.Select(title => new Annex(title, []))],
                Attendances = Attendances,
            },
        };
    }
}
