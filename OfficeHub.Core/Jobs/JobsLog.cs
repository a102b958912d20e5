using Microsoft.Extensions.Logging;

namespace OfficeHub.Core.Jobs;

internal static partial class JobsLog
{
    [LoggerMessage(2201, LogLevel.Error, "Job {Job} did not go well.")]
    public static partial void Failed(ILogger logger, string job, Exception fault);

    [LoggerMessage(2202, LogLevel.Warning, "The lease of job {Job} cannot be read or kept.")]
    public static partial void Unreachable(ILogger logger, string job, Exception fault);

    [LoggerMessage(2203, LogLevel.Warning, "Event message {MessageId} ({EventType}) failed, try {Attempt}.")]
    public static partial void EventFailed(ILogger logger, long messageId, string eventType, int attempt, Exception fault);
}
