namespace OfficeHub.Core.Publishing.Comparing;

/// <summary>How much work a comparison may be: a text made to be hard to compare is compared more coarsely, not for ever.</summary>
/// <param name="steps">About as many as characters looked at.</param>
public sealed class CompareBudget(long steps = CompareBudget.Usual)
{
    /// <summary>A long document with all its paragraphs rewritten stays below; well under a second.</summary>
    public const long Usual = 20_000_000;

    private long _left = steps;

    /// <summary>Whether something was compared more coarsely for want of it.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>Takes some of it.</summary>
    /// <returns>Whether there was so much left.</returns>
    public bool Take(long taken)
    {
        if (_left < taken)
        {
            IsSpent = true;
            return false;
        }

        _left -= taken;
        return true;
    }

    /// <summary>Says that a way was cut short.</summary>
    internal void Spend() => IsSpent = true;
}
