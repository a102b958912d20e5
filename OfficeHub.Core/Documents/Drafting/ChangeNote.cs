using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>改了什么: asked for when a paper goes out again and says something else than before. Blanks and punctuation say nothing.</summary>
public static class ChangeNote
{
    /// <summary>Whether the change is one of substance: title, recipients, main text, annexes, openness.</summary>
    /// <param name="before">As last sent.</param>
    /// <param name="now">As it is to be sent.</param>
    public static bool IsSubstantive(DraftFields before, DraftFields now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        return Said(before) != Said(now);
    }

    internal static async Task<bool> IsDueAsync(OfficeHubDbContext db, OfficialDocument document, DraftFields now, CancellationToken ct) =>
        document.VersionNumber > 0
        && await db.Set<DocumentVersion>().AsNoTracking().SingleAsync(version => version.DocumentId == document.Id && version.Number == document.VersionNumber, ct) is var last
        && IsSubstantive(last.Fields, now);

    private static string Said(DraftFields fields)
    {
        var content = fields.Content;
        var elements = new[] { fields.Disclosure.ToString(), content.Kind.ToString(), content.Direction.ToString(), content.Title, content.PrimaryRecipients, OutlineText.Write(content.MainText) };
        var annexes = content.Annexes.Select(annex => annex.Title + '\n' + OutlineText.Write(annex.Blocks));
        return string.Join('\n', elements.Concat(annexes).Select(text => string.Concat(text.Where(letter => char.IsLetterOrDigit(letter)))));
    }
}
