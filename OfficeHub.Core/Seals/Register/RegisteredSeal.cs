using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;

namespace OfficeHub.Core.Seals.Register;

/// <summary>What somebody applies for.</summary>
/// <param name="AgencyId">用章机关.</param>
/// <param name="AgencyName">Its name that day.</param>
/// <param name="Number">印章编号, given once.</param>
/// <param name="Name">印章名称.</param>
/// <param name="Category">Kind.</param>
/// <param name="Purpose">What it is for and on which grounds.</param>
/// <param name="KeeperId">保管人.</param>
/// <param name="KeeperName">姓名.</param>
/// <param name="PredecessorId">The seal it replaces; null for none.</param>
internal sealed record SealApplication(
    Guid AgencyId, string AgencyName, SealNumber Number, string Name, SealCategory Category, string Purpose, Guid KeeperId, string KeeperName, Guid? PredecessorId);

/// <summary>印章: a line of the register, from the application to the destruction; it is never removed. Applicant, approver and maker are three persons; the keeper is neither approver nor maker.</summary>
/// <remarks>e-seal.md §4.1; meetings-circulation-assessment.md §9.</remarks>
public sealed class RegisteredSeal : Entity
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameLimit = 60;

    /// <summary>Longest purpose, in characters.</summary>
    public const int PurposeLimit = 300;

    private readonly List<SealAct> _acts = [];

    private RegisteredSeal()
    {
    }

    /// <summary>用章机关.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>Its name when it was applied for.</summary>
    public string AgencyName { get; private init; } = "";

    /// <summary>印章编号: the esID of the seal, see <see cref="SealNumber"/>.</summary>
    public string Number { get; private init; } = "";

    /// <summary>Year of the number.</summary>
    public int Year { get; private init; }

    /// <summary>Serial of the number within agency and year.</summary>
    public int Serial { get; private init; }

    /// <summary>印章名称.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Kind.</summary>
    public SealCategory Category { get; private init; }

    /// <summary>What it is for and on which grounds.</summary>
    public string Purpose { get; private init; } = "";

    /// <summary>保管人.</summary>
    public Guid KeeperId { get; private init; }

    /// <summary>姓名.</summary>
    public string KeeperName { get; private init; } = "";

    /// <summary>The seal it replaces; null for none.</summary>
    public Guid? PredecessorId { get; private init; }

    /// <summary>Who applied.</summary>
    public Guid ApplicantId { get; private init; }

    /// <summary>Name and post.</summary>
    public string AppliedBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime AppliedAt { get; private init; }

    /// <summary>Where it is in its life.</summary>
    public SealStatus Status { get; private set; }

    /// <summary>Who approved it; null before.</summary>
    public Guid? ApproverId { get; private set; }

    /// <summary>Name and post; empty before.</summary>
    public string ApprovedBy { get; private set; } = "";

    /// <summary>UTC, when its keeper took it into use; null before.</summary>
    public DateTime? TakenAt { get; private set; }

    /// <summary>Who asked for its end; null before.</summary>
    public Guid? EndAskedById { get; private set; }

    /// <summary>Why its end was asked for; null before.</summary>
    public SealEndReason? EndReason { get; private set; }

    /// <summary>UTC, when it was closed; null before.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Who asked for its destruction; null before.</summary>
    public Guid? DestructionAskedById { get; private set; }

    /// <summary>All that was done with it, the first first. Loaded with the seal where it is asked for.</summary>
    public IReadOnlyList<SealAct> Acts => _acts;

    internal static RegisteredSeal Apply(SealApplication what, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(what);
        ArgumentNullException.ThrowIfNull(by);
        var seal = new RegisteredSeal
        {
            Id = Guid.CreateVersion7(),
            AgencyId = what.AgencyId,
            AgencyName = what.AgencyName,
            Number = what.Number.ToString(),
            Year = what.Number.Year,
            Serial = what.Number.Serial,
            Name = what.Name,
            Category = what.Category,
            Purpose = what.Purpose,
            KeeperId = what.KeeperId,
            KeeperName = what.KeeperName,
            PredecessorId = what.PredecessorId,
            ApplicantId = by.StaffId,
            AppliedBy = by.NameAndPost,
            AppliedAt = now,
        };
        seal._acts.Add(new SealAct(seal.Id, SealAction.Apply, by, what.Purpose, now));
        return seal;
    }

    /// <summary>Null when the person could do it now; the one place that says who may do what with a seal.</summary>
    public Error? WhyNot(SealAction action, Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!SealFlow.TryMove(Status, action, out _)) return new SealMoveNotAllowed(Status, action);
        var (isApplicant, isKeeper) = (by.StaffId == ApplicantId, by.StaffId == KeeperId);
        return action switch
        {
            SealAction.Withdraw => isApplicant ? null : new NotTheApplicant(AppliedBy),
            SealAction.Approve or SealAction.Refuse => isApplicant ? new ApplicantMayNotApprove() : isKeeper ? new KeeperMayNotApprove() : null,
            SealAction.Make => isApplicant ? new ApplicantMayNotMake() : by.StaffId == ApproverId ? new ApproverMayNotMake() : isKeeper ? new KeeperMayNotMake() : null,
            SealAction.Take => isKeeper ? null : new NotTheKeeper(KeeperName),
            SealAction.Stop => isKeeper || by.Can(SealPermissions.Approve) ? null : new NotForYouToStop(KeeperName),
            SealAction.Resume => isKeeper ? new KeeperMayNotApprove() : null,
            SealAction.AskEnd => isKeeper || isApplicant ? null : new NotKeeperOrApplicant(KeeperName, AppliedBy),
            SealAction.ApproveEnd or SealAction.RefuseEnd => by.StaffId == EndAskedById ? new ApplicantMayNotApprove()
                : isKeeper ? new KeeperMayNotApprove()
                : action is SealAction.RefuseEnd && TakenAt is null ? new NeverTaken() : null,
            SealAction.AskDestruction => isKeeper || isApplicant ? null : new NotKeeperOrApplicant(KeeperName, AppliedBy),
            SealAction.Destroy => isKeeper || by.StaffId == DestructionAskedById ? new WitnessIsKeeper() : null,
            _ => null,
        };
    }

    /// <summary>撤回申请, 不予批准, 停用, 恢复启用, 不予注销, 监督销毁: acts that leave nothing but their line.</summary>
    /// <returns>What <see cref="WhyNot"/> says.</returns>
    internal Result Do(SealAction action, string words, Actor by, DateTime now)
    {
        if (WhyNot(action, by) is { } refusal) return refusal;
        Move(action, words, by, now);
        return Result.Success;
    }

    /// <summary>批准制作.</summary>
    /// <returns>What <see cref="WhyNot"/> says.</returns>
    internal Result Approve(string words, Actor by, DateTime now)
    {
        if (WhyNot(SealAction.Approve, by) is { } refusal) return refusal;
        (ApproverId, ApprovedBy) = (by.StaffId, by.NameAndPost);
        Move(SealAction.Approve, words, by, now);
        return Result.Success;
    }

    /// <summary>申请注销: it cannot be used from now on.</summary>
    /// <returns>What <see cref="WhyNot"/> says.</returns>
    internal Result AskEnd(SealEndReason reason, string words, Actor by, DateTime now)
    {
        if (WhyNot(SealAction.AskEnd, by) is { } refusal) return refusal;
        (EndAskedById, EndReason) = (by.StaffId, reason);
        Move(SealAction.AskEnd, words.Length > 0 ? $"{SealNames.Of(reason)}：{words}" : SealNames.Of(reason), by, now);
        return Result.Success;
    }

    /// <summary>批准注销.</summary>
    /// <returns>What <see cref="WhyNot"/> says.</returns>
    internal Result ApproveEnd(string words, Actor by, DateTime now)
    {
        if (WhyNot(SealAction.ApproveEnd, by) is { } refusal) return refusal;
        EndedAt = now;
        Move(SealAction.ApproveEnd, words, by, now);
        return Result.Success;
    }

    /// <summary>提请销毁.</summary>
    /// <returns>What <see cref="WhyNot"/> says.</returns>
    internal Result AskDestruction(string words, Actor by, DateTime now)
    {
        if (WhyNot(SealAction.AskDestruction, by) is { } refusal) return refusal;
        DestructionAskedById = by.StaffId;
        Move(SealAction.AskDestruction, words, by, now);
        return Result.Success;
    }

    /// <summary>Tells these people of it; never whoever did it.</summary>
    internal void Tell(NewsOfSubject news) => Raise(news);

    private void Move(SealAction action, string words, Actor by, DateTime now)
    {
        _ = SealFlow.TryMove(Status, action, out var next);
        Status = next;
        _acts.Add(new SealAct(Id, action, by, words, now));
    }
}
