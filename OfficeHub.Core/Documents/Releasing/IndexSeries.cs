using System.Globalization;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>索引号 of one agency in one year, from 1 on without a gap.</summary>
public sealed class IndexSeries : Entity
{
    /// <summary>The last serial.</summary>
    public const int LastSerial = 99_999;

    private IndexSeries()
    {
    }

    /// <summary>发文机关.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>Its usual 机关代字.</summary>
    public string Code { get; private init; } = "";

    /// <summary>Year of the release, 北京时间.</summary>
    public int Year { get; private init; }

    /// <summary>The serial that is given next.</summary>
    public int Next { get; private set; } = 1;

    /// <summary>The series of an agency and a year, unused.</summary>
    public static IndexSeries Begin(Guid id, Guid agencyId, string code, int year) => new() { Id = id, AgencyId = agencyId, Code = code, Year = year };

    /// <summary>Takes the next number. Only after the series has been locked.</summary>
    /// <returns>The serial; <see cref="IndexSeriesIsFull"/>.</returns>
    public Result<int> Take() => Next > LastSerial ? new IndexSeriesIsFull(Code, Year) : Next++;

    /// <summary>A number as it is written: 北署发-2026-00012.</summary>
    /// <param name="serial">Of this series.</param>
    public string Write(int serial) => string.Create(CultureInfo.InvariantCulture, $"{Code}-{Year}-{serial:00000}");
}
