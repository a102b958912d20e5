using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Documents.Reappraising;

internal sealed class ReappraisalDateMapping : IEntityTypeConfiguration<ReappraisalDate>
{
    public void Configure(EntityTypeBuilder<ReappraisalDate> builder)
    {
        builder.ToTable("ReappraisalDates");
        builder.Property(row => row.PersonName).HasMaxLength(60);
        builder.Property(row => row.Words).HasMaxLength(ReappraisalDate.WordsLimit);
        builder.Property(row => row.DoneBy).HasMaxLength(200);
        builder.HasOne<OfficialDocument>().WithMany().HasForeignKey(row => row.DocumentId);
        builder.HasIndex(row => row.DocumentId).IsUnique();
        builder.HasIndex(row => row.DueOn);
    }
}

/// <summary>Registers 复审.</summary>
internal static class ReappraisingRegistration
{
    public static IServiceCollection AddReappraising(this IServiceCollection services)
    {
        services.AddSingleton<KeepReappraisalHandler>();
        services.AddSingleton<ReappraisalsQuery>();
        services.AddSingleton<RemindOfReappraisals>();
        services.AddSingleton<ITimedJob>(provider => provider.GetRequiredService<RemindOfReappraisals>());
        foreach (var setting in ReappraisalSettings.All) services.AddSingleton(setting);
        return services;
    }
}
