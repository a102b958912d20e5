namespace OfficeHub.Tests.Signing.Support;

/// <summary>Damages encodings the way accidents and attackers do.</summary>
internal static class Mutation
{
    /// <summary>A damaged copy, never equal to the original.</summary>
    public static byte[] Of(byte[] original, Random random)
    {
        while (true)
        {
            var mutant = original;
            for (var times = random.Next(1, 4); times > 0 && mutant.Length > 0; times--)
            {
                mutant = Once(mutant, random);
            }

            if (!mutant.AsSpan().SequenceEqual(original))
            {
                return mutant;
            }
        }
    }

    private static byte[] Once(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        // Structure stands at the front and around it; half of the hits go there.
        at = random.Next(2) == 0 ? at : random.Next(Math.Min(bytes.Length, 600));
        var length = random.Next(1, Math.Min(64, bytes.Length - at) + 1);
        switch (random.Next(9))
        {
            case 0:
                return Changed(bytes, at, (byte)(bytes[at] ^ (1 << random.Next(8))));
            case 1:
                return Changed(bytes, at, (byte)random.Next(256));
            case 2:
                return Changed(bytes, at, (byte)(random.Next(2) == 0 ? 0x00 : 0xFF));
            case 3:
                return Changed(bytes, at, (byte)new[] { 0x80, 0x81, 0x82, 0x84, 0x88, 0x30, 0x31, 0xA0, 0x1F, 0x24 }[random.Next(10)]);
            case 4:
                return bytes[..at];
            case 5:
                return [.. bytes[..at], .. bytes[(at + length)..]];
            case 6:
                return [.. bytes[..(at + length)], .. bytes[at..]];
            case 7:
                var insert = new byte[length];
                random.NextBytes(insert);
                return [.. bytes[..at], .. insert, .. bytes[at..]];
            default:
                var copy = (byte[])bytes.Clone();
                Array.Copy(bytes, random.Next(bytes.Length - length + 1), copy, at, length);
                return copy;
        }
    }

    private static byte[] Changed(byte[] bytes, int at, byte value)
    {
        var copy = (byte[])bytes.Clone();
        copy[at] = value;
        return copy;
    }
}
