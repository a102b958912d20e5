using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OfficeHub.Core.Persistence;

/// <summary>Instants are UTC in the database and come back marked so.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    instant => instant.Kind == DateTimeKind.Local ? instant.ToUniversalTime() : DateTime.SpecifyKind(instant, DateTimeKind.Utc),
    stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

/// <summary>SQLite cannot order DateTimeOffset; UTC ticks can be ordered everywhere.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
