using System.Text.Json.Serialization;

namespace OfficeHub.Core.Publishing.Archives;

/// <summary>What is written of one 件 on the outside: where it belongs and what it is.</summary>
/// <remarks>DA/T 22-2015, 6 and 7; DA/T 13-2022. docs/archive-package-format.md.</remarks>
public sealed record ArchiveRecord
{
    /// <summary>档号.</summary>
    public required string ArchiveNumber { get; init; }

    /// <summary>全宗: the agency whose papers they are.</summary>
    public required string Fonds { get; init; }

    /// <summary>年度.</summary>
    public required int Year { get; init; }

    /// <summary>机构: the unit that drafted it.</summary>
    public required string Unit { get; init; }

    /// <summary>保管期限 as a code: Y, D30, D10.</summary>
    public required string Retention { get; init; }

    /// <summary>The same in words.</summary>
    public required string RetentionName { get; init; }

    /// <summary>件号, from 1.</summary>
    public required int Item { get; init; }

    /// <summary>题名.</summary>
    public required string Title { get; init; }

    /// <summary>文号.</summary>
    public required string Number { get; init; }

    /// <summary>文种.</summary>
    public required string Kind { get; init; }

    /// <summary>成文日期.</summary>
    public required DateOnly DocumentDate { get; init; }

    /// <summary>责任者.</summary>
    public required string Issuer { get; init; }

    /// <summary>签发人, name and post.</summary>
    public required string SignedBy { get; init; }

    /// <summary>公开属性.</summary>
    public required string Disclosure { get; init; }

    /// <summary>Pages of the 印发稿.</summary>
    public required int Pages { get; init; }

    /// <summary>归档人, name and post.</summary>
    public required string FiledBy { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime FiledAt { get; init; }

    /// <summary>What was not in when it was filed, and why it was filed all the same; empty where all was in.</summary>
    public string Explained { get; init; } = "";
}

/// <summary>One file that goes into a package.</summary>
/// <param name="Path">Where in the package: folders numbered, so that they stand in their order everywhere.</param>
/// <param name="Name">What it is, or the name of the file that was attached.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ArchivePiece(string Path, string Name, byte[] Content);

/// <summary>A line of the 目录 of a package.</summary>
/// <param name="No">From 1.</param>
/// <param name="Path">Where in the package.</param>
/// <param name="Name">What it is.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sm3">SM3 of its bytes, lower-case hex.</param>
public sealed record ArchiveLine(int No, string Path, string Name, long Bytes, string Sm3);

/// <summary>目录 of a package: the record and every file of it.</summary>
/// <param name="Format">Always <see cref="ArchiveContents.Format"/>.</param>
/// <param name="Record">What it is.</param>
/// <param name="Pieces">Every file but the list itself.</param>
public sealed record ContentList([property: JsonPropertyOrder(-1)] string Format, ArchiveRecord Record, IReadOnlyList<ArchiveLine> Pieces);

/// <summary>A package as it was written.</summary>
/// <param name="Content">The ZIP.</param>
/// <param name="Hash">SM3 of it, lower-case hex.</param>
/// <param name="ContentsHash">SM3 of its 目录.json.</param>
/// <param name="Pieces">How many files it holds besides that one.</param>
public sealed record WrittenPackage(byte[] Content, string Hash, string ContentsHash, int Pieces);
