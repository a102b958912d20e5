using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OfficeHub.Web.Startup;

/// <summary>Notes every SQL query and how often it was read on.</summary>
internal sealed class SqlMeter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<SqlRead> _reads = new();

    /// <summary>What was read since the last call, oldest first.</summary>
    public IReadOnlyList<SqlRead> Take()
    {
        var taken = new List<SqlRead>();
        while (_reads.TryDequeue(out var read))
        {
            taken.Add(read);
        }

        return taken;
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        _reads.Enqueue(new SqlRead(command.CommandText, eventData.ReadCount));
        return result;
    }
}

/// <summary>One query.</summary>
/// <param name="Sql">As sent.</param>
/// <param name="Reads">How often the next row was asked for: of a list, once more than there are rows.</param>
internal sealed record SqlRead(string Sql, int Reads);
