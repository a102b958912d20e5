using System.Collections.Frozen;

namespace OfficeHub.Core.Files;

/// <summary>What one place of the program takes: a page may narrow what the store allows, never widen it.</summary>
public sealed record UploadPolicy
{
    /// <summary>Every kind, up to the store's limit: attachments.</summary>
    public static UploadPolicy Attachments { get; } = new();

    /// <summary>What may go with a document.</summary>
    public static UploadPolicy DocumentAttachments { get; } = new()
    {
        Kinds = FrozenSet.ToFrozenSet([FileKind.Docx, FileKind.Xlsx, FileKind.Pdf, FileKind.Ofd, FileKind.Txt, FileKind.Png, FileKind.Jpeg]),
        MaxBytes = 50L * 1024 * 1024,
    };

    /// <summary>Only tables to be read in.</summary>
    public static UploadPolicy Spreadsheets { get; } = new() { Kinds = FrozenSet.ToFrozenSet([FileKind.Xlsx]), MaxBytes = 10L * 1024 * 1024 };

    /// <summary>Only pictures.</summary>
    public static UploadPolicy Pictures { get; } = new() { Kinds = FrozenSet.ToFrozenSet([FileKind.Png, FileKind.Jpeg]), MaxBytes = 10L * 1024 * 1024 };

    /// <summary>Kinds taken.</summary>
    public FrozenSet<FileKind> Kinds { get; init; } = FileKinds.All;

    /// <summary>Most bytes, or null for the store's limit.</summary>
    public long? MaxBytes { get; init; }
}
