using System.Text;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Looks at a PDF from outside: head, tail, and names of active content in plain objects.</summary>
/// <remarks>Names inside compressed object streams are not seen; a PDF is only ever served as a download.</remarks>
internal static class PdfInspector
{
    private const int Window = 64 * 1024;
    private const int Overlap = 128;

    private static readonly HashSet<string> Active = new(StringComparer.Ordinal)
    {
        "JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "ImportData", "SubmitForm",
    };

    public static Error? Inspect(Stream pdf)
    {
        var tail = new byte[(int)Math.Min(pdf.Length, 2048)];
        pdf.Position = pdf.Length - tail.Length;
        pdf.ReadExactly(tail);
        if (tail.AsSpan().LastIndexOf("%%EOF"u8) < 0 || tail.AsSpan().LastIndexOf("startxref"u8) < 0)
        {
            return new FileDamaged();
        }

        pdf.Position = 0;
        var buffer = new byte[Window + Overlap];
        var kept = 0;
        int read;
        while ((read = pdf.ReadAtLeast(buffer.AsSpan(kept, Window), Window, throwOnEndOfStream: false)) > 0)
        {
            var all = buffer.AsSpan(0, kept + read);
            if (HasActiveName(all))
            {
                return new ActivePdf();
            }

            kept = Math.Min(Overlap, all.Length);
            all[^kept..].CopyTo(buffer);
        }

        return null;
    }

    private static bool HasActiveName(ReadOnlySpan<byte> bytes)
    {
        for (var slash = bytes.IndexOf((byte)'/'); slash >= 0;)
        {
            if (Active.Contains(NameAt(bytes[(slash + 1)..])))
            {
                return true;
            }

            var next = bytes[(slash + 1)..].IndexOf((byte)'/');
            slash = next < 0 ? -1 : slash + 1 + next;
        }

        return false;
    }

    /// <summary>A name with its #xx escapes undone, as far as it could be an active one.</summary>
    /// <remarks>ISO 32000-1, 7.3.5.</remarks>
    private static string NameAt(ReadOnlySpan<byte> bytes)
    {
        var name = new StringBuilder(16);
        for (var i = 0; i < bytes.Length && name.Length < 16; i++)
        {
            var c = (char)bytes[i];
            if (c == '#' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                name.Append((char)Convert.FromHexString(new string([(char)bytes[i + 1], (char)bytes[i + 2]]))[0]);
                i += 2;
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                name.Append(c);
            }
            else
            {
                break;
            }
        }

        return name.ToString();
    }
}
