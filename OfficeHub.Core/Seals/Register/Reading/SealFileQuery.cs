using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Signing.Seals;

namespace OfficeHub.Core.Seals.Register.Reading;

/// <summary>The file of a seal (.esl), for its keeper and its maker; the download leaves a row.</summary>
[Act("下载印章文件")]
public sealed class SealFileQuery(QueryPath path)
{
    private const string MediaType = "application/octet-stream";

    /// <summary>Opens it.</summary>
    /// <returns><see cref="NotFound"/> or <see cref="SealFileNotYours"/>.</returns>
    public Task<Result<FileDownload>> OpenAsync(Guid sealId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunRecordedAsync<FileDownload>(this, actor, SealPermissions.View, async db =>
        {
            var seal = await db.Set<RegisteredSeal>().VisibleTo(actor).SingleOrDefaultAsync(one => one.Id == sealId && one.MadeAt != null, ct);
            if (seal is null) return (new NotFound("印章文件"), AuditSubject.None);
            var what = new AuditSubject(SealNews.Subject, seal.Id, $"{seal.Name}（{seal.Number}）", $"SM3 {seal.FileHash}");
            if (!MayTake(seal, actor)) return (seal.Status is SealStatus.Made or SealStatus.InUse ? new SealFileNotYours() : new SealFileClosed(seal.Status), what);
            var esl = await db.Set<SealContent>().Where(content => content.SealId == sealId).Select(content => content.Esl).SingleAsync(ct);
            return (new FileDownload($"{seal.Number}.esl", MediaType, new MemoryStream(esl)), what);
        }, ct);
    }

    // Nobody needs the file of a seal that may not be used.
    internal static bool MayTake(RegisteredSeal seal, Actor actor) =>
        seal.Status is SealStatus.Made or SealStatus.InUse && (actor.StaffId == seal.KeeperId || actor.StaffId == seal.MakerId) && actor.Can(SealPermissions.View);
}

/// <summary>The picture of a seal as a PNG: the one in the made seal, else the one that was brought with the application.</summary>
[Act("看印章图像")]
public sealed class SealPictureQuery(QueryPath path)
{
    /// <summary>Opens it.</summary>
    /// <returns><see cref="NotFound"/>, also where the picture is no PNG but drawn.</returns>
    public Task<Result<FileDownload>> OpenAsync(Guid sealId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<FileDownload>(this, actor, SealPermissions.View, async db =>
        {
            var content = await db.Set<RegisteredSeal>().VisibleTo(actor).Where(one => one.Id == sealId)
                .Join(db.Set<SealContent>(), seal => seal.Id, content => content.SealId, (_, content) => content).SingleOrDefaultAsync(ct);
            return content is not null && PngOf(content) is { Length: > 0 } png ? new FileDownload("seal.png", FileKind.Png.MediaType(), new MemoryStream(png)) : new NotFound("印章图像");
        }, ct);
    }

    internal static byte[] PngOf(SealContent content)
    {
        var made = content.Esl.Length > 0 ? ElectronicSeal.Read(content.Esl) : default;
        return content.Esl.Length > 0 && made.IsSuccess && made.Value.Picture.Type == "PNG" ? made.Value.Picture.Data.ToArray() : content.Png;
    }
}
