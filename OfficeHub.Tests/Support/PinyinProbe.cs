using System.Runtime.CompilerServices;
using OfficeHub.Core.Common.Text;

namespace OfficeHub.Tests.Support;

/// <summary>Lets a test start this assembly in a process without culture data and read what the program then says.</summary>
internal static class PinyinProbe
{
    public const string Variable = "OFFICEHUB_PINYIN_PROBE";

    [ModuleInitializer]
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(Variable) is null)
        {
            return;
        }

        try
        {
            PinyinInitials.EnsureAvailable();
            Console.WriteLine("available: " + PinyinInitials.Of("刘润莲"));
        }
        catch (PlatformNotSupportedException failure)
        {
            Console.WriteLine(failure.Message);
        }

        Environment.Exit(0);
    }
}
