using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Archives;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>件: a finished document as it was filed. Never changed and never removed; its package lies in the store under its hash.</summary>
/// <remarks>Title and 文号 are read from the document, whose text is fixed since its signature: what is found to be classified is so called here too.</remarks>
public sealed class ArchivedFile : Entity
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 500;

    private ArchivedFile()
    {
    }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>全宗: the agency that issued it.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>Its name then.</summary>
    public string Fonds { get; private init; } = "";

    /// <summary>年度: the year of the 成文日期.</summary>
    public int Year { get; private init; }

    /// <summary>机构: the unit that drafted it.</summary>
    public string UnitName { get; private init; } = "";

    /// <summary>保管期限.</summary>
    public RetentionPeriod Retention { get; private init; }

    /// <summary>件号, from 1 within 全宗, year and 保管期限.</summary>
    public int ItemNumber { get; private init; }

    /// <summary>SM3 of the package, lower-case hex: its place in the store.</summary>
    public string PackageHash { get; private init; } = "";

    /// <summary>SM3 of the 目录.json in it.</summary>
    public string ContentsHash { get; private init; } = "";

    /// <summary>Bytes of the package.</summary>
    public long PackageBytes { get; private init; }

    /// <summary>Files in it.</summary>
    public int Pieces { get; private init; }

    /// <summary>Pages of the 印发稿.</summary>
    public int Pages { get; private init; }

    /// <summary>归档人.</summary>
    public Guid FiledById { get; private init; }

    /// <summary>Name and post.</summary>
    public string FiledBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime FiledAt { get; private init; }

    /// <summary>Why it was filed though not everything was in; empty where all was.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>档号.</summary>
    public string ArchiveNumber => NumberOf(Year, Retention, ItemNumber);

    /// <summary>档号: class 文书, year, 保管期限, 件号. The 全宗号 before it is the receiving archives' to give.</summary>
    /// <remarks>DA/T 13-2022.</remarks>
    public static string NumberOf(int year, RetentionPeriod retention, int item) => string.Create(CultureInfo.InvariantCulture, $"WS·{year}-{RetentionPeriods.CodeOf(retention)}-{item:0000}");

    internal static ArchivedFile Of(OfficialDocument document, ArchiveSeries series, ArchiveRecord record, WrittenPackage package, string reason, Actor by, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(),
        DocumentId = document.Id,
        AgencyId = series.AgencyId,
        Fonds = record.Fonds,
        Year = series.Year,
        UnitName = document.UnitName,
        Retention = series.Retention,
        ItemNumber = record.Item,
        PackageHash = package.Hash,
        ContentsHash = package.ContentsHash,
        PackageBytes = package.Content.LongLength,
        Pieces = package.Pieces,
        Pages = record.Pages,
        FiledById = by.StaffId,
        FiledBy = by.NameAndPost,
        FiledAt = now,
        Reason = reason,
    };
}
