using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary>As much of SignalR's MessagePack form as a page speaks with its circuit: invocations there, everything back.</summary>
/// <remarks>github.com/dotnet/aspnetcore, src/SignalR/docs/specs/HubProtocol.md. The client of .NET does not speak this dialect, <c>blazorpack</c>.</remarks>
internal static class BlazorPack
{
    public const int Invocation = 1;
    public const int Completion = 3;
    public const int Ping = 6;
    public const int Close = 7;

    /// <summary>What a line begins with.</summary>
    public static ReadOnlyMemory<byte> Handshake { get; } = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray();

    public static ReadOnlyMemory<byte> PingFrame { get; } = new byte[] { 2, 0x91, Ping };

    /// <summary>An invocation with its length before it; arguments are texts, whole numbers, truth values and null.</summary>
    public static ReadOnlyMemory<byte> Invoke(string? id, string target, params ReadOnlySpan<object?> arguments)
    {
        var body = new ArrayBufferWriter<byte>();
        Put(body, 0x96, Invocation, 0x80);
        PutValue(body, id);
        PutValue(body, target);
        Put(body, (byte)(0x90 | arguments.Length));
        foreach (var argument in arguments)
        {
            PutValue(body, argument);
        }

        Put(body, 0x90);
        var frame = new ArrayBufferWriter<byte>(body.WrittenCount + 5);
        for (var length = body.WrittenCount; ; length >>= 7)
        {
            Put(frame, (byte)(length > 0x7f ? (length & 0x7f) | 0x80 : length));
            if (length <= 0x7f)
            {
                break;
            }
        }

        frame.Write(body.WrittenSpan);
        return frame.WrittenMemory;
    }

    /// <summary>The first whole frame of what has come: where its body begins and ends; null while some is missing.</summary>
    public static Range? FirstFrame(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        for (var index = 0; index < Math.Min(bytes.Length, 5); index++)
        {
            length |= (bytes[index] & 0x7f) << (7 * index);
            if ((bytes[index] & 0x80) == 0)
            {
                var start = index + 1;
                return bytes.Length - start >= length ? new Range(start, start + length) : null;
            }
        }

        return null;
    }

    private static void Put(ArrayBufferWriter<byte> to, params ReadOnlySpan<byte> bytes) => to.Write(bytes);

    private static void PutValue(ArrayBufferWriter<byte> to, object? value)
    {
        switch (value)
        {
            case null:
                Put(to, 0xc0);
                break;
            case bool yes:
                Put(to, yes ? (byte)0xc3 : (byte)0xc2);
                break;
            case string text:
                var size = Encoding.UTF8.GetByteCount(text);
                Put(to, 0xdb);
                BinaryPrimitives.WriteInt32BigEndian(to.GetSpan(4), size);
                to.Advance(4);
                Encoding.UTF8.GetBytes(text, to);
                break;
            default:
                Put(to, 0xd3);
                BinaryPrimitives.WriteInt64BigEndian(to.GetSpan(8), (long)value);
                to.Advance(8);
                break;
        }
    }
}

/// <summary>Reads MessagePack from its first byte to its last.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Length of an array or of a map.</summary>
    public int ReadCount()
    {
        var type = Byte();
        return type switch
        {
            >= 0x80 and <= 0x9f => type & 0x0f,
            0xdc or 0xde => (int)Number(2),
            0xdd or 0xdf => (int)Number(4),
            _ => throw Strange(type),
        };
    }

    public long ReadNumber()
    {
        var type = Byte();
        return type switch
        {
            <= 0x7f => type,
            >= 0xe0 => (sbyte)type,
            >= 0xcc and <= 0xcf => Number(1 << (type - 0xcc)),
            >= 0xd0 and <= 0xd3 => Signed(1 << (type - 0xd0)),
            _ => throw Strange(type),
        };
    }

    /// <summary>Text or bytes; empty for null.</summary>
    public ReadOnlySpan<byte> ReadBytes()
    {
        var type = Byte();
        var length = type switch
        {
            0xc0 => 0,
            >= 0xa0 and <= 0xbf => type & 0x1f,
            0xc4 or 0xd9 => (int)Number(1),
            0xc5 or 0xda => (int)Number(2),
            0xc6 or 0xdb => (int)Number(4),
            _ => throw Strange(type),
        };
        return Take(length);
    }

    public string ReadText() => Encoding.UTF8.GetString(ReadBytes());

    private long Signed(int size)
    {
        var unsigned = Number(size);
        var shift = 64 - (8 * size);
        return unsigned << shift >> shift;
    }

    private long Number(int size)
    {
        var number = 0L;
        foreach (var one in Take(size))
        {
            number = (number << 8) | one;
        }

        return number;
    }

    private byte Byte() => Take(1)[0];

    private ReadOnlySpan<byte> Take(int length)
    {
        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private static InvalidDataException Strange(byte type) => new($"Unexpected MessagePack type {type:x2}.");
}
