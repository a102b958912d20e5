using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Drafting;
using OfficeHub.Core.Publishing.Checking.Registers;

namespace OfficeHub.Core.Documents.Typesetting;

/// <summary>印发稿: the files made of the text that was signed off, under its number. Never changed; made again, it is another one.</summary>
/// <remarks>Official Document Regulation (2012), art. 25 (3).</remarks>
public sealed class Rendition : Entity
{
    private readonly List<RenditionSeal> _seals = [];

    private Rendition()
    {
    }

    /// <summary>Whose.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>第几次排版, from 1.</summary>
    public int Serial { get; private init; }

    /// <summary>发文字号 printed on it.</summary>
    public string Number { get; private init; } = "";

    /// <summary>SM3 of the text it was made of, lower-case hex.</summary>
    public string TextHash { get; private init; } = "";

    /// <summary>SM3 of the OFD without a seal, lower-case hex: its place in the store.</summary>
    public string OfdHash { get; private init; } = "";

    /// <summary>SM3 of the DOCX, lower-case hex.</summary>
    public string DocxHash { get; private init; } = "";

    /// <summary>Pages.</summary>
    public int Pages { get; private init; }

    /// <summary>Whether 骑缝章 is wanted besides.</summary>
    public bool Straddles { get; private init; }

    /// <summary>排版人.</summary>
    public Guid MadeById { get; private init; }

    /// <summary>Name and post.</summary>
    public string MadeBy { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private init; }

    /// <summary>Where its seals belong, in the order of the signatures.</summary>
    public IReadOnlyList<RenditionSeal> Seals => _seals;

    internal static Rendition Of(OfficialDocument document, int serial, WrittenFiles files, bool straddles, Actor by, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(by);
        var made = new Rendition
        {
            Id = Guid.CreateVersion7(),
            DocumentId = document.Id,
            Serial = serial,
            Number = document.Number,
            TextHash = document.TextHash,
            OfdHash = files.Ofd.Hash,
            DocxHash = files.Docx.Hash,
            Pages = files.Pages,
            Straddles = straddles,
            MadeById = by.StaffId,
            MadeBy = by.NameAndPost,
            MadeAt = now,
        };
        made._seals.AddRange(files.Seals.Select((seal, i) => new RenditionSeal(made.Id, i, seal.Agency, seal.Page, seal.X, seal.Y)));
        return made;
    }
}

/// <summary>Where a seal belongs on a rendition.</summary>
public sealed class RenditionSeal
{
    private RenditionSeal()
    {
    }

    internal RenditionSeal(Guid renditionId, int place, string agency, int page, double xMm, double yMm) =>
        (RenditionId, Place, Agency, Page, XMm, YMm) = (renditionId, place, agency, page, xMm, yMm);

    /// <summary>The rendition.</summary>
    public Guid RenditionId { get; private init; }

    /// <summary>From 0, in the order of the signatures.</summary>
    public int Place { get; private init; }

    /// <summary>Whose seal: the name as signed.</summary>
    public string Agency { get; private init; } = "";

    /// <summary>From 1.</summary>
    public int Page { get; private init; }

    /// <summary>Its centre, millimetres from the left edge of the page.</summary>
    public double XMm { get; private init; }

    /// <summary>Its centre, millimetres from the top edge of the page, y down.</summary>
    public double YMm { get; private init; }
}

/// <summary>What was written of a document.</summary>
/// <param name="Ofd">The OFD.</param>
/// <param name="Docx">The DOCX.</param>
/// <param name="Pages">How many.</param>
/// <param name="Seals">Where seals belong.</param>
/// <param name="Faults">What is wrong with the files.</param>
internal sealed record WrittenFiles(WrittenFile Ofd, WrittenFile Docx, int Pages, IReadOnlyList<PlacedSeal> Seals, IReadOnlyList<DraftFault> Faults);

/// <summary>A file in the store.</summary>
/// <param name="Hash">SM3, lower-case hex.</param>
/// <param name="Length">Bytes.</param>
internal sealed record WrittenFile(string Hash, long Length);
