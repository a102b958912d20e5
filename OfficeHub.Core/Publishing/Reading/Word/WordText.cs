using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Reading.Word;

/// <summary>A Word file as the lines a person would type: ordinals written out, tables as rows between ｜, pictures as one line each.</summary>
/// <param name="Text">To be read by <see cref="DocumentTextReader"/>.</param>
public sealed record WordText(string Text)
{
    /// <summary>What was left out or taken over otherwise than it stood, Chinese sentences.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What the drafter has to look at.</summary>
    public IReadOnlyList<DoubtfulPlace> Doubts { get; init; } = [];

    /// <summary>The pictures its lines name.</summary>
    public IReadOnlyList<WordPicture> Pictures { get; init; } = [];

    /// <summary>The bytes of one of them, or null.</summary>
    public byte[]? Picture(string hash) => Pictures.FirstOrDefault(picture => picture.Hash == hash)?.Bytes;
}

/// <summary>A picture of the file, not yet judged by anybody.</summary>
/// <param name="Hash">SM3 of the bytes, lower-case hex.</param>
/// <param name="Extension">.png or .jpg, by its first bytes.</param>
/// <param name="Bytes">As they lie in the file.</param>
public sealed record WordPicture(string Hash, string Extension, byte[] Bytes);

/// <summary>More text than one document has.</summary>
public sealed record WordTooLong()
    : Error("Word.TooLong", $"这份 Word 文件超过 {WordReader.MostCharacters:N0} 字或 {WordReader.MostParagraphs:N0} 段，不像一篇公文，没有读。请拆开，或把一部分改作附件。");

/// <summary>No part with a text in it.</summary>
public sealed record WordDamaged() : Error("Word.Damaged", "这份 Word 文件不完整，读不出来。请用 Word 或 WPS 打开，另存为 .docx 后再传。");
