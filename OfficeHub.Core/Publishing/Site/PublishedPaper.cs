using System.Text.Json.Serialization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Core.Publishing.Site;

/// <summary>A document as it was released to the public: what every page, feed and bundle is written from. Stored whole, hashed whole.</summary>
/// <remarks>政府信息公开条例, art. 6, 17, 19; features.md 88.</remarks>
public sealed record PublishedPaper
{
    /// <summary>索引号.</summary>
    public required string Index { get; init; }

    /// <summary>发文机关, the lead agency first.</summary>
    public required IReadOnlyList<string> Agencies { get; init; }

    /// <summary>发文字号.</summary>
    public required string Number { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly DocumentDate { get; init; }

    /// <summary>发布时间, UTC.</summary>
    public required DateTime ReleasedAt { get; init; }

    /// <summary>The document as printed.</summary>
    public required DocumentContent Content { get; init; }

    /// <summary>解读材料, in their order; none of a document that is no policy or was exempted.</summary>
    public IReadOnlyList<InterpretationSection> Interpretations { get; init; } = [];

    /// <summary>The sealed OFD, the DOCX, the pages, the annexes and the pictures.</summary>
    public required IReadOnlyList<PublishedFile> Files { get; init; }

    /// <summary>SM3 of the text that was signed off, lower-case hex.</summary>
    public required string TextHash { get; init; }

    /// <summary>补充解读 let out after the release, in their order; kept apart, since what was released is never changed.</summary>
    [JsonIgnore]
    public IReadOnlyList<SupplementaryMaterial> Supplements { get; init; } = [];

    /// <summary>All 解读材料, those released with the document first, each under the number its page is called by.</summary>
    public IEnumerable<ExplainingMaterial> Explained() =>
        Interpretations.Select((one, i) => new ExplainingMaterial(i + 1, one, SupplementedAt: null)).Concat(Supplements.Select(one => new ExplainingMaterial(one.Number, one.Section, one.ReleasedAt)));

    /// <summary>有效期至, of a document with a term, as it is registered at the moment of the look: like a mark, and not a part of what was released.</summary>
    [JsonIgnore]
    public DateOnly? InForceUntil { get; init; }

    /// <summary>The pages of the sealed file, in their order.</summary>
    public IEnumerable<PublishedFile> PagePictures() => Files.Where(file => file.Role is PublishedFileRole.Page);

    /// <summary>The annexes that are files of their own, in their order.</summary>
    public IEnumerable<PublishedFile> Annexes() => Files.Where(file => file.Role is PublishedFileRole.Annex);

    /// <summary>Name of a picture of the text among the files; null when its content was gone.</summary>
    /// <param name="hash">SM3 of the picture, lower-case hex.</param>
    public string? PictureName(string hash) => Files.FirstOrDefault(file => file.Role is PublishedFileRole.Picture && file.Hash == hash)?.Name;

    /// <summary>The agencies in a row.</summary>
    public string AgencyNames() => string.Join('、', Agencies);

    /// <summary>What is told of it where its text is not shown.</summary>
    public PublishedStub Stub() => new(Index, AgencyNames(), Number, DocumentDate, ReleasedAt);
}

/// <summary>A 解读材料 that was let out after the document.</summary>
/// <param name="Number">Counts on from those released with the document.</param>
/// <param name="Section">What it says.</param>
/// <param name="ReleasedAt">UTC.</param>
public sealed record SupplementaryMaterial(int Number, InterpretationSection Section, DateTime ReleasedAt);

/// <summary>A 解读材料 as the pages have it.</summary>
/// <param name="Number">From 1; its page is called by it.</param>
/// <param name="Section">What it says.</param>
/// <param name="SupplementedAt">UTC, when it was let out; null for one that went out with the document.</param>
public sealed record ExplainingMaterial(int Number, InterpretationSection Section, DateTime? SupplementedAt)
{
    /// <summary>Form and author, and of a supplement since when it is there.</summary>
    public string Note => SupplementedAt is { } at ? $"补充解读　{Section.Note}　{BeijingTime.Day(BeijingTime.DayOf(at))}发布" : Section.Note;
}

/// <summary>What a file is to the document it is published with.</summary>
public enum PublishedFileRole
{
    /// <summary>The OFD with its seals.</summary>
    Ofd,

    /// <summary>The DOCX.</summary>
    Docx,

    /// <summary>A page of the OFD as a picture.</summary>
    Page,

    /// <summary>An annex that is a file of its own.</summary>
    Annex,

    /// <summary>A picture in the text.</summary>
    Picture,
}

/// <summary>A file that is published with a document, byte for byte as it was at the release.</summary>
/// <param name="Name">Beside the page: ASCII, no folder, never what a user called it.</param>
/// <param name="Title">What it is called, in Chinese.</param>
/// <param name="Role">What it is.</param>
/// <param name="MediaType">Served with.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Hash">SM3 of the bytes, lower-case hex.</param>
public sealed record PublishedFile(string Name, string Title, PublishedFileRole Role, string MediaType, long Length, string Hash);

/// <summary>A mark on a document that no longer stands as it was released: 已修改, 废止, 失效, 撤销 or 作废.</summary>
/// <param name="Mark">The word.</param>
/// <param name="EffectiveOn">The first day on which it holds.</param>
/// <param name="Basis">What it rests on: title and number of the deciding document; may be empty.</param>
/// <param name="BasisAddress">Where that one is read; null when nowhere.</param>
/// <param name="IsComing">Whether its day is still to come: until then the document holds.</param>
/// <remarks>document-workflow.md §10; openness-and-interpretation.md P13.</remarks>
public sealed record PublishedMark(string Mark, DateOnly EffectiveOn, string Basis, string? BasisAddress, bool IsComing = false)
{
    /// <summary>In a sentence: 自2026年11月1日起废止.</summary>
    public string InWords() => PageFrame.InWords(this);
}
