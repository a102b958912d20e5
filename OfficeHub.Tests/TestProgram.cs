using OfficeHub.Tests.Crashing;

namespace OfficeHub.Tests;

/// <summary>The tests are run by <c>dotnet test</c>; started by hand the assembly is only the process the crash tests kill.</summary>
internal static class TestProgram
{
    public static async Task<int> Main(string[] args)
    {
        if (args is [CrashChild.Verb, var order])
        {
            return await CrashChild.RunAsync(order);
        }

        if (args is [NumberRace.Verb, var race])
        {
            return await NumberRace.RunChildAsync(race);
        }

        await Console.Error.WriteLineAsync("Run the tests with ./test or dotnet test.");
        return 2;
    }
}
