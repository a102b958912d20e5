using OfficeHub.Core.Common;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Judges the content of one file against the kind its name claims: first bytes, then structure, then what is inside.</summary>
internal static class FileInspector
{
    private const int HeadLength = 1024;
    private const int TailLength = 22 + ushort.MaxValue;

    private static ReadOnlySpan<byte> CompoundMagic => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The first refusal, or null.</summary>
    public static Error? Inspect(Stream file, FileKind kind, string extension, CancellationToken ct)
    {
        var buffer = new byte[HeadLength];
        file.Position = 0;
        var head = buffer.AsSpan(0, file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
        var isPackage = kind is FileKind.Docx or FileKind.Xlsx or FileKind.Pptx or FileKind.Ofd;
        if (isPackage && head.StartsWith(CompoundMagic))
        {
            return new FileEncrypted();
        }

        if (!HasMagic(head, kind))
        {
            return new FileKindMismatch(extension);
        }

        if (isPackage ? head.IndexOf("%PDF-"u8) >= 0 : HasMarkup(head, kind) || EndsAsZip(file))
        {
            return new FilePolyglot();
        }

        file.Position = 0;
        return kind switch
        {
            FileKind.Pdf => PdfInspector.Inspect(file),
            FileKind.Png => PictureHeaders.CheckPng(file, toTheEnd: true),
            FileKind.Jpeg => PictureHeaders.CheckJpeg(file),
            FileKind.Txt or FileKind.Csv => TextInspector.Inspect(file, extension, cells: kind == FileKind.Csv),
            _ => PackageInspector.Inspect(file, kind, extension, ct),
        };
    }

    private static bool HasMagic(ReadOnlySpan<byte> head, FileKind kind) => kind switch
    {
        FileKind.Pdf => head.StartsWith("%PDF-1."u8) || head.StartsWith("%PDF-2."u8),
        FileKind.Png => head.StartsWith(PictureHeaders.PngMagic),
        FileKind.Jpeg => head.StartsWith(PictureHeaders.JpegMagic),
        FileKind.Txt or FileKind.Csv => !head.StartsWith("%PDF-"u8) && !head.StartsWith("PK\u0003\u0004"u8),
        _ => head.StartsWith("PK"u8),
    };

    private static bool HasMarkup(ReadOnlySpan<byte> head, FileKind kind)
    {
        if (kind is FileKind.Txt or FileKind.Csv)
        {
            return false;
        }

        var text = System.Text.Encoding.Latin1.GetString(head);
        return text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<script", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<!doctype", StringComparison.OrdinalIgnoreCase) || text.Contains("<svg", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether ZIP readers, which begin at the end, would open the file.</summary>
    private static bool EndsAsZip(Stream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, TailLength)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        for (var at = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8); at >= 0; at = tail.AsSpan(0, at).LastIndexOf("PK\u0005\u0006"u8))
        {
            if (at + 22 <= tail.Length && at + 22 + tail[at + 20] + (tail[at + 21] << 8) == tail.Length)
            {
                return true;
            }
        }

        return false;
    }
}
