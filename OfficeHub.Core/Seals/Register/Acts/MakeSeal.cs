using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Routing.News;

namespace OfficeHub.Core.Seals.Register.Acts;

/// <summary>制作 the seal that was approved, as its number.</summary>
/// <param name="CommandId">Of the press.</param>
/// <param name="SealId">The seal.</param>
/// <param name="Revision">As read.</param>
/// <param name="Password">Of the maker's key; kept nowhere.</param>
/// <param name="Structure">4 (GB/T 38540-2020) or 5 (GM/T 0031-2025).</param>
/// <param name="Years">How long it is valid, at most as long as the keeper's certificate.</param>
/// <param name="Png">The approved design as drawn by the maker's browser; empty for a vector picture, and where a PNG was approved.</param>
[Act("制作印章")]
public sealed record MakeSeal(Guid CommandId, Guid SealId, int Revision, string Password, int Structure, int Years, byte[] Png) : ICommand
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(MakeSeal)} {CommandId}";
}

/// <summary>Handles <see cref="MakeSeal"/>.</summary>
public sealed class MakeSealHandler(CommandPath path, SealWorkbench bench)
{
    /// <summary>Most years a seal is valid.</summary>
    public const int MostYears = 10;

    /// <summary>Makes, verifies and stores it; its keeper is told.</summary>
    /// <returns><see cref="NotFound"/>, <see cref="ChangedMeanwhile"/>, <see cref="Invalid"/>, or what <see cref="SealWorkbench.MakeAsync"/> refuses.</returns>
    public async Task<Result> HandleAsync(MakeSeal command, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(actor);
        var check = new FieldCheck();
        check.Require(!string.IsNullOrEmpty(command.Password), nameof(command.Password), "没有填密码，请填您制章证书的密码。");
        check.Require(command.Structure is 4 or 5, nameof(command.Structure), "没有选依据的标准，请先选。");
        check.Require(command.Years is >= 1 and <= MostYears, nameof(command.Years), $"有效期请填 1 到 {MostYears} 年。");
        // Keys are slow and other people's acts wait for a transaction: the work is done first, and whether it may be kept is asked inside.
        Result<(byte[] Esl, MadeSeal Made)> made = check.Failed(out var invalid) ? invalid : actor.Can(SealPermissions.Make) ? await bench.MakeAsync(command, actor, ct) : new NotAllowed();
        return await path.RunAsync(command, actor, SealPermissions.Make, async scope =>
        {
            var found = await scope.LoadAsync(command.SealId, command.Revision, SealAction.Make);
            if (!found.IsSuccess) return found.Error;
            var seal = found.Value;
            if (!made.IsSuccess) return made.Error;
            scope.Says(seal, SealAction.Make, made.Value.Made.Words);
            var done = seal.Make(made.Value.Made, actor, scope.Now);
            if (!done.IsSuccess) return done;
            (await scope.Db.Set<SealContent>().SingleAsync(content => content.SealId == seal.Id, ct)).Keep(made.Value.Esl);
            scope.Tell(seal, RouteNewsKind.SealWaits, "已制作，请领取启用", seal.KeeperId);
            scope.Tell(seal, RouteNewsKind.SealDecided, "已制作，等保管人领取", [.. new[] { seal.ApplicantId }.Where(person => person != seal.KeeperId)]);
            return done;
        }, ct);
    }
}
