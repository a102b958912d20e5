using System.Diagnostics;

namespace OfficeHub.Tests.Signing.Support;

/// <summary>What a piece of work costs. Other programs and tests may have the processor meanwhile, so a time over the limit is taken again.</summary>
internal static class Cost
{
    /// <summary>security.md C3.</summary>
    public const double MaxMilliseconds = 50;

    /// <summary>The shortest of as many times as are needed to come under the limit, at most 25.</summary>
    public static double Milliseconds(Action work)
    {
        var shortest = double.MaxValue;
        for (var attempt = 0; attempt < 25 && shortest > MaxMilliseconds; attempt++)
        {
            var watch = Stopwatch.StartNew();
            work();
            shortest = Math.Min(shortest, watch.Elapsed.TotalMilliseconds);
        }

        return shortest;
    }
}
