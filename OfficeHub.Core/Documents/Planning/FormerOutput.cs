using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Planning;

/// <summary>上年发文数 of a year before this register began: what total control compares with until the register knows a whole year itself. One an agency and year.</summary>
public sealed class FormerOutput : Entity
{
    /// <summary>Most papers of a year.</summary>
    public const int Most = 99_999;

    /// <summary>Longest source, in characters.</summary>
    public const int SourceLimit = 200;

    private FormerOutput()
    {
    }

    /// <summary>发文机关.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>Which year.</summary>
    public int Year { get; private init; }

    /// <summary>How many numbers were given in it.</summary>
    public int Papers { get; private set; }

    /// <summary>Where the figure is from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Name and post of who entered it.</summary>
    public string EnteredBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime EnteredAt { get; private set; }

    internal static FormerOutput Of(Guid agencyId, int year) => new() { Id = Guid.CreateVersion7(), AgencyId = agencyId, Year = year };

    internal void Enter(int papers, string source, Actor by, DateTime now) => (Papers, Source, EnteredBy, EnteredAt) = (papers, source, by.NameAndPost, now);
}
