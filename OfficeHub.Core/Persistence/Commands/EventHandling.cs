using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OfficeHub.Core.Common;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Persistence.Commands;

/// <summary>Reacts to an event after the act that raised it was committed.</summary>
/// <remarks>
/// Told at least once: a crash between the reaction and the tick repeats it. A reaction that changes something sends a command
/// under <see cref="EventDelivery.CommandIdFor"/>, so that the repeat has no second effect.
/// </remarks>
public interface IEventHandler<in TEvent>
    where TEvent : IDomainEvent
{
    /// <summary>Reacts. An exception means: tell me again later.</summary>
    Task HandleAsync(TEvent happened, EventDelivery delivery, CancellationToken ct);
}

/// <summary>Which telling this is.</summary>
/// <param name="MessageId">The same at every repeat.</param>
/// <param name="HappenedAt">UTC, when the act was done.</param>
public sealed record EventDelivery(long MessageId, DateTime HappenedAt)
{
    /// <summary>The command id of a reaction, the same at every repeat.</summary>
    /// <param name="reaction">Tells apart the reactions to one event: the handler's name will do.</param>
    public Guid CommandIdFor(string reaction) =>
        new(Sm3.Hash(Encoding.UTF8.GetBytes($"{MessageId}/{HappenedAt.Ticks}/{reaction}")).AsSpan(0, 16));
}

/// <summary>One handler of one event, as registered.</summary>
public sealed class EventSubscription
{
    private readonly Func<IServiceProvider, IDomainEvent, EventDelivery, CancellationToken, Task> _tell;

    private EventSubscription(Type eventType, Func<IServiceProvider, IDomainEvent, EventDelivery, CancellationToken, Task> tell)
    {
        EventType = eventType;
        _tell = tell;
    }

    /// <summary>What it listens to.</summary>
    public Type EventType { get; }

    internal Task TellAsync(IServiceProvider services, IDomainEvent happened, EventDelivery delivery, CancellationToken ct) =>
        _tell(services, happened, delivery, ct);

    internal static EventSubscription Of<TEvent, THandler>()
        where TEvent : IDomainEvent
        where THandler : class, IEventHandler<TEvent> => new(
            typeof(TEvent),
            (services, happened, delivery, ct) => services.GetRequiredService<THandler>().HandleAsync((TEvent)happened, delivery, ct));
}

/// <summary>Registers handlers of events.</summary>
public static class EventHandlingRegistration
{
    /// <summary>Lets <typeparamref name="THandler"/> be told of each <typeparamref name="TEvent"/>.</summary>
    public static IServiceCollection AddEventHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IDomainEvent
        where THandler : class, IEventHandler<TEvent>
    {
        services.AddSingleton<THandler>();
        services.AddSingleton(EventSubscription.Of<TEvent, THandler>());
        return services;
    }
}
