using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Core.Files;
using OfficeHub.Core.Persistence.Erasing;

namespace OfficeHub.Core.Drafts;

/// <summary>Registers kept texts and own phrases.</summary>
public static class DraftsRegistration
{
    /// <summary>Adds them with their settings and the job that drops what is too old. Needs settings.</summary>
    public static IServiceCollection AddDrafts(this IServiceCollection services)
    {
        services.AddSecrecyAlarm();
        services.AddSingleton<KeptTexts>();
        services.AddSingleton<ICopiesOfPapers, CopiesInKeptTexts>();
        services.AddSingleton<KeptTextQuery>();
        services.AddSingleton<ITimedJob, DropExpiredTexts>();
        services.AddSingleton<PhraseQuery>();
        services.AddSingleton<AddPhraseHandler>();
        services.AddSingleton<RewordPhraseHandler>();
        services.AddSingleton<RemovePhraseHandler>();
        services.AddSingleton<ReorderPhrasesHandler>();
        foreach (var setting in DraftSettings.All)
        {
            services.AddSingleton(setting);
        }

        return services;
    }
}
