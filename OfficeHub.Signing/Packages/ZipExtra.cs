using System.Buffers.Binary;
using System.Text;

namespace OfficeHub.Signing.Packages;

/// <summary>The extra fields of an entry, as far as they could make two readers see two names.</summary>
/// <remarks>APPNOTE.TXT 6.3, 4.6.9: the Unicode path field, which some readers take for the name and some pass over.</remarks>
internal static class ZipExtra
{
    private const ushort UnicodePath = 0x7075;
    private const int FieldHeader = 4;
    private const int PathHeader = 5;

    /// <summary>Whether no field gives the entry another name.</summary>
    public static bool Agrees(ReadOnlySpan<byte> extra, string name)
    {
        while (extra.Length >= FieldHeader)
        {
            var id = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - FieldHeader)
            {
                break;    // Padding, as some writers leave it; nobody reads a name out of it.
            }

            var field = extra.Slice(FieldHeader, length);
            if (id == UnicodePath && (length < PathHeader || Encoding.UTF8.GetString(field[PathHeader..]) != name))
            {
                return false;
            }

            extra = extra[(FieldHeader + length)..];
        }

        return true;
    }
}
