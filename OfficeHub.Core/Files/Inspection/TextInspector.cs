using System.Text;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Judges TXT and CSV: an encoding that holds to the end, no binary in it, no markup in disguise, no classification mark.</summary>
internal static class TextInspector
{
    private static readonly string[] Markup = ["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml", "<?php", "<%", "{\\rtf"];

    public static Error? Inspect(Stream text, string extension, bool cells)
    {
        foreach (var encoding in Candidates(text))
        {
            text.Position = 0;
            try
            {
                return Read(text, encoding, extension, cells);
            }
            catch (DecoderFallbackException)
            {
                // Not this encoding: the next is tried.
            }
        }

        return new FileKindMismatch(extension);
    }

    private static IEnumerable<Encoding> Candidates(Stream text)
    {
        var mark = new byte[3];
        text.Position = 0;
        var read = text.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false);
        if (read >= 2 && mark is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            yield return new UnicodeEncoding(bigEndian: mark[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true);
            yield break;
        }

        yield return new UTF8Encoding(false, throwOnInvalidBytes: true);
        if (CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) is { } national)
        {
            yield return national;
        }
    }

    private static Error? Read(Stream text, Encoding encoding, string extension, bool cells)
    {
        using var reader = new StreamReader(text, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: 32 * 1024, leaveOpen: true);
        var buffer = new char[16 * 1024];
        var lines = new LineCollector();
        var first = true;
        var isText = true;
        int read;
        while ((read = reader.Read(buffer)) > 0)
        {
            var part = buffer.AsSpan(0, read);
            if (first)
            {
                part = part[0] == '\uFEFF' ? part[1..] : part;
                isText = !IsMarkup(part.TrimStart());
                first = false;
            }

            foreach (var c in part)
            {
                if (char.IsControl(c) && c is not ('\r' or '\n' or '\t' or '\f'))
                {
                    isText = false;
                }
            }

            Collect(part, cells, lines);
        }

        // A mark is answered before another fault: that answer would let the file go without its alarm.
        return SecrecyMarks.Find(lines.Lines) is not null ? new SecrecyMarkFound(InName: false)
            : isText ? null
            : new FileKindMismatch(extension);
    }

    private static bool IsMarkup(ReadOnlySpan<char> start)
    {
        foreach (var sign in Markup)
        {
            if (start.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static void Collect(ReadOnlySpan<char> part, bool cells, LineCollector lines)
    {
        // A cell of a table is a line of its own for the marks.
        ReadOnlySpan<char> ends = cells ? "\n,;\t" : "\n";
        foreach (var piece in part.SplitAny(ends))
        {
            if (piece.Start.Value > 0)
            {
                lines.EndLine();
            }

            lines.Append(part[piece].Trim('"'));
        }
    }
}
