using System.Text;
using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Persistence;
using OfficeHub.Signing.Hashing;

namespace OfficeHub.Core.Files.Secrecy;

/// <summary>Word to the secrecy reviewer. Once a mark has been seen it is raised, whoever breaks off and whatever ends meanwhile.</summary>
public sealed class SecrecyAlarm(ReportInterceptedHandler report, IDbContextFactory<OfficeHubDbContext> contexts)
{
    /// <summary>Raises it for a file.</summary>
    /// <exception cref="InvalidOperationException">It could not be noted: nothing may look as if it had been.</exception>
    internal async Task RaiseAsync(MarkPlace place, FileTrace trace, Actor bringer)
    {
        var command = new ReportIntercepted(Guid.CreateVersion7(), place, trace);
        var noted = await report.HandleAsync(command, bringer, CancellationToken.None);
        if (!noted.IsSuccess)
        {
            // His session ended while the file came in: the program reports it, in his name.
            noted = await report.HandleAsync(command with { Bringer = bringer }, Actor.System("保密检查"), CancellationToken.None);
        }

        if (!noted.IsSuccess)
        {
            throw new InvalidOperationException($"A classification mark could not be reported: {noted.Error.Code}.");
        }
    }

    /// <summary>Raises it for a typed text, once for each box while nobody has seen to it: every pause in typing comes here.</summary>
    /// <param name="box">What is written about and which box of it.</param>
    /// <param name="text">As typed; only its digest is kept.</param>
    /// <param name="writer">Who types.</param>
    internal async Task RaiseOnceAsync(string box, string text, Actor writer)
    {
        var place = Sm3.HexOf(box);
        await using (var db = await contexts.CreateDbContextAsync())
        {
            if (await db.Set<InterceptedFile>().AnyAsync(file =>
                file.StaffId == writer.StaffId && file.NameHash == place && file.Place == MarkPlace.TypedText && file.SettledAt == null))
            {
                return;
            }
        }

        await RaiseAsync(MarkPlace.TypedText, new FileTrace(place, Sm3.HexOf(text), Encoding.UTF8.GetByteCount(text)), writer);
    }
}
