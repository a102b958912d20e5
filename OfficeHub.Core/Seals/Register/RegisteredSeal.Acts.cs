using OfficeHub.Core.Common;
using OfficeHub.Core.Notifications;

namespace OfficeHub.Core.Seals.Register;

/// <content>What is done with a seal.</content>
public sealed partial class RegisteredSeal
{
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

    /// <summary>制作.</summary>
    /// <returns>What <see cref="WhyNot"/> says.</returns>
    internal Result Make(MadeSeal made, Actor by, DateTime now)
    {
        if (WhyNot(SealAction.Make, by) is { } refusal) return refusal;
        (MakerId, MadeBy, MadeAt) = (by.StaffId, by.NameAndPost, now);
        (CertificateId, Structure, ValidFrom, ValidUntil, FileHash) = (made.CertificateId, made.Structure, made.ValidFrom, made.ValidUntil, made.FileHash);
        Move(SealAction.Make, made.Words, by, now);
        return Result.Success;
    }

    /// <summary>领取启用.</summary>
    /// <returns>What <see cref="WhyNot"/> says.</returns>
    internal Result Take(Actor by, DateTime now)
    {
        if (WhyNot(SealAction.Take, by) is { } refusal) return refusal;
        TakenAt = now;
        Move(SealAction.Take, "试签成功，密钥可用", by, now);
        return Result.Success;
    }

    /// <summary>换发: its successor was taken into use.</summary>
    /// <returns>What <see cref="WhyNot"/> says.</returns>
    internal Result Replace(string successor, Actor by, DateTime now)
    {
        if (WhyNot(SealAction.Replace, by) is { } refusal) return refusal;
        (EndReason, EndedAt) = (SealEndReason.Replaced, now);
        Move(SealAction.Replace, $"新印章{successor}已启用", by, now);
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

    /// <summary>Its key is needed no more.</summary>
    internal void Forsake(Guid certificateId) => Raise(new Acts.SealKeyForsaken(Id, certificateId));

    /// <summary>Tells these people of it; never whoever did it.</summary>
    internal void Tell(NewsOfSubject news) => Raise(news);

    private void Move(SealAction action, string words, Actor by, DateTime now)
    {
        _ = SealFlow.TryMove(Status, action, out var next);
        Status = next;
        _acts.Add(new SealAct(Id, action, by, words, now));
    }
}
