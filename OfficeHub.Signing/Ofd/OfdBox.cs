using System.Globalization;

namespace OfficeHub.Signing.Ofd;

/// <summary>A rectangle (ST_Box): millimetres from the top left, y down.</summary>
/// <param name="X">Left.</param>
/// <param name="Y">Top.</param>
/// <param name="Width">More than zero.</param>
/// <param name="Height">More than zero.</param>
/// <remarks>GB/T 33190-2016, 7.4.</remarks>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
public readonly record struct OfdBox(double X, double Y, double Width, double Height)
{
    /// <summary>Rounding of other programs, mm.</summary>
    private const double Slack = 0.1;

    /// <summary>Reads four numbers.</summary>
    /// <returns>Null when they are not four good numbers.</returns>
    public static OfdBox? Read(string? text)
    {
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var numbers = new double[4];
        if (words.Length != 4)
        {
            return null;
        }

        for (var i = 0; i < 4; i++)
        {
            if (!double.TryParse(words[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !double.IsFinite(numbers[i]))
            {
                return null;
            }
        }

        return numbers[2] > 0 && numbers[3] > 0 ? new OfdBox(numbers[0], numbers[1], numbers[2], numbers[3]) : null;
    }

    /// <summary>Whether the other lies inside, but for a rounding error.</summary>
    public bool Holds(OfdBox other) => other.X >= X - Slack && other.Y >= Y - Slack
        && other.X + other.Width <= X + Width + Slack && other.Y + other.Height <= Y + Height + Slack;

    /// <summary>As parts hold it: four decimals at most, no exponent.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{X:0.####} {Y:0.####} {Width:0.####} {Height:0.####}");
}
