using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Site;

namespace OfficeHub.Core.Documents.Releasing;

/// <summary>公开发布 of a document: one a document, made with its 核发 and never changed.</summary>
/// <remarks>政府信息公开条例, art. 6, 17, 19; product.md §2 (1), (3).</remarks>
public sealed class Publication : Entity
{
    /// <summary>Longest index number, in characters.</summary>
    public const int IndexLimit = 40;

    /// <summary>Longest row of agencies, in characters.</summary>
    public const int AgenciesLimit = 600;

    private const int InitialsLimit = 200;

    private Publication()
    {
    }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>Whose series of index numbers it is in.</summary>
    public Guid SeriesId { get; private init; }

    /// <summary>Its place there.</summary>
    public int Serial { get; private init; }

    /// <summary>索引号.</summary>
    public string IndexNumber { get; private init; } = "";

    /// <summary>标题 as released.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its pinyin initials, by which the directory finds it.</summary>
    public string Initials { get; private set; } = "";

    /// <summary>发文字号.</summary>
    public string Number { get; private init; } = "";

    /// <summary>发文机关, all of them in a row.</summary>
    public string Agencies { get; private init; } = "";

    /// <summary>The lead agency.</summary>
    public Guid IssuerId { get; private init; }

    /// <summary>The agency whose office handled it.</summary>
    public Guid AgencyId { get; private init; }

    /// <summary>文种.</summary>
    public DocumentKind Kind { get; private init; }

    /// <summary>成文日期.</summary>
    public DateOnly DocumentDate { get; private init; }

    /// <summary>How many 解读材料 went out with it.</summary>
    public int Interpretations { get; private init; }

    /// <summary>Who let it out.</summary>
    public Guid ReleasedById { get; private init; }

    /// <summary>Name and post.</summary>
    public string ReleasedBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime ReleasedAt { get; private init; }

    /// <summary>The last day on which the release was in time, by the calendar and the settings of its own day.</summary>
    public DateOnly DueOn { get; private init; }

    /// <summary>逾期公开: released after that day. Stays, whatever calendar and settings say later.</summary>
    public bool IsLate { get; private init; }

    /// <summary>SM3 of the text signed off, lower-case hex.</summary>
    public string TextHash { get; private init; } = "";

    /// <summary>SM3 of the sealed OFD, lower-case hex.</summary>
    public string OfdHash { get; private init; } = "";

    /// <summary>SM3 of the DOCX, lower-case hex.</summary>
    public string DocxHash { get; private init; } = "";

    /// <summary>SM3 of <see cref="PublishedContent.Json"/>, lower-case hex.</summary>
    public string ContentHash { get; private init; } = "";

    internal static Publication Of(OfficialDocument document, IndexSeries series, int serial, PublishedPaper paper, string contentHash, DateOnly dueOn, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(paper);
        ArgumentNullException.ThrowIfNull(by);
        return new Publication
        {
            Id = Guid.CreateVersion7(),
            DocumentId = document.Id,
            SeriesId = series.Id,
            Serial = serial,
            IndexNumber = paper.Index,
            Title = document.Title,
            Initials = Cut(PinyinInitials.Of(document.Title), InitialsLimit),
            Number = paper.Number,
            Agencies = Cut(paper.AgencyNames(), AgenciesLimit),
            IssuerId = series.AgencyId,
            AgencyId = document.AgencyId,
            Kind = document.Kind,
            DocumentDate = paper.DocumentDate,
            Interpretations = paper.Interpretations.Count,
            ReleasedById = by.StaffId,
            ReleasedBy = by.NameAndPost,
            ReleasedAt = now,
            DueOn = dueOn,
            IsLate = BeijingTime.DayOf(now) > dueOn,
            TextHash = document.TextHash,
            OfdHash = paper.Files.Single(file => file.Role is PublishedFileRole.Ofd).Hash,
            DocxHash = paper.Files.Single(file => file.Role is PublishedFileRole.Docx).Hash,
            ContentHash = contentHash,
        };
    }

    /// <summary>Its document was found to be classified: it is called by no word of it any more.</summary>
    internal void Close(string label) => (Title, Initials) = (label, "");

    private static string Cut(string text, int limit) => text.Length > limit ? text[..limit] : text;
}

/// <summary>Content and interpretation as released, apart from the publication so that no list loads them. Its id is the publication's.</summary>
public sealed class PublishedContent : Entity
{
    private PublishedContent()
    {
    }

    /// <summary><see cref="PublishedPaper"/> as JSON: exactly the bytes the hash is taken of.</summary>
    public string Json { get; private init; } = "";

    internal static PublishedContent For(Guid publicationId, string json) => new() { Id = publicationId, Json = json };
}

/// <summary>A page of the sealed file as a picture, drawn once.</summary>
public sealed class PublishedSheet
{
    private PublishedSheet()
    {
    }

    internal PublishedSheet(Guid publicationId, int number, string svg) => (PublicationId, Number, Svg) = (publicationId, number, svg);

    /// <summary>The publication.</summary>
    public Guid PublicationId { get; private init; }

    /// <summary>From 1.</summary>
    public int Number { get; private init; }

    /// <summary>The picture; its hash is in the content.</summary>
    public string Svg { get; private init; } = "";
}
