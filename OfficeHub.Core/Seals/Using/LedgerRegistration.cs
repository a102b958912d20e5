using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Files.Lists;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Core.Persistence.Erasing;
using OfficeHub.Core.Seals.Certificates;

namespace OfficeHub.Core.Seals.Using;

/// <summary>Registers the ledger of uses.</summary>
internal static class LedgerRegistration
{
    public static IServiceCollection AddSealLedger(this IServiceCollection services)
    {
        services.AddSingleton(provider => new SealedFileCheck(provider.GetRequiredService<TrustReading>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ListSheet>(LedgerExportQuery.Sheet);
        services.AddSingleton<LedgerQuery>();
        services.AddSingleton<LedgerPrintQuery>();
        services.AddSingleton<LedgerExportQuery>();
        services.AddSingleton<LedgerCheckQuery>();
        services.AddSingleton<ICopiesOfPapers, CopiesInLedger>();
        return services;
    }
}

/// <summary>The ledger carries the title of what was sealed. The line stays and its chain holds; the title goes.</summary>
internal sealed class CopiesInLedger : ICopiesOfPapers
{
    public async Task DropAsync(CommandScope scope, ClosedPaper paper)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(paper);
        foreach (var use in await scope.Db.Set<SealUse>().Where(row => row.SubjectId == paper.SubjectId && row.Title != "").ToListAsync(scope.Cancellation)) use.EraseWords();
    }
}
