namespace OfficeHub.Signing.Asn1;

/// <summary>Looks at the outline of an encoding before anything parses it: one value, definite and shortest lengths, nothing after it, bounded length, depth and count.</summary>
/// <remarks>ISO/IEC 8825-1 (DER), 10.1, 10.2. Takes one pass and no memory that grows with the input, so that hostile input costs nothing.</remarks>
public static class DerGate
{
    /// <summary>Most bytes of any encoding.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    /// <summary>Deepest constructed value; the root is 1.</summary>
    public const int MaxDepth = 32;

    /// <summary>Most values in one encoding, unless its kind has many by nature.</summary>
    public const int MaxElements = 150_000;

    /// <summary>Null when the outline is sound.</summary>
    /// <param name="encoded">The whole encoding.</param>
    /// <param name="what">What it should be, in Chinese, for the refusal.</param>
    /// <param name="maxLength">Most bytes for this kind.</param>
    /// <param name="allowIndefinite">PKCS #12 files of older tools use BER; everything that is signed is DER.</param>
    /// <param name="maxElements">Most values for this kind.</param>
    public static SigningFault? Check(
        ReadOnlySpan<byte> encoded, string what, int maxLength = MaxLength, bool allowIndefinite = false, int maxElements = MaxElements)
    {
        if (encoded.Length > maxLength)
        {
            return new SigningFault(SigningFaultKind.TooLong, $"{what}过大，最多 {maxLength / 1024} KB。");
        }

        var malformed = new SigningFault(SigningFaultKind.Malformed, $"{what}的编码不合规（不是完整的 DER 编码）。");
        Span<int> ends = stackalloc int[MaxDepth];
        var depth = 0;
        var at = 0;
        var elements = 0;
        while (at < encoded.Length)
        {
            if (depth == 0 && elements > 0)
            {
                return malformed;    // bytes after the root
            }

            if (++elements > maxElements)
            {
                return new SigningFault(SigningFaultKind.TooDeep, $"{what}的组成部分过多。");
            }

            var limit = depth == 0 || ends[depth - 1] < 0 ? encoded.Length : ends[depth - 1];
            if (depth > 0 && ends[depth - 1] < 0 && limit - at >= 2 && encoded[at] == 0 && encoded[at + 1] == 0)
            {
                at += 2;
                depth--;
            }
            else
            {
                var tag = encoded[at];
                if (!TryReadLength(encoded[..limit], at + 1, out var content, out var length) || !IsPlain(tag))
                {
                    return malformed;
                }

                var constructed = (tag & 0x20) != 0;
                if (length < 0 && !(allowIndefinite && constructed))
                {
                    return malformed;
                }

                if (!allowIndefinite && constructed && tag < 0x40 && tag is not (0x30 or 0x31))
                {
                    return malformed;    // strings in pieces
                }

                at = constructed ? content : content + length;
                if (constructed)
                {
                    if (depth == MaxDepth)
                    {
                        return new SigningFault(SigningFaultKind.TooDeep, $"{what}的嵌套过深。");
                    }

                    ends[depth++] = length < 0 ? -1 : content + length;
                }
            }

            while (depth > 0 && ends[depth - 1] == at)
            {
                depth--;
            }
        }

        return depth == 0 && elements > 0 ? null : malformed;
    }

    // Tag numbers above 30 occur in none of our structures; end-of-contents is no value.
    private static bool IsPlain(byte tag) => (tag & 0x1F) != 0x1F && tag != 0;

    private static bool TryReadLength(ReadOnlySpan<byte> encoded, int at, out int content, out int length)
    {
        (content, length) = (at + 1, 0);
        if (at >= encoded.Length)
        {
            return false;
        }

        var first = encoded[at];
        if (first < 0x80)
        {
            length = first;
        }
        else if (first == 0x80)
        {
            length = -1;
            return true;
        }
        else
        {
            var count = first & 0x7F;
            if (count > 4 || encoded.Length - content < count || encoded[content] == 0)
            {
                return false;
            }

            long value = 0;
            for (var i = 0; i < count; i++)
            {
                value = (value << 8) | encoded[content++];
            }

            if (value < 0x80 || value > int.MaxValue)
            {
                return false;
            }

            length = (int)value;
        }

        return encoded.Length - content >= length;
    }
}
