using OfficeHub.Core.Common;

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
/// <param name="PictureHash">Of the picture.</param>
internal sealed record SealApplication(
    Guid AgencyId, string AgencyName, SealNumber Number, string Name, SealCategory Category, string Purpose, Guid KeeperId, string KeeperName, Guid? PredecessorId, string PictureHash);

/// <summary>印章: a line of the register, from the application to the destruction; it is never removed. Applicant, approver and maker are three persons; the keeper is neither approver nor maker.</summary>
/// <remarks>e-seal.md §4.1; meetings-circulation-assessment.md §9.</remarks>
public sealed partial class RegisteredSeal : Entity
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

    /// <summary>SM3 of the picture that was applied for, and therefore approved: of the design's text, or of the PNG; lower-case hexadecimal.</summary>
    public string PictureHash { get; private init; } = "";

    /// <summary>Who made it; null before.</summary>
    public Guid? MakerId { get; private set; }

    /// <summary>Name and post; empty before.</summary>
    public string MadeBy { get; private set; } = "";

    /// <summary>UTC, when it was made; null before.</summary>
    public DateTime? MadeAt { get; private set; }

    /// <summary>The keeper's certificate that stands in it; null before it is made.</summary>
    public Guid? CertificateId { get; private set; }

    /// <summary>4 (GB/T 38540-2020) or 5 (GM/T 0031-2025); 0 before it is made.</summary>
    public int Structure { get; private set; }

    /// <summary>UTC; null before it is made.</summary>
    public DateTime? ValidFrom { get; private set; }

    /// <summary>UTC, the last instant; null before it is made.</summary>
    public DateTime? ValidUntil { get; private set; }

    /// <summary>SM3 of the seal's file, lower-case hexadecimal; empty before it is made.</summary>
    public string FileHash { get; private set; } = "";

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
            PictureHash = what.PictureHash,
            ApplicantId = by.StaffId,
            AppliedBy = by.NameAndPost,
            AppliedAt = now,
        };
        seal._acts.Add(new SealAct(seal.Id, SealAction.Apply, by, what.Purpose, now));
        return seal;
    }
}
