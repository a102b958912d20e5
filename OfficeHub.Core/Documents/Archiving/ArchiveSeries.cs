using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>件号 of one 全宗, year and 保管期限: from 1 on without a gap.</summary>
/// <remarks>DA/T 22-2015, 7: numbers run within the smallest class of the arrangement.</remarks>
public sealed class ArchiveSeries : Entity
{
    private ArchiveSeries()
    {
    }

    /// <summary>全宗: the agency whose papers they are.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>年度.</summary>
    public int Year { get; private init; }

    /// <summary>保管期限.</summary>
    public RetentionPeriod Retention { get; private init; }

    /// <summary>The number that is given next.</summary>
    public int Next { get; private set; } = 1;

    /// <summary>An unused one.</summary>
    internal static ArchiveSeries Begin(Guid agencyId, int year, RetentionPeriod retention) =>
        new() { Id = Guid.CreateVersion7(), AgencyId = agencyId, Year = year, Retention = retention };

    /// <summary>Gives the next number. Only after the series has been locked.</summary>
    internal int Take() => Next++;
}
