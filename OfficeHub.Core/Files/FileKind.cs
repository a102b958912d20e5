using System.Collections.Frozen;

namespace OfficeHub.Core.Files;

/// <summary>The kinds of file kept. A ZIP is taken from nobody: what is inside must be judged one by one, so it is uploaded one by one.</summary>
public enum FileKind
{
    /// <summary>Word document.</summary>
    Docx,

    /// <summary>Excel workbook.</summary>
    Xlsx,

    /// <summary>PowerPoint presentation, for meetings.</summary>
    Pptx,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>OFD, GB/T 33190-2016.</summary>
    Ofd,

    /// <summary>Plain text in UTF-8, GB18030, or UTF-16 with byte order mark.</summary>
    Txt,

    /// <summary>Values separated by commas; encodings as plain text.</summary>
    Csv,

    /// <summary>PNG picture.</summary>
    Png,

    /// <summary>JPEG picture.</summary>
    Jpeg,

    /// <summary>A package the program itself made.</summary>
    Zip,
}

/// <summary>Facts about the kinds.</summary>
public static class FileKinds
{
    private static readonly FrozenDictionary<string, FileKind> ByExtension = new Dictionary<string, FileKind>(StringComparer.OrdinalIgnoreCase)
    {
        [".docx"] = FileKind.Docx,
        [".xlsx"] = FileKind.Xlsx,
        [".pptx"] = FileKind.Pptx,
        [".pdf"] = FileKind.Pdf,
        [".ofd"] = FileKind.Ofd,
        [".txt"] = FileKind.Txt,
        [".csv"] = FileKind.Csv,
        [".png"] = FileKind.Png,
        [".jpg"] = FileKind.Jpeg,
        [".jpeg"] = FileKind.Jpeg,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every kind that may be uploaded.</summary>
    public static FrozenSet<FileKind> All { get; } = Enum.GetValues<FileKind>().Where(kind => kind is not FileKind.Zip).ToFrozenSet();

    /// <summary>The kind a file name claims, or null.</summary>
    public static FileKind? OfName(string fileName) =>
        ByExtension.TryGetValue(Path.GetExtension(fileName), out var kind) ? kind : null;

    /// <summary>The media type a file of this kind is served with, whatever the uploader declared.</summary>
    public static string MediaType(this FileKind kind) => kind switch
    {
        FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        FileKind.Pdf => "application/pdf",
        FileKind.Ofd => "application/ofd",
        FileKind.Txt => "text/plain",
        FileKind.Csv => "text/csv",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Zip => "application/zip",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>The extension as users write it, with the dot.</summary>
    public static string Extension(this FileKind kind) => kind switch
    {
        FileKind.Docx => ".docx",
        FileKind.Xlsx => ".xlsx",
        FileKind.Pptx => ".pptx",
        FileKind.Pdf => ".pdf",
        FileKind.Ofd => ".ofd",
        FileKind.Txt => ".txt",
        FileKind.Csv => ".csv",
        FileKind.Png => ".png",
        FileKind.Jpeg => ".jpg",
        FileKind.Zip => ".zip",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
