using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Persistence.Commands;

/// <summary>An event on its way out: written with the act, dispatched after the commit, at least once.</summary>
public sealed class OutboxMessage
{
    /// <summary>Order of dispatch.</summary>
    public long Id { get; private set; }

    /// <summary>Full name of the event type.</summary>
    public required string EventType { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? DispatchedAt { get; set; }

    /// <summary>Failed tries so far.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC; not before then is it tried again.</summary>
    public DateTime? NextTryAt { get; set; }

    /// <summary>Name of the last failure's type; its text may hold what people wrote and stays in the program's log.</summary>
    public string? LastError { get; set; }

    internal static OutboxMessage From(IDomainEvent happened, DateTime at) => new()
    {
        EventType = happened.GetType().FullName!,
        Payload = JsonSerializer.Serialize(happened, happened.GetType()),
        At = at,
    };
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.HasKey(message => message.Id);
        builder.Property(message => message.EventType).HasMaxLength(200);
        builder.Property(message => message.LastError).HasMaxLength(200);
        builder.HasIndex(message => message.DispatchedAt);
    }
}
