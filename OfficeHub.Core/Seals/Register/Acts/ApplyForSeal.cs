using System.Text;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;
using OfficeHub.Core.Seals.Drawing;

namespace OfficeHub.Core.Seals.Register.Acts;

/// <summary>申请印章.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="AgencyId">用章机关.</param>
/// <param name="Name">印章名称, as on the seal.</param>
/// <param name="Category">Kind.</param>
/// <param name="Purpose">What it is for and on which grounds.</param>
/// <param name="KeeperId">保管人, a 用印员.</param>
/// <param name="PredecessorId">换发: the seal it replaces; null for none.</param>
/// <param name="Picture">What it shall look like.</param>
[Act("申请印章")]
public sealed record ApplyForSeal(Guid CommandId, Guid AgencyId, string Name, SealCategory Category, string Purpose, Guid KeeperId, Guid? PredecessorId, SealPictureOrder Picture) : ICommand;

/// <summary>What the seal shall look like.</summary>
/// <param name="Design">As <see cref="SealDesign.ToJson"/> writes it; empty when a PNG is brought.</param>
/// <param name="Png">The PNG that is brought; empty for a design.</param>
/// <param name="WidthMm">Width in print, of a PNG.</param>
/// <param name="HeightMm">Height in print, of a PNG.</param>
public sealed record SealPictureOrder(string Design, byte[] Png, int WidthMm, int HeightMm);

/// <summary>Longest texts of an application, in characters.</summary>
public static class SealLimits
{
    /// <summary>印章名称.</summary>
    public const int Name = RegisteredSeal.NameLimit;

    /// <summary>用途和依据.</summary>
    public const int Purpose = RegisteredSeal.PurposeLimit;

    /// <summary>Opinions and reasons.</summary>
    public const int Words = SealAct.WordsLimit;
}

/// <summary>撤回申请.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
[Act("撤回印章申请")]
public sealed record WithdrawSealApplication(Guid CommandId, Guid SealId, int Revision) : ICommand;

/// <summary>Handles <see cref="ApplyForSeal"/> and <see cref="WithdrawSealApplication"/>.</summary>
public sealed class SealApplicationHandler(CommandPath path)
{
    /// <summary>Applies; whoever may approve is told.</summary>
    /// <returns>Id of the seal; <see cref="Invalid"/>, <see cref="NotYourAgency"/>, <see cref="KeeperIsNone"/> or <see cref="PredecessorNotOpen"/>.</returns>
    public Task<Result<Guid>> HandleAsync(ApplyForSeal command, Actor actor, CancellationToken ct) => path.RunAsync<Guid>(command, actor, SealPermissions.Apply, async scope =>
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        scope.Concerns(SealNews.Subject, Guid.Empty, "新申请的印章", "申请");
        var check = new FieldCheck();
        var name = check.Line(nameof(command.Name), "印章名称", command.Name, RegisteredSeal.NameLimit);
        var purpose = check.Lines(nameof(command.Purpose), "用途和依据", command.Purpose, RegisteredSeal.PurposeLimit, required: true);
        check.Require(command.AgencyId != Guid.Empty, nameof(command.AgencyId), "没有选用章机关，请先选。");
        check.Require(command.KeeperId != Guid.Empty, nameof(command.KeeperId), "没有选保管人，请选一位用印员。");
        check.Require(Enum.IsDefined(command.Category), nameof(command.Category), "没有选印章种类，请先选。");
        var content = ContentOf(command.Picture);
        foreach (var fault in content.Error is Invalid faulty ? faulty.Faults : []) check.Require(holds: false, nameof(command.Picture), fault.Message);
        if (check.Failed(out var invalid)) return invalid;
        scope.Concerns(SealNews.Subject, Guid.Empty, name, "申请");
        if (command.AgencyId != actor.AgencyId && command.AgencyId != actor.ServedAgencyId) return new NotYourAgency();
        // One application after the other of an agency, so that no number is given twice.
        await scope.Db.Set<Unit>().Where(unit => unit.Id == command.AgencyId).ExecuteUpdateAsync(set => set.SetProperty(unit => unit.Name, unit => unit.Name), ct);
        if (await scope.Db.Set<Unit>().AsNoTracking().SingleOrDefaultAsync(unit => unit.Id == command.AgencyId && unit.AbolishedOn == null, ct) is not { } agency) return new NotYourAgency();
        if (NameFault(command.Category, name, agency.Name, content.Value.Design) is { } misnamed) return Invalid.In(nameof(command.Name), misnamed);
        var keepers = await SealPeople.WhoMayAsync(scope.Db, SealPermissions.Keep, agency.Id, scope.Now, ct);
        if (keepers.FirstOrDefault(person => person.StaffId == command.KeeperId) is not { } keeper) return new KeeperIsNone(await NameAsync(scope, command.KeeperId));
        if (command.PredecessorId is { } former && !await IsReplaceableAsync(scope, former, agency.Id)) return new PredecessorNotOpen();

        var year = BeijingTime.DayOf(scope.Now).Year;
        var last = await scope.Db.Set<RegisteredSeal>().Where(seal => seal.AgencyId == agency.Id && seal.Year == year).MaxAsync(seal => (int?)seal.Serial, ct) ?? 0;
        var number = SealNumber.Of(agency.Id, year, last + 1);
        var seal = RegisteredSeal.Apply(
            new SealApplication(agency.Id, agency.Name, number, name, command.Category, purpose, keeper.StaffId, keeper.Name, command.PredecessorId, content.Value.Hash), actor, scope.Now);
        scope.Db.Add(seal);
        scope.Db.Add(new SealContent(seal.Id, content.Value.Design, content.Value.Png, content.Value.WidthMm, content.Value.HeightMm));
        scope.Concerns(SealNews.Subject, seal.Id, $"{name}（{number}）", $"申请：{SealNames.Of(command.Category)}，保管人{keeper.Name}{(command.PredecessorId is null ? "" : "，换发")}；{purpose}");
        await scope.TellNextAsync(seal, SealPermissions.Approve, $"申请{SealNames.Of(command.Category)}，请批准");
        return seal.Id;
    }, ct);

    /// <summary>Takes it back, before it is made.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/> or what <see cref="RegisteredSeal.WhyNot"/> says.</returns>
    public Task<Result> HandleAsync(WithdrawSealApplication command, Actor actor, CancellationToken ct) => path.RunAsync(command, actor, SealPermissions.Apply, async scope =>
    {
        ArgumentNullException.ThrowIfNull(command);
        var found = await scope.LoadAsync(command.SealId, command.Revision, SealAction.Withdraw);
        if (!found.IsSuccess) return found.Error;
        var done = found.Value.Do(SealAction.Withdraw, "", actor, scope.Now);
        if (done.IsSuccess && found.Value.ApproverId is { } approver) scope.Tell(found.Value, RouteNewsKind.SealDecided, "申请人撤回了申请，不再制作", approver);
        return done;
    }, ct);

    private static Result<(string Design, byte[] Png, int WidthMm, int HeightMm, string Hash)> ContentOf(SealPictureOrder order)
    {
        if (order.Design.Length == 0)
        {
            if (order.Png.Length == 0) return Invalid.In(nameof(SealPng), "没有印章图样。请画一个，或上传官方的 PNG 图像。");
            var png = SealPng.Check(order.Png, order.WidthMm, order.HeightMm);
            return png.IsSuccess ? ("", png.Value.Content.ToArray(), order.WidthMm, order.HeightMm, SealWorkbench.HashOf(png.Value.Content.Span)) : png.Error;
        }

        var design = SealDesign.FromJson(order.Design);
        if (!design.IsSuccess) return design.Error;
        var drawing = SealDrawing.Of(design.Value);
        var text = design.Value.ToJson();
        return drawing.IsSuccess ? (text, [], design.Value.WidthMm, design.Value.HeightMm, SealWorkbench.HashOf(Encoding.UTF8.GetBytes(text))) : drawing.Error;
    }

    // A verifier is shown the name, a reader of the paper the picture: they must not say different things.
    private static string? NameFault(SealCategory category, string name, string agency, string design) =>
        category is SealCategory.Official && name != agency ? $"公章的登记名称应是机关的全称“{agency}”。别的名称请选专用章。"
        : design.Length > 0 && SealDesign.FromJson(design).Value is { Kind: not SealKind.NameStamp } drawn
            && !(name.Contains(drawn.Name, StringComparison.Ordinal) && name.Contains(drawn.BottomText, StringComparison.Ordinal))
            ? $"图样上的字“{drawn.Name}{drawn.BottomText}”与登记名称不一致。请改登记名称，或改图样上的字。"
        : null;

    private static Task<bool> IsReplaceableAsync(CommandScope scope, Guid sealId, Guid agencyId)
    {
        var (open, dead) = (SealFlow.Replaceable, new[] { SealStatus.Withdrawn, SealStatus.Refused });
        var seals = scope.Db.Set<RegisteredSeal>();
        return seals.AnyAsync(
            seal => seal.Id == sealId && seal.AgencyId == agencyId && open.Contains(seal.Status) && !seals.Any(other => other.PredecessorId == sealId && !dead.Contains(other.Status)),
            scope.Cancellation);
    }

    private static async Task<string> NameAsync(CommandScope scope, Guid staffId) =>
        await scope.Db.Set<Staff>().Where(staff => staff.Id == staffId).Select(staff => staff.Name).SingleOrDefaultAsync(scope.Cancellation) ?? "";
}
