using System.Globalization;

namespace OfficeHub.Core.Seals.Register;

/// <summary>印章编号: the esID of a seal, given with the application and never again; a refused application leaves a used number, its line says why.</summary>
/// <param name="AgencyCode">Eight hexadecimal figures that stand for the agency.</param>
/// <param name="Year">北京时间.</param>
/// <param name="Serial">From 1, within agency and year.</param>
/// <remarks>
/// GB/T 38540-2020, 7.1: esID is an IA5String that identifies the seal; its make-up is the maker's. Agencies here bear no public code of figures, so the last
/// eight figures of the agency's random id stand for it: other installations do not meet ours.
/// </remarks>
public readonly record struct SealNumber(string AgencyCode, int Year, int Serial)
{
    /// <summary>Longest, in characters.</summary>
    public const int Limit = 40;

    /// <summary>The number of an agency.</summary>
    public static SealNumber Of(Guid agencyId, int year, int serial) => new(agencyId.ToString("N", CultureInfo.InvariantCulture)[24..].ToUpperInvariant(), year, serial);

    /// <summary>As in register and seal: 3FA94C21-2026-0003.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AgencyCode}-{Year}-{Serial:D4}");
}
