using System.Globalization;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Support;

/// <summary>Chance that can be had again: the seed is printed, and OFFICEHUB_SEED brings it back. OFFICEHUB_ROUNDS raises a count.</summary>
internal static class Chance
{
    public static Random Begin(ITestOutputHelper output)
    {
        var seed = Number("OFFICEHUB_SEED") ?? Random.Shared.Next();
        output.WriteLine($"seed {seed} (again: OFFICEHUB_SEED={seed})");
        return new Random(seed);
    }

    /// <summary>How many rounds: the everyday count, or the one asked for before a release when that is more.</summary>
    public static int Rounds(int everyday) => Math.Max(everyday, Number("OFFICEHUB_ROUNDS") ?? everyday);

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
