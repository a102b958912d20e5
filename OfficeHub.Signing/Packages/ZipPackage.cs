using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;

namespace OfficeHub.Signing.Packages;

/// <summary>A ZIP package (DOCX, XLSX, OFD …) whose directory was checked and whose entries are read within bounds. Extracts nothing to disk.</summary>
public sealed class ZipPackage
{
    private readonly Stream _stream;
    private readonly ZipLimits _limits;
    private readonly Dictionary<string, ZipEntry> _byKey;
    private long _inflated;

    private ZipPackage(Stream stream, ZipLimits limits, List<ZipEntry> entries)
    {
        _stream = stream;
        _limits = limits;
        Entries = entries;
        _byKey = entries.ToDictionary(entry => ZipEntryNames.Key(entry.Name), StringComparer.Ordinal);
    }

    /// <summary>Every entry, in the order of the directory.</summary>
    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <summary>Checks the directory. The stream must seek, stays open, and belongs to the package until that is no longer used.</summary>
    /// <param name="stream">The whole package.</param>
    /// <param name="limits">Bounds; they hold for all reading together.</param>
    /// <param name="package">The package, or null.</param>
    /// <param name="fault">Why not, or null.</param>
    public static bool TryOpen(
        Stream stream, ZipLimits limits, [NotNullWhen(true)] out ZipPackage? package, [NotNullWhen(false)] out ZipFault? fault)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(limits);
        try
        {
            package = new ZipPackage(stream, limits, ZipDirectory.Read(stream, limits));
            fault = null;
            return true;
        }
        catch (ZipFaultException found)
        {
            package = null;
            fault = found.Fault;
            return false;
        }
    }

    /// <summary>The entry of that name, however its case; a leading slash is ignored.</summary>
    public ZipEntry? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byKey.GetValueOrDefault(ZipEntryNames.Key(name.TrimStart('/')));
    }

    /// <summary>A forward stream over the inflated bytes. One at a time.</summary>
    /// <returns>A stream that throws <see cref="ZipFaultException"/> when the real bytes exceed a bound or belie the directory.</returns>
    public Stream Open(ZipEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var data = new BoundedStream(_stream, entry.DataAt, entry.CompressedLength);
        return new CountingStream(this, entry, entry.Method == 0 ? data : new DeflateStream(data, CompressionMode.Decompress));
    }

    private void Count(ZipEntry entry, long ofEntry, int more)
    {
        _inflated += more;
        if (ofEntry > entry.Length)
        {
            throw Fault(ZipFaultKind.Damaged, entry);
        }

        if (_inflated > _limits.MaxInflatedBytes)
        {
            throw Fault(ZipFaultKind.TooLarge, entry);
        }

        if (ofEntry > _limits.RatioFreeBytes && ofEntry > Math.Max(1, entry.CompressedLength) * _limits.MaxRatio)
        {
            throw Fault(ZipFaultKind.RatioTooHigh, entry);
        }
    }

    private static ZipFaultException Fault(ZipFaultKind kind, ZipEntry entry) => new(new ZipFault(kind, ZipEntryNames.Printable(entry.Name)));

    /// <summary>The compressed bytes of one entry and no byte more.</summary>
    private sealed class BoundedStream(Stream inner, long start, long length) : ReadOnlyStream
    {
        private long _read;

        public override int Read(Span<byte> buffer)
        {
            var take = (int)Math.Min(buffer.Length, length - _read);
            if (take == 0)
            {
                return 0;
            }

            inner.Position = start + _read;
            var got = inner.Read(buffer[..take]);
            _read += got;
            return got;
        }
    }

    private sealed class CountingStream(ZipPackage package, ZipEntry entry, Stream inner) : ReadOnlyStream
    {
        private long _read;

        public override int Read(Span<byte> buffer)
        {
            int got;
            try
            {
                got = inner.Read(buffer);
            }
            catch (InvalidDataException)
            {
                throw Fault(ZipFaultKind.Damaged, entry);
            }

            _read += got;
            package.Count(entry, _read, got);
            if (got == 0 && !buffer.IsEmpty && _read != entry.Length)
            {
                throw Fault(ZipFaultKind.Damaged, entry);
            }

            return got;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }
    }

    private abstract class ReadOnlyStream : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public abstract override int Read(Span<byte> buffer);

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
