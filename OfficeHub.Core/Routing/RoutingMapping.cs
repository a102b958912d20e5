using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Persistence;
using OfficeHub.Core.Routing.Templates;

namespace OfficeHub.Core.Routing;

internal sealed class RouteTemplateMapping : IEntityTypeConfiguration<RouteTemplate>
{
    public void Configure(EntityTypeBuilder<RouteTemplate> builder)
    {
        builder.ToTable("RouteTemplates");
        builder.Property(template => template.Code).HasMaxLength(40);
        builder.Property(template => template.Name).HasMaxLength(60);
        builder.Property(template => template.Steps).HasColumnName("StepsJson").HasConversion(
            steps => JsonSerializer.Serialize(steps, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<TemplateStep>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<TemplateStep>>((one, other) => one!.SequenceEqual(other!), steps => steps.Count, steps => steps));
        builder.HasIndex(template => new { template.Code, template.Version }).IsUnique();
    }
}

internal sealed class RouteInstanceMapping : IEntityTypeConfiguration<RouteInstance>
{
    public void Configure(EntityTypeBuilder<RouteInstance> builder)
    {
        builder.ToTable("Routes");
        builder.Property(route => route.SubjectKind).HasMaxLength(40);
        builder.Property(route => route.Title).HasMaxLength(WorkItem.TitleLimit);
        builder.Property(route => route.TemplateCode).HasMaxLength(40);
        builder.Property(route => route.OriginatorName).HasMaxLength(200);
        builder.Property(route => route.TerminationReason).HasMaxLength(WorkItem.OpinionLimit);
        builder.Property(route => route.TerminatedBy).HasMaxLength(200);
        builder.Property(route => route.VersionMoves).HasColumnName("VersionMovesJson").HasConversion(
            moves => JsonSerializer.Serialize(moves, JsonSerializerOptions.Web),
            json => JsonSerializer.Deserialize<List<VersionMove>>(json, JsonSerializerOptions.Web)!,
            new ValueComparer<IReadOnlyList<VersionMove>>((one, other) => one!.SequenceEqual(other!), moves => moves.Count, moves => moves));
        builder.Ignore(route => route.Steps);
        builder.Ignore(route => route.Items);
        builder.Ignore(route => route.Choices);
        builder.HasMany<RouteStep>("_steps").WithOne().HasForeignKey(step => step.RouteId).OnDelete(DeleteBehavior.ClientCascade);
        builder.HasMany<WorkItem>("_items").WithOne().HasForeignKey(item => item.RouteId);
        builder.HasMany<RouteChoice>("_choices").WithOne().HasForeignKey(choice => choice.RouteId);
        builder.HasIndex(route => route.SubjectId).IsUnique();
    }
}

internal sealed class RouteStepMapping : IEntityTypeConfiguration<RouteStep>
{
    public void Configure(EntityTypeBuilder<RouteStep> builder)
    {
        builder.ToTable("RouteSteps");
        builder.Property(step => step.Key).HasMaxLength(40);
        builder.Property(step => step.Kind).HasMaxLength(40);
        builder.Property(step => step.Name).HasMaxLength(60);
        builder.Property(step => step.Fact).HasMaxLength(40);
        builder.Property(step => step.OtherwiseReason).HasMaxLength(100);
        builder.Property(step => step.Reason).HasMaxLength(WorkItem.OpinionLimit + 200);
        builder.Property(step => step.TextHash).HasMaxLength(64);
        builder.Property(step => step.Who).HasColumnName("WhoJson").HasMaxLength(200).HasConversion(
            who => JsonSerializer.Serialize(who, JsonSerializerOptions.Web), json => JsonSerializer.Deserialize<AssigneeRule>(json, JsonSerializerOptions.Web)!);
        builder.Property(step => step.Limits).HasColumnName("LimitsJson").HasMaxLength(300).HasConversion(
            limits => JsonSerializer.Serialize(limits, JsonSerializerOptions.Web), json => JsonSerializer.Deserialize<StepLimits>(json, JsonSerializerOptions.Web)!);
    }
}

internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable("WorkItems");
        // Opening, urging and a new title are no change of what its owner decides on: his press is not refused for them.
        builder.Property(item => item.Title).HasMaxLength(WorkItem.TitleLimit).LeavesRevision();
        builder.Property(item => item.UrgencyRank).LeavesRevision();
        builder.Property(item => item.OpenedAt).LeavesRevision();
        builder.Property(item => item.Urgings).LeavesRevision();
        builder.Property(item => item.UrgedAt).LeavesRevision();
        builder.Property(item => item.Reminded).LeavesRevision();
        builder.Property(item => item.StepKind).HasMaxLength(40);
        builder.Property(item => item.StepName).HasMaxLength(60);
        builder.Property(item => item.StaffName).HasMaxLength(30);
        builder.Property(item => item.Post).HasMaxLength(160);
        builder.Property(item => item.SentBy).HasMaxLength(60);
        builder.Property(item => item.Note).HasMaxLength(WorkItem.OpinionLimit);
        builder.Property(item => item.Ending).HasMaxLength(WorkItem.OpinionLimit + 40);
        builder.Property(item => item.RemovedBy).HasMaxLength(200);
        builder.Property(item => item.Outcome).HasMaxLength(40);
        builder.Property(item => item.OutcomeName).HasMaxLength(40);
        builder.Property(item => item.Opinion).HasMaxLength(WorkItem.OpinionLimit);
        builder.Property(item => item.TextHash).HasMaxLength(64);
        // A pile: whose, 特急 first, then due. The order is never null: what has no limit stands last.
        builder.HasIndex(item => new { item.StaffId, item.Pile, item.UrgencyRank, item.SortsAt, item.Id });
        builder.HasIndex(item => new { item.StaffId, item.State, item.SortsAt, item.Id });
        builder.HasIndex(item => new { item.SubjectId, item.StaffId });
        builder.HasIndex(item => new { item.State, item.LeavesAt });
        // Reminders: what is open and due, whoever has it.
        builder.HasIndex(item => new { item.State, item.Reminded, item.DueAt });
    }
}

internal sealed class UrgingMapping : IEntityTypeConfiguration<Urging>
{
    public void Configure(EntityTypeBuilder<Urging> builder)
    {
        builder.ToTable("Urgings");
        builder.Property(urging => urging.By).HasMaxLength(200);
        builder.Property(urging => urging.StaffName).HasMaxLength(30);
        builder.Property(urging => urging.StepName).HasMaxLength(60);
        builder.HasOne<WorkItem>().WithMany().HasForeignKey(urging => urging.ItemId);
        builder.HasIndex(urging => new { urging.RouteId, urging.At });
    }
}

internal sealed class RouteChoiceMapping : IEntityTypeConfiguration<RouteChoice>
{
    public void Configure(EntityTypeBuilder<RouteChoice> builder)
    {
        builder.ToTable("RouteChoices");
        builder.HasKey(choice => new { choice.RouteId, choice.Key, choice.StaffId });
        builder.Property(choice => choice.Key).HasMaxLength(40);
    }
}
