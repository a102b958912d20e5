using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>改了什么: asked for when a paper goes out again and says something else than before. Blanks and punctuation say nothing.</summary>
public static class ChangeNote
{
    internal static async Task<bool> IsDueAsync(OfficeHubDbContext db, OfficialDocument document, DraftFields now, CancellationToken ct) =>
        document.VersionNumber > 0
        && await db.Set<DocumentVersion>().AsNoTracking().SingleAsync(version => version.DocumentId == document.Id && version.Number == document.VersionNumber, ct) is var last
        && TextChanges.Between(last.Fields, now).Count > 0;
}
