using System.Text;

namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>Big-endian numbers out of a part of a font file. Whoever asks beyond its end gets 0, and the part is <see cref="IsBroken"/> from then on: a font is judged once it has been read, not at every number.</summary>
internal sealed class FontBytes(byte[] content)
{
    /// <summary>The bytes themselves.</summary>
    public byte[] Content => content;

    /// <summary>How many there are.</summary>
    public int Length => content.Length;

    /// <summary>Whether something was asked for that is not there.</summary>
    public bool IsBroken { get; private set; }

    public int U8(long at) => Has(at, 1) ? content[at] : 0;

    public int U16(long at) => Has(at, 2) ? (content[at] << 8) | content[at + 1] : 0;

    public int S16(long at) => (short)U16(at);

    public long U32(long at) => ((long)U16(at) << 16) | (uint)U16(at + 2);

    /// <summary>A number of one to four bytes.</summary>
    public long Number(long at, int size)
    {
        var value = 0L;
        for (var i = 0; i < size; i++)
        {
            value = (value << 8) | (uint)U8(at + i);
        }

        return value;
    }

    /// <summary>A text; empty when it is not all there.</summary>
    public string Text(long at, int length, Encoding encoding) => Has(at, length) ? encoding.GetString(content, (int)at, length) : "";

    /// <summary>A part; empty when it is not all there.</summary>
    public ReadOnlySpan<byte> Span(long at, long length) => Has(at, length) ? content.AsSpan((int)at, (int)length) : [];

    private bool Has(long at, long length)
    {
        var has = at >= 0 && length >= 0 && at <= content.Length - length;
        IsBroken |= !has;
        return has;
    }
}
