using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>A document that can be cited.</summary>
/// <param name="Id">The document.</param>
/// <param name="Title">标题.</param>
/// <param name="Number">发文字号; empty for one that has none.</param>
/// <param name="IssuerName">发文机关.</param>
/// <param name="Date">成文日期; null for one not signed off.</param>
/// <param name="Warning">Why it had better not be cited, Chinese; empty for one in force.</param>
public sealed record CitableRow(Guid Id, string Title, string Number, string IssuerName, DateOnly? Date, string Warning)
{
    /// <summary>《标题》（文号）, quotation marks within the title one step down.</summary>
    /// <remarks>Official Document Regulation (2012), art. 19; GB/T 15834.</remarks>
    public string Citation => $"《{Title.Replace('《', '〈').Replace('》', '〉')}》{(Number.Length > 0 ? $"（{Number}）" : "")}";
}

/// <summary>Documents the actor may see, to be cited: those in force first.</summary>
[Act("找可引用的文件")]
public sealed class CitableQuery(QueryPath path)
{
    /// <summary>So many are offered; who wants others writes more of the title.</summary>
    public const int Most = 12;

    private const int LongestText = 60;

    /// <summary>By words of the title or a part of the number; the newest for no words.</summary>
    public Task<Result<IReadOnlyList<CitableRow>>> FindAsync(Guid citingId, string text, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(text);
        return path.RunAsync<IReadOnlyList<CitableRow>>(this, actor, DocumentPermissions.Draft, async db =>
        {
            var words = text.Trim() is { Length: > LongestText } typed ? typed[..LongestText] : text.Trim();
            var seen = db.Set<OfficialDocument>().VisibleTo(db, actor).Where(document => document.Id != citingId && document.Title != "");
            if (words.Length > 0) seen = seen.Where(document => document.Title.Contains(words) || document.Number.Contains(words));
            var rows = await seen.OrderBy(document => document.Number != "" && document.Status != DocumentStatus.Voided ? 0 : 1).ThenByDescending(document => document.SavedAt).ThenBy(document => document.Id).Take(Most)
                .Select(document => new { document.Id, document.Title, document.Number, document.IssuerName, document.DocumentDate, document.Status }).ToListAsync(ct);
            return rows.ConvertAll(row => new CitableRow(row.Id, row.Title, row.Number, row.IssuerName, row.DocumentDate, WarningOf(row.Status)));
        }, ct);
    }

    private static string WarningOf(DocumentStatus status) => status switch
    {
        DocumentStatus.Numbered or DocumentStatus.Typeset or DocumentStatus.Proofread or DocumentStatus.ReadyToIssue or DocumentStatus.Issued => "",
        DocumentStatus.Terminated => "没有发出（不予发文）",
        DocumentStatus.Voided => "文号已作废",
        _ => "还没有印发",
    };
}
