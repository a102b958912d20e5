using System.Text;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence.Commands;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Jobs;

/// <summary>Asks for a run out of turn; the first node that looks does it, within seconds.</summary>
[Act("立即运行定时任务")]
public sealed record RunJobNow(Guid CommandId, string Name) : ICommand;

/// <inheritdoc cref="RunJobNow"/>
public sealed class RunJobNowHandler(CommandPath path, IEnumerable<ITimedJob> jobs)
{
    /// <summary>Asks for it.</summary>
    /// <returns><see cref="NotFound"/>.</returns>
    public Task<Result> HandleAsync(RunJobNow command, Actor actor, CancellationToken ct) => path.RunAsync(
        command, actor, JobPermissions.Maintain,
        async scope =>
        {
            ArgumentNullException.ThrowIfNull(command);
            if (jobs.FirstOrDefault(job => job.Name == command.Name) is not { } known)
            {
                return new NotFound("定时任务");
            }

            scope.Concerns("定时任务", new Guid(Sm3.Hash(Encoding.UTF8.GetBytes($"job:{known.Name}")).AsSpan(0, 16)), known.ChineseName);
            var asked = await scope.Db.Set<JobLease>().Where(lease => lease.Name == known.Name)
                .ExecuteUpdateAsync(set => set.SetProperty(lease => lease.AskedAt, scope.Now), scope.Cancellation);
            return asked == 1 ? Result.Success : new NotFound("定时任务");
        },
        ct);
}
