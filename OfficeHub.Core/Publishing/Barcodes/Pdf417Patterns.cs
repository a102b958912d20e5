using System.Collections.Immutable;

namespace OfficeHub.Core.Publishing.Barcodes;

/// <summary>The bars and spaces of PDF417: each of 929 values has one pattern in each of three clusters, four bars and four spaces over 17 modules.</summary>
/// <remarks>
/// GB/T 17172-1997 and ISO/IEC 15438. The figures of the standard's table are in pdf417-patterns.txt, a row a value, a column a cluster, a digit an element;
/// they were taken from bwip-js (MIT) and compared with @zxing/library (Apache 2.0): the two agree in all 2,787.
/// </remarks>
internal static class Pdf417Patterns
{
    /// <summary>Values there are: the codewords are numbers modulo this prime.</summary>
    public const int Values = 929;

    /// <summary>Rows use the clusters 0, 3 and 6 in turn.</summary>
    public const int Clusters = 3;

    /// <summary>Bars and spaces of a pattern.</summary>
    public const int Elements = 8;

    /// <summary>Width of a pattern.</summary>
    public const int Modules = 17;

    private const string ListName = "OfficeHub.Core.Publishing.Barcodes.pdf417-patterns.txt";

    private static readonly byte[] Widths = ReadList();

    /// <summary>Begins every row; 17 modules.</summary>
    public static ImmutableArray<byte> Start { get; } = [8, 1, 1, 1, 1, 1, 1, 3];

    /// <summary>Ends every row; 18 modules, the last of them a bar.</summary>
    public static ImmutableArray<byte> Stop { get; } = [7, 1, 1, 3, 1, 1, 1, 2, 1];

    /// <summary>Widths of bar, space, bar … in modules.</summary>
    /// <param name="row">From 0: it decides the cluster.</param>
    /// <param name="value">0 to 928.</param>
    public static ReadOnlySpan<byte> Of(int row, int value) => Widths.AsSpan(((value * Clusters) + (row % Clusters)) * Elements, Elements);

    private static byte[] ReadList()
    {
        using var stream = typeof(Pdf417Patterns).Assembly.GetManifestResourceStream(ListName) ?? throw new InvalidOperationException($"{ListName} is not in the assembly.");
        using var reader = new StreamReader(stream);
        var widths = reader.ReadToEnd().Where(char.IsAsciiDigit).Select(digit => (byte)(digit - '0')).ToArray();
        return widths.Length == Values * Clusters * Elements ? widths : throw new InvalidOperationException($"{ListName} is not whole.");
    }
}
