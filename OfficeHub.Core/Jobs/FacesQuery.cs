using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Publishing.FontFiles;

namespace OfficeHub.Core.Jobs;

/// <summary>Which of the faces of a document this machine has, for whoever looks after it.</summary>
[Act("查看公文字体")]
public sealed class FacesQuery(QueryPath path, FontFolders fonts)
{
    /// <summary>The faces, looked up now.</summary>
    /// <returns><see cref="NotAllowed"/>.</returns>
    public Task<Result<FaceCheck>> ViewAsync(Actor actor, CancellationToken ct) =>
        path.RunAsync(this, actor, JobPermissions.Maintain, _ => Task.FromResult(new Result<FaceCheck>(FaceSet.Of(fonts).Check)), ct);
}
