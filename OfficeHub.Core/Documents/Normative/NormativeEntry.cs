using System.Globalization;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Normative;

/// <summary>登记号 of one agency and year: from 1 on without a gap.</summary>
public sealed class NormativeSeries : Entity
{
    private NormativeSeries()
    {
    }

    /// <summary>制定机关.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>Year of the registration, 北京时间.</summary>
    public int Year { get; private init; }

    /// <summary>The number that is given next.</summary>
    public int Next { get; private set; } = 1;

    /// <summary>An unused one.</summary>
    internal static NormativeSeries Begin(Guid agencyId, int year) => new() { Id = Guid.CreateVersion7(), AgencyId = agencyId, Year = year };

    /// <summary>Gives the next number. Only after the series has been locked.</summary>
    internal int Take() => Next++;
}

/// <summary>What the office decided about a document that was marked, or looks like, a 行政规范性文件: one a document, with its place in the register and its term.</summary>
/// <remarks>国办发〔2018〕37号, 二(七): 统一登记、统一编号、统一印发; features.md 66.</remarks>
public sealed class NormativeEntry : Entity
{
    /// <summary>Longest reason or basis, in characters.</summary>
    public const int ReasonLimit = NormativeSettings.ReasonLimit;

    private NormativeEntry()
    {
    }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>制定机关.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>登记号; empty for one that is not treated as a normative document.</summary>
    public string RegisterNumber { get; private set; } = "";

    /// <summary>Year of the number; null for none.</summary>
    public int? Year { get; private set; }

    /// <summary>Its place in the series; null for none.</summary>
    public int? Serial { get; private set; }

    /// <summary>施行日期; null for one that is not treated as a normative document.</summary>
    public DateOnly? InForceFrom { get; private set; }

    /// <summary>有效期至, the last day; null as above.</summary>
    public DateOnly? InForceUntil { get; private set; }

    /// <summary>Why the term is longer than the rule, or why it is no normative document; may be empty.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Name and post of who decided.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime DecidedAt { get; private set; }

    /// <summary>What the present term rests on, where it was changed; else empty.</summary>
    public string TermBasis { get; private set; } = "";

    /// <summary>Whether it is in the register.</summary>
    public bool IsRegistered => RegisterNumber.Length > 0;

    /// <summary>登记号: 北署发-规-2026-001.</summary>
    /// <param name="abbreviation">The usual 机关代字 of the agency.</param>
    /// <param name="year">Of the registration.</param>
    /// <param name="serial">Of the series.</param>
    public static string NumberOf(string abbreviation, int year, int serial) => string.Create(CultureInfo.InvariantCulture, $"{abbreviation}-规-{year}-{serial:000}");

    /// <summary>Nothing decided yet.</summary>
    internal static NormativeEntry Begin(Guid documentId, Guid agencyId) => new() { Id = Guid.CreateVersion7(), DocumentId = documentId, AgencyId = agencyId };

    /// <summary>登记.</summary>
    /// <param name="number">登记号.</param>
    /// <param name="series">As locked.</param>
    /// <param name="serial">Taken from it.</param>
    /// <param name="from">施行日期.</param>
    /// <param name="until">The last day.</param>
    /// <param name="reason">Clean; may be empty.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="now">UTC.</param>
    internal void Register(string number, NormativeSeries series, int serial, DateOnly from, DateOnly until, string reason, Actor by, DateTime now)
    {
        (RegisterNumber, Year, Serial) = (number, series.Year, serial);
        (InForceFrom, InForceUntil, Reason, DecidedBy, DecidedAt) = (from, until, reason, by.NameAndPost, now);
    }

    /// <summary>不作规范性文件.</summary>
    /// <param name="reason">Clean, not empty.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="now">UTC.</param>
    /// <returns><see cref="RegisteredAlready"/>.</returns>
    internal Result Decline(string reason, Actor by, DateTime now)
    {
        if (IsRegistered) return new RegisteredAlready(RegisterNumber);
        (Reason, DecidedBy, DecidedAt) = (reason, by.NameAndPost, now);
        return Result.Success;
    }

    /// <summary>改有效期: it goes on to hold, or ends earlier.</summary>
    /// <param name="until">The last day.</param>
    /// <param name="basis">Clean, not empty.</param>
    /// <returns><see cref="NotRegistered"/> or <see cref="TermEndsBeforeItBegins"/>.</returns>
    internal Result ChangeTerm(DateOnly until, string basis)
    {
        if (!IsRegistered || InForceFrom is not { } from) return new NotRegistered();
        if (until <= from) return new TermEndsBeforeItBegins(from);
        (InForceUntil, TermBasis) = (until, basis);
        return Result.Success;
    }
}
