namespace OfficeHub.Core.Publishing.Barcodes;

/// <summary>Error correction of PDF417: a Reed-Solomon code over the numbers modulo 929, in which 3 is a primitive element.</summary>
/// <remarks>ISO/IEC 15438: level s adds 2^(s+1) codewords, of which 2 are kept for detecting; the rest repair half as many wrong codewords, or as many missing ones.</remarks>
internal static class Pdf417Correction
{
    private const int Prime = Pdf417Patterns.Values;
    private const int Root = 3;

    /// <summary>How many codewords a level adds.</summary>
    public static int CountOf(int level) => 2 << level;

    /// <summary>The correction codewords in the order in which they follow the data.</summary>
    /// <param name="data">Length descriptor, data, padding.</param>
    /// <param name="level">0 to 8.</param>
    public static int[] Of(IReadOnlyList<int> data, int level)
    {
        var generator = Generator(CountOf(level));
        // What is left of data · x^k divided by the generator, coefficients of the highest power first …
        var rest = new int[generator.Length];
        foreach (var codeword in data)
        {
            var factor = (codeword + rest[0]) % Prime;
            for (var i = 0; i < rest.Length; i++)
            {
                var next = i + 1 < rest.Length ? rest[i + 1] : 0;
                rest[i] = (next + ((Prime - generator[i]) * factor)) % Prime;
            }
        }

        // … and taken away, so that the whole is divisible.
        return Array.ConvertAll(rest, value => (Prime - value) % Prime);
    }

    // (x - 3)(x - 3²) … (x - 3^k) without the leading 1, highest power first.
    private static int[] Generator(int count)
    {
        var polynomial = new int[count + 1];
        polynomial[0] = 1;
        var root = 1;
        for (var degree = 1; degree <= count; degree++)
        {
            root = root * Root % Prime;
            for (var i = degree; i >= 1; i--)
            {
                polynomial[i] = (polynomial[i] + ((Prime - root) * polynomial[i - 1])) % Prime;
            }
        }

        return polynomial[1..];
    }
}
