using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Persistence.Commands;

namespace OfficeHub.Core.Documents.Remarks;

/// <summary>补充意见: adds a remark to a document that is numbered or ended.</summary>
[Act("补充意见")]
public sealed record AddRemark(Guid CommandId, Guid DocumentId, string Words) : ICommand;

/// <summary>Handles <see cref="AddRemark"/>.</summary>
public sealed class AddRemarkHandler(CommandPath path)
{
    /// <summary>Keeps the remark; open to whoever may see the document.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="RemarkTooEarly"/> or <see cref="Invalid"/>, a mark of secrecy included: then nothing of it is stored.</returns>
    public Task<Result> HandleAsync(AddRemark command, Actor actor, CancellationToken ct) =>
        path.RunAsync(command, actor, DocumentPermissions.Draft, async scope =>
        {
            var document = await scope.Db.Set<OfficialDocument>().VisibleTo(scope.Db, actor).AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.DocumentId, ct);
            if (document is null) return new NotFound("公文");
            scope.Concerns("公文", document.Id, DraftHandler.NameOf(document), $"第 {document.VersionNumber} 稿");
            var check = new FieldCheck();
            var words = check.Lines(nameof(AddRemark.Words), "补充意见", command.Words, DocumentRemark.WordsLimit, required: true);
            if (check.Failed(out var invalid)) return invalid;
            var remark = DocumentRemark.On(document, actor, words, scope.Now);
            if (remark.IsSuccess) scope.Db.Add(remark.Value);
            return remark.WithoutValue();
        }, ct);
}
