using System.Xml;
using OfficeHub.Core.Common;
using OfficeHub.Signing.Packages;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Judges DOCX, XLSX, PPTX and OFD by reading every part once; nothing is extracted to disk.</summary>
internal static class PackageInspector
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string PackageRelationships = "_rels/.rels";
    private const string OfdRoot = "OFD.xml";

    private static ReadOnlySpan<byte> CompoundMagic => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static Error? Inspect(Stream file, FileKind kind, string extension, CancellationToken ct)
    {
        if (!ZipPackage.TryOpen(file, new ZipLimits(), out var package, out var fault))
        {
            return Refusal(fault);
        }

        var part = "";
        var findings = new Findings();
        try
        {
            var types = new ContentTypeScanner(findings);
            var roots = new RelationshipScanner(findings);
            var ofd = false;
            foreach (var entry in package.Entries.Where(entry => !entry.IsFolder))
            {
                ct.ThrowIfCancellationRequested();
                part = entry.Name;
                var head = Head(package, entry);
                PartScanner? scanner = kind == FileKind.Ofd
                    ? IsXml(part, head) ? new OfdPartScanner(findings) : null
                    : ScannerFor(part, head, findings, types, roots);
                if (scanner is null)
                {
                    InspectBytes(package, entry, head, findings);
                }
                else
                {
                    Scan(package, entry, scanner);
                }

                ofd |= scanner is OfdPartScanner { IsOfdRoot: true } && string.Equals(part, OfdRoot, StringComparison.Ordinal);
            }

            var isKind = kind == FileKind.Ofd ? ofd : IsMainType(types.TypeOf(roots.MainPart ?? ""), kind, package, roots.MainPart);
            return findings.Gravest ?? (isKind ? null : new FileKindMismatch(extension));
        }
        catch (ZipFaultException found)
        {
            return findings.Stopped(Refusal(found.Fault));
        }
        catch (XmlException)
        {
            return findings.Stopped(new XmlUnsafe(ZipEntryNames.Printable(part)));
        }
    }

    private static PartScanner? ScannerFor(string part, byte[] head, Findings findings, ContentTypeScanner types, RelationshipScanner roots)
    {
        if (string.Equals(part, ContentTypes, StringComparison.OrdinalIgnoreCase))
        {
            return types;
        }

        if (string.Equals(part, PackageRelationships, StringComparison.OrdinalIgnoreCase))
        {
            return roots;
        }

        return part.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) ? new RelationshipScanner(findings)
            : IsXml(part, head) ? new OfficePartScanner(part, findings)
            : null;
    }

    private static void Scan(ZipPackage package, ZipEntry entry, PartScanner scanner)
    {
        using var stream = package.Open(entry);
        using var reader = SafeXml.CreateReader(stream);
        scanner.Scan(reader);
    }

    private static byte[] Head(ZipPackage package, ZipEntry entry)
    {
        var head = new byte[64];
        using var stream = package.Open(entry);
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    /// <summary>By name or by first bytes: the format lets an XML part have any name.</summary>
    private static bool IsXml(string part, ReadOnlySpan<byte> head) =>
        part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.EndsWith(".vml", StringComparison.OrdinalIgnoreCase)
        || head.StartsWith("<"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF, 0x3C])
        || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0x3C]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF, 0x00, 0x3C]);

    /// <summary>Judges a part that is not XML by its first bytes and reads it to its end, which counts them.</summary>
    private static void InspectBytes(ZipPackage package, ZipEntry entry, ReadOnlySpan<byte> head, Findings findings)
    {
        if (head.StartsWith(CompoundMagic))
        {
            findings.Add(entry.Name.Contains("vba", StringComparison.OrdinalIgnoreCase) ? new MacroInside() : new OleObjectInside());
        }
        else if (head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8) || head.StartsWith("%PDF-"u8)
            || head.StartsWith("MZ"u8) || head.StartsWith("\u007FELF"u8) || head.StartsWith("Rar!"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]))
        {
            findings.Add(new ArchiveNested(ZipEntryNames.Printable(entry.Name)));
        }

        using (var stream = package.Open(entry))
        {
            Drain(stream);
        }

        var isPng = head.StartsWith(PictureHeaders.PngMagic);
        if (isPng || head.StartsWith(PictureHeaders.JpegMagic))
        {
            using var picture = package.Open(entry);
            // A broken picture inside a paper shows as a cross and harms no one; a huge one does.
            if ((isPng ? PictureHeaders.CheckPng(picture, toTheEnd: false) : PictureHeaders.CheckJpeg(picture)) is PictureTooLarge tooLarge)
            {
                findings.Add(tooLarge);
            }
        }
    }

    private static void Drain(Stream stream)
    {
        var buffer = new byte[64 * 1024];
        while (stream.Read(buffer) > 0)
        {
            // Reading is what counts the real bytes.
        }
    }

    private static bool IsMainType(string type, FileKind kind, ZipPackage package, string? mainPart) =>
        mainPart is not null && package.Find(mainPart) is not null && string.Equals(type, kind switch
        {
            FileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            FileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            _ => "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        }, StringComparison.OrdinalIgnoreCase);

    private static Error Refusal(ZipFault fault) => fault.Kind switch
    {
        ZipFaultKind.Prefixed => new ArchivePrefixed(),
        ZipFaultKind.Encrypted => new FileEncrypted(),
        ZipFaultKind.TooManyEntries => new ArchiveTooManyEntries(),
        ZipFaultKind.TooLarge => new ArchiveTooLarge(),
        ZipFaultKind.RatioTooHigh => new ArchiveBomb(),
        ZipFaultKind.Nested => new ArchiveNested(fault.EntryName),
        ZipFaultKind.Overlapping => new ArchiveOverlapping(),
        ZipFaultKind.DuplicateName => new ArchiveDuplicateName(fault.EntryName),
        ZipFaultKind.BadName => new ArchiveBadName(fault.EntryName),
        ZipFaultKind.SpecialFile => new ArchiveSpecialFile(fault.EntryName),
        _ => new FileDamaged(),
    };
}
