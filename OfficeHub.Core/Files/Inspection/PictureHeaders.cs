using System.Buffers.Binary;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Files.Inspection;

/// <summary>Reads width and height from the header of a picture; nothing is decoded.</summary>
internal static class PictureHeaders
{
    public const long MaxPixels = 40_000_000;

    public static ReadOnlySpan<byte> PngMagic => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static ReadOnlySpan<byte> JpegMagic => [0xFF, 0xD8, 0xFF];

    /// <summary>Checks a PNG from its first byte to its last chunk.</summary>
    public static Error? CheckPng(Stream picture, bool toTheEnd) => ReadPng(picture, toTheEnd).Error;

    /// <summary>Checks a JPEG up to its frame header.</summary>
    public static Error? CheckJpeg(Stream picture) => ReadJpeg(picture).Error;

    /// <summary>As <see cref="CheckPng"/>, with the size where there is nothing to object to.</summary>
    public static ((int Width, int Height) Size, Error? Error) ReadPng(Stream picture, bool toTheEnd)
    {
        var head = new byte[33];
        if (!ReadFully(picture, head) || !head.AsSpan().StartsWith(PngMagic) || !head.AsSpan(12, 4).SequenceEqual("IHDR"u8))
        {
            return (default, new FileDamaged());
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(16));
        var height = BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(20));
        return Sized(width, height) is { Error: null } sized ? (sized.Size, toTheEnd ? CheckChunks(picture) : null) : Sized(width, height);
    }

    /// <summary>As <see cref="CheckJpeg"/>, with the size.</summary>
    public static ((int Width, int Height) Size, Error? Error) ReadJpeg(Stream picture)
    {
        var marker = new byte[2];
        if (!ReadFully(picture, marker) || marker is not [0xFF, 0xD8])
        {
            return (default, new FileDamaged());
        }

        // A picture has a few dozen segments before its frame; without a bound a hostile one has millions.
        for (var segment = 0; segment < 1000; segment++)
        {
            if (!ReadFully(picture, marker) || marker[0] != 0xFF)
            {
                return (default, new FileDamaged());
            }

            while (marker[1] == 0xFF)
            {
                var fill = picture.ReadByte();
                if (fill < 0)
                {
                    return (default, new FileDamaged());
                }

                marker[1] = (byte)fill;
            }

            var lengthBytes = new byte[2];
            if (marker[1] is 0xD9 or 0xDA || !ReadFully(picture, lengthBytes))
            {
                return (default, new FileDamaged());
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(lengthBytes);
            if (length < 2)
            {
                return (default, new FileDamaged());
            }

            var isFrame = marker[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            var content = new byte[length - 2];
            if (!ReadFully(picture, content) || (isFrame && content.Length < 6))
            {
                return (default, new FileDamaged());
            }

            if (isFrame)
            {
                return Sized(
                    BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(3)), BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(1)));
            }
        }

        return (default, new FileDamaged());
    }

    private static ((int Width, int Height) Size, Error? Error) Sized(long width, long height) =>
        CheckSize(width, height) is { } error ? (default, error) : (((int)width, (int)height), null);

    private static Error? CheckSize(long width, long height) =>
        width == 0 || height == 0 ? new FileDamaged() : width * height > MaxPixels ? new PictureTooLarge(width, height) : null;

    private static Error? CheckChunks(Stream picture)
    {
        var header = new byte[8];
        while (ReadFully(picture, header))
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(header);
            var next = picture.Position + length + 4;
            if (next > picture.Length)
            {
                return new FileDamaged();
            }

            picture.Position = next;
            if (header.AsSpan(4).SequenceEqual("IEND"u8))
            {
                return picture.Position == picture.Length ? null : new FilePolyglot();
            }
        }

        return new FileDamaged();
    }

    private static bool ReadFully(Stream stream, Span<byte> buffer) =>
        stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
}
