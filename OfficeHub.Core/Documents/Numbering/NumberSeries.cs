using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Documents.Numbering;

/// <summary>编号序列: the numbers of one 机关代字 in one year, from the first one on without a gap. A new one begins with its first number.</summary>
public sealed class NumberSeries : Entity
{
    /// <summary>The last serial a series can have.</summary>
    /// <remarks>GB/T 9704-2012, 7.2.5 sets no limit; five digits are what <see cref="DocumentNumber"/> reads.</remarks>
    public const int LastSerial = 99_999;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 200;

    private NumberSeries()
    {
    }

    /// <summary>发文机关.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>机关代字.</summary>
    public string Abbreviation { get; private init; } = "";

    /// <summary>Year of the 成文日期, 北京时间.</summary>
    public int Year { get; private init; }

    /// <summary>The first serial: 1, unless the agency began with other means.</summary>
    public int First { get; private set; } = 1;

    /// <summary>Why it does not begin with 1; empty when it does.</summary>
    public string FirstReason { get; private set; } = "";

    /// <summary>Who set the first serial; empty when nobody did.</summary>
    public string FirstSetBy { get; private set; } = "";

    /// <summary>The serial that is given next.</summary>
    public int Next { get; private set; } = 1;

    /// <summary>Whether a number has been given.</summary>
    public bool IsUsed => Next > First;

    /// <summary>The series of a 代字 and a year, unused.</summary>
    public static NumberSeries Begin(Guid id, Guid agencyId, string abbreviation, int year) =>
        new() { Id = id, AgencyId = agencyId, Abbreviation = abbreviation, Year = year };

    /// <summary>Lets it begin with another serial than 1: the numbers before were given on paper or by another system.</summary>
    /// <param name="first">From 1 to <see cref="LastSerial"/>.</param>
    /// <param name="reason">Clean, not empty.</param>
    /// <param name="by">Name and post.</param>
    /// <returns><see cref="SeriesIsInUse"/>.</returns>
    public Result BeginWith(int first, string reason, string by)
    {
        if (IsUsed) return new SeriesIsInUse(Abbreviation, Year, Next - 1);
        (First, Next, FirstReason, FirstSetBy) = (first, first, reason, by);
        return Result.Success;
    }

    /// <summary>Gives the next number to a document. Only after the series has been locked.</summary>
    /// <param name="document">Which one.</param>
    /// <param name="distribution">分送范围, clean.</param>
    /// <param name="copies">印制份数.</param>
    /// <param name="by">Who registers it.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="SeriesIsFull"/>.</returns>
    public Result<NumberEntry> Take(OfficialDocument document, string distribution, int copies, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(by);
        if (Next > LastSerial) return new SeriesIsFull(Abbreviation, Year);
        var entry = new NumberEntry(this, new DocumentNumber(Abbreviation, Year, Next), document, distribution, copies, by, now);
        Next++;
        return entry;
    }
}
