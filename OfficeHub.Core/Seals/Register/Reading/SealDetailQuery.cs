using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Seals.Certificates;

namespace OfficeHub.Core.Seals.Register.Reading;

/// <summary>One line of a seal's history.</summary>
/// <param name="Action">What.</param>
/// <param name="Who">Name and post.</param>
/// <param name="Words">Reason or opinion; may be empty.</param>
/// <param name="At">UTC.</param>
public sealed record SealActRow(SealAction Action, string Who, string Words, DateTime At);

/// <summary>Another seal, by name.</summary>
/// <param name="Id">The seal.</param>
/// <param name="Name">Name and number.</param>
/// <param name="Status">Where it is.</param>
public sealed record SealLink(Guid Id, string Name, SealStatus Status);

/// <summary>What a seal looks like.</summary>
/// <param name="Design">The approved design, as JSON; empty when a PNG was brought.</param>
/// <param name="Hash">SM3 of design or PNG: what was approved.</param>
/// <param name="WidthMm">Width in print.</param>
/// <param name="HeightMm">Height in print.</param>
/// <param name="HasPng">Whether there is a PNG to be shown: that of the made seal, or the one that was brought.</param>
public sealed record SealPictureView(string Design, string Hash, int WidthMm, int HeightMm, bool HasPng);

/// <summary>The keeper's certificate in a seal.</summary>
/// <param name="Id">In the register of certificates.</param>
/// <param name="Holder">As it names him.</param>
/// <param name="Serial">Serial number.</param>
/// <param name="ValidUntil">UTC.</param>
/// <param name="Status">Where it stands.</param>
public sealed record HolderCertificate(Guid Id, string Holder, string Serial, DateTime? ValidUntil, CertificateStatus Status);

/// <summary>A seal with all that is kept of it, and what the reader may do with it.</summary>
/// <param name="Row">Its line.</param>
/// <param name="Revision">To hand back.</param>
/// <param name="Purpose">What it is for and on which grounds.</param>
/// <param name="Acts">What was done with it, the last first.</param>
/// <param name="Predecessor">The seal it replaces; null for none.</param>
/// <param name="Successor">The seal that replaces it, or is to; null for none.</param>
/// <param name="Next">What is to be done next, in words; empty when nothing is.</param>
/// <param name="NextPeople">Who does that.</param>
/// <param name="May">What the reader may do now.</param>
/// <param name="Picture">What it looks like, or shall.</param>
/// <param name="Certificate">The keeper's certificate in it; null before it is made.</param>
/// <param name="MayTakeFile">Whether the reader may have the file of the seal.</param>
/// <param name="WhyNot">Why he, who has the right for the next step, may not take it in person; empty otherwise.</param>
public sealed record SealDetail(
    SealRow Row, int Revision, string Purpose, IReadOnlyList<SealActRow> Acts, SealLink? Predecessor, SealLink? Successor, string Next, IReadOnlyList<SealPerson> NextPeople,
    IReadOnlyList<SealAction> May, SealPictureView Picture, HolderCertificate? Certificate, bool MayTakeFile, string WhyNot);

/// <summary>One seal.</summary>
[Act("查印章")]
public sealed class SealDetailQuery(QueryPath path, TimeProvider clock)
{
    private static readonly Func<RegisteredSeal, SealRow> RowOf = SealSource.Row.Compile();

    /// <summary>The seal.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result<SealDetail>> FindAsync(Guid sealId, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return path.RunAsync<SealDetail>(this, actor, SealPermissions.View, async db =>
        {
            var seals = db.Set<RegisteredSeal>().VisibleTo(actor);
            if (await seals.Include(one => one.Acts).AsSplitQuery().SingleOrDefaultAsync(one => one.Id == sealId, ct) is not { } seal) return new NotFound("印章");
            var next = SealNext.Of(seal);
            return new SealDetail(
                RowOf(seal), seal.Revision, seal.Purpose,
                [.. seal.Acts.OrderByDescending(act => act.At).ThenByDescending(act => act.Id).Select(act => new SealActRow(act.Action, act.Who, act.Words, act.At))],
                seal.PredecessorId is { } former ? await LinkAsync(seals.Where(one => one.Id == former), ct) : null,
                await LinkAsync(seals.Where(one => one.PredecessorId == sealId && one.Status != SealStatus.Withdrawn && one.Status != SealStatus.Refused), ct),
                next?.Words ?? "", next is null ? [] : await PeopleAsync(db, seal, next, ct),
                [.. SealNext.Rights.Where(right => actor.Can(right.Permission) && seal.WhyNot(right.Action, actor) is null).Select(right => right.Action)],
                await PictureAsync(db, seal, ct),
                await db.Set<RegisteredCertificate>().Where(one => one.Id == seal.CertificateId)
                    .Select(one => new HolderCertificate(one.Id, one.HolderName, one.SerialHex, one.ValidUntil, one.Status)).SingleOrDefaultAsync(ct),
                SealFileQuery.MayTake(seal, actor),
                next is not null && actor.Can(next.Permission) && seal.WhyNot(next.Action, actor) is { } refusal ? refusal.Message : "");
        }, ct);
    }

    private static Task<SealLink?> LinkAsync(IQueryable<RegisteredSeal> seals, CancellationToken ct) =>
        seals.OrderByDescending(one => one.AppliedAt).Select(one => new SealLink(one.Id, one.Name + "（" + one.Number + "）", one.Status)).FirstOrDefaultAsync(ct);

    private static async Task<SealPictureView> PictureAsync(OfficeHubDbContext db, RegisteredSeal seal, CancellationToken ct)
    {
        var content = await db.Set<SealContent>().SingleAsync(one => one.SealId == seal.Id, ct);
        return new SealPictureView(content.Design, seal.PictureHash, content.WidthMm, content.HeightMm, SealPictureQuery.PngOf(content).Length > 0);
    }

    // Those whom the seal itself would refuse are not named.
    private async Task<IReadOnlyList<SealPerson>> PeopleAsync(OfficeHubDbContext db, RegisteredSeal seal, SealNext next, CancellationToken ct)
    {
        var people = await SealPeople.WhoMayAsync(db, next.Permission, seal.AgencyId, clock.GetUtcNow().UtcDateTime, ct);
        return [.. people.Where(person => seal.WhyNot(next.Action, new Actor { Name = person.Name, StaffId = person.StaffId }) is null)];
    }
}

/// <summary>What comes next in the life of a seal, and which right it takes.</summary>
internal sealed record SealNext(SealAction Action, Permission Permission, string Words)
{
    /// <summary>The right each act takes.</summary>
    public static IReadOnlyList<(SealAction Action, Permission Permission)> Rights { get; } =
    [
        (SealAction.Withdraw, SealPermissions.Apply), (SealAction.Approve, SealPermissions.Approve), (SealAction.Refuse, SealPermissions.Approve), (SealAction.Make, SealPermissions.Make), (SealAction.Take, SealPermissions.Keep),
        (SealAction.Stop, SealPermissions.Handle), (SealAction.Resume, SealPermissions.Approve), (SealAction.AskEnd, SealPermissions.Apply),
        (SealAction.ApproveEnd, SealPermissions.Approve), (SealAction.RefuseEnd, SealPermissions.Approve), (SealAction.AskDestruction, SealPermissions.Apply),
        (SealAction.Destroy, SealPermissions.Handle),
    ];

    /// <summary>Null when nothing is owed.</summary>
    public static SealNext? Of(RegisteredSeal seal) => seal.Status switch
    {
        SealStatus.Applied => new(SealAction.Approve, SealPermissions.Approve, "批准或不予批准"),
        SealStatus.Approved => new(SealAction.Make, SealPermissions.Make, "照批准的图样制作"),
        SealStatus.Made => new(SealAction.Take, SealPermissions.Keep, "输入密码试签，领取启用"),
        SealStatus.EndAsked => new(SealAction.ApproveEnd, SealPermissions.Approve, "批准或不予注销；现在不能用印"),
        SealStatus.Cancelled => new(SealAction.AskDestruction, SealPermissions.Apply, "清理副本和介质，提请销毁"),
        SealStatus.DestructionAsked => new(SealAction.Destroy, SealPermissions.Handle, "第二个人核对后监督销毁"),
        _ => null,
    };
}
