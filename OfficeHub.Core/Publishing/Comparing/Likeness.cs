namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>How alike two texts are, by the pairs of neighbouring characters both have.</summary>
/// <remarks>Dice's coefficient over bigrams: an order of clauses within a sentence hardly matters, which is what a moved half-sentence needs.</remarks>
internal sealed class Likeness
{
    private readonly int[] _pairs;

    public Likeness(string text)
    {
        Length = text.Length;
        _pairs = new int[Math.Max(text.Length - 1, Math.Min(text.Length, 1))];
        for (var i = 0; i < _pairs.Length; i++) _pairs[i] = text.Length == 1 ? text[0] : (text[i] << 16) | text[i + 1];
        Array.Sort(_pairs);
    }

    public int Length { get; }

    /// <summary>0 to 1.</summary>
    public double To(Likeness other)
    {
        if (_pairs.Length + other._pairs.Length == 0) return 1;
        // No better than this can come of so different lengths.
        var (i, j, both) = (0, 0, 0);
        while (i < _pairs.Length && j < other._pairs.Length)
        {
            if (_pairs[i] == other._pairs[j])
            {
                both++;
                i++;
                j++;
            }
            else if (_pairs[i] < other._pairs[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return 2.0 * both / (_pairs.Length + other._pairs.Length);
    }
}
