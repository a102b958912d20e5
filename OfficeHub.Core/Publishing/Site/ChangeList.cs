using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>变动记录 on a page: what became of the publication, the last first.</summary>
/// <remarks>features.md 82.</remarks>
internal static class ChangeList
{
    public static void Write(Markup page, IReadOnlyList<PublishedChange> changes)
    {
        if (changes.Count == 0) return;
        page.Tags("<section aria-labelledby=\"changes\"><h2 id=\"changes\">变动记录</h2><ol class=\"changes\">\n");
        foreach (var change in changes)
        {
            page.Tags("<li>").Open("time", ("datetime", PaperMetadata.Instant(change.At))).Words(BeijingTime.Day(BeijingTime.DayOf(change.At))).Tags("</time><span>");
            if (change.Basis.Length > 0) page.Words($"{change.Words}，依据：").Link(change.Address, change.Basis);
            else page.Link(change.Address, change.Words);
            page.Tags("</span></li>\n");
        }

        page.Tags("</ol></section>\n");
    }
}
