using System.Runtime.CompilerServices;
using Bunit;

namespace OfficeHub.Tests.Support;

/// <summary>Waits of component tests last as long as a busy machine may need; a wait that is met ends at once.</summary>
internal static class BunitWaits
{
    [ModuleInitializer]
    internal static void Lengthen()
    {
        BunitContext.DefaultWaitTimeout = TimeSpan.FromSeconds(20);
        // Renders queue behind the waits of tests beside them while the pool has few threads.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, Environment.ProcessorCount * 8), ports);
    }
}
