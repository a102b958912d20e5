using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Certificates;

/// <summary>Why a certificate is revoked.</summary>
public enum RevocationGround
{
    /// <summary>密钥泄露或丢失: what is signed with it from now on is nobody's.</summary>
    KeyCompromised,

    /// <summary>不再使用.</summary>
    NoLongerUsed,

    /// <summary>持有人信息变更.</summary>
    DetailsChanged,
}

/// <summary>证书: one certificate of the register, with or without a key on the shelf. The key itself is never here.</summary>
public sealed class RegisteredCertificate : Entity
{
    /// <summary>Longest name of a holder, in characters.</summary>
    public const int NameLimit = 60;

    /// <summary>Longest note on a revocation, in characters.</summary>
    public const int NoteLimit = 200;

    internal const int KeeperLimit = 300;

    private RegisteredCertificate()
    {
    }

    /// <summary>Whose register it stands in.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>What it is for.</summary>
    public CertificateUse Use { get; private init; }

    /// <summary>Whose it is, as the certificate names him, or it.</summary>
    public string HolderName { get; private init; } = "";

    /// <summary>Who keeps the key; null when nobody here does.</summary>
    public Guid? KeeperId { get; private init; }

    /// <summary>Name and post of the keeper when he asked for it; empty without one.</summary>
    public string KeeperName { get; private init; } = "";

    /// <summary>The public point of the key, 65 bytes; empty for a certificate without a key here.</summary>
    public byte[] PublicKey { get; private init; } = [];

    /// <summary>UTC: asked for, imported, founded or trusted.</summary>
    public DateTime EnteredAt { get; private init; }

    /// <summary>The certificate it follows; null for none.</summary>
    public Guid? PredecessorId { get; private init; }

    /// <summary>Where it stands.</summary>
    public CertificateStatus Status { get; private set; }

    /// <summary>Whether the authority of this site issued it.</summary>
    public bool IsIssuedHere { get; private set; }

    /// <summary>Whether its key lies on the shelf.</summary>
    public bool HasKey { get; private set; }

    /// <summary>Serial number in hexadecimal; empty before it is issued.</summary>
    public string SerialHex { get; private set; } = "";

    /// <summary>SM3 of the certificate, lower-case hexadecimal; null before it is issued.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>The certificate; empty before it is issued.</summary>
    public byte[] Der { get; private set; } = [];

    /// <summary>UTC; null before it is issued.</summary>
    public DateTime? ValidFrom { get; private set; }

    /// <summary>UTC, the last instant of validity; null before it is issued.</summary>
    public DateTime? ValidUntil { get; private set; }

    /// <summary>Who issued it; null when another authority did.</summary>
    public Guid? IssuerId { get; private set; }

    /// <summary>UTC; null unless revoked.</summary>
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Why it was revoked; null unless it was.</summary>
    public RevocationGround? Ground { get; private set; }

    /// <summary>What was said about it; may be empty.</summary>
    public string RevocationNote { get; private set; } = "";

    /// <summary>The last threshold in days before the end that people were told of; null for none.</summary>
    public int? WarnedDays { get; private set; }

    /// <summary>UTC: the end of that revocation list of this authority of whose end people were told; null for none.</summary>
    public DateTime? WarnedListEnd { get; private set; }

    /// <summary>Asks for one: the key is made and waits for its certificate.</summary>
    internal static RegisteredCertificate Ask(Guid id, CertificateUse use, string holder, byte[] publicKey, RegisteredCertificate? predecessor, Actor keeper, DateTime at) => new()
    {
        Id = id, AgencyId = keeper.AgencyId, Use = use, HolderName = holder, PublicKey = publicKey, PredecessorId = predecessor?.Id,
        KeeperId = keeper.StaffId, KeeperName = keeper.NameAndPost, HasKey = true, EnteredAt = at, Status = CertificateStatus.Requested,
    };

    /// <summary>Takes one with its key that another authority issued.</summary>
    internal static RegisteredCertificate Import(Guid id, CertificateUse use, string holder, byte[] publicKey, CertificateFacts facts, Actor keeper, DateTime at) => new RegisteredCertificate
    {
        Id = id, AgencyId = keeper.AgencyId, Use = use, HolderName = holder, PublicKey = publicKey,
        KeeperId = keeper.StaffId, KeeperName = keeper.NameAndPost, HasKey = true, EnteredAt = at,
    }.With(facts);

    /// <summary>Enters the certificate of an authority: of the site's own, or a root of others that is trusted.</summary>
    internal static RegisteredCertificate Authority(Guid id, CertificateUse use, string holder, CertificateFacts facts, bool isOwn, Actor by, DateTime at) => new RegisteredCertificate
    {
        Id = id, AgencyId = by.AgencyId, Use = use, HolderName = holder, EnteredAt = at, IsIssuedHere = isOwn,
    }.With(facts);

    /// <summary>Whether it is an authority's and not a person's.</summary>
    public bool IsAuthority => Use is CertificateUse.Root or CertificateUse.Issuing;

    /// <summary>Whether a signature may be made with it at the instant, as far as the register knows; chain and lists are asked besides.</summary>
    public bool IsUsableAt(DateTime at) => Status is CertificateStatus.Valid && HasKey && at >= ValidFrom && at <= ValidUntil;

    /// <summary>The authority of this site issued it.</summary>
    /// <returns><see cref="CertificateElsewhere"/>; <see cref="OwnCertificate"/>: nobody issues himself the certificate with which he seals.</returns>
    internal Result Issue(CertificateFacts facts, Actor maker, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(maker);
        if (MayIssue(maker).Error is { } error) return error;
        With(facts);
        (IsIssuedHere, IssuerId) = (true, maker.StaffId);
        return Result.Success;
    }

    /// <summary>Whether he may issue it.</summary>
    /// <inheritdoc cref="Issue"/>
    internal Result MayIssue(Actor maker) => !CertificateFlow.May(Status, CertificateAct.Issue) ? new CertificateElsewhere(HolderName, Status)
        : Use is CertificateUse.SealHolder && maker.StaffId == KeeperId ? new OwnCertificate()
        : Result.Success;

    /// <summary>Its successor was issued.</summary>
    /// <returns><see cref="CertificateElsewhere"/>.</returns>
    internal Result Replace() => Move(CertificateAct.Replace);

    /// <summary>Revokes it.</summary>
    /// <returns><see cref="CertificateElsewhere"/>, <see cref="AuthorityNotRevoked"/>, <see cref="IssuedByOthers"/>.</returns>
    internal Result Revoke(RevocationGround ground, string note, DateTime at)
    {
        if (IsAuthority) return new AuthorityNotRevoked();
        if (!IsIssuedHere && Status is not CertificateStatus.Requested) return new IssuedByOthers();
        if (Move(CertificateAct.Revoke).Error is { } error) return error;
        (RevokedAt, Ground, RevocationNote) = (at, ground, note);
        return Result.Success;
    }

    /// <summary>A root of others is trusted no more.</summary>
    /// <returns><see cref="CertificateElsewhere"/>, <see cref="AuthorityNotRevoked"/>: what the own authority issued hangs on its root.</returns>
    internal Result Distrust(string note, DateTime at)
    {
        if (Use is not CertificateUse.Root || IsIssuedHere) return new AuthorityNotRevoked();
        if (Move(CertificateAct.Revoke).Error is { } error) return error;
        (RevokedAt, Ground, RevocationNote) = (at, RevocationGround.NoLongerUsed, note);
        return Result.Success;
    }

    /// <summary>Notes that its key is gone from the shelf.</summary>
    internal void KeyErased() => HasKey = false;

    /// <summary>Notes that people were told of its end so many days before.</summary>
    internal void Warned(int days) => WarnedDays = days;

    /// <summary>Notes that people were told of the end of its revocation list.</summary>
    internal void WarnedOfList(DateTime end) => WarnedListEnd = end;

    private Result Move(CertificateAct act)
    {
        if (!CertificateFlow.TryMove(Status, act, out var next)) return new CertificateElsewhere(HolderName, Status);
        Status = next;
        return Result.Success;
    }

    private RegisteredCertificate With(CertificateFacts facts)
    {
        (Der, SerialHex, Fingerprint, ValidFrom, ValidUntil) = (facts.Der, facts.SerialHex, facts.Fingerprint, facts.ValidFrom, facts.ValidUntil);
        Status = CertificateStatus.Valid;
        return this;
    }
}
