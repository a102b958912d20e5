using OfficeHub.Core.Common;

namespace OfficeHub.Core.Files.Secrecy;

/// <summary>The way for uploads: the gate, and word to the secrecy reviewer when it stops a classified file.</summary>
public sealed class SecrecyGate
{
    private readonly UploadGate _gate;
    private readonly SecrecyAlarm _alarm;

    internal SecrecyGate(UploadGate gate, SecrecyAlarm alarm) => (_gate, _alarm) = (gate, alarm);

    /// <summary>As <see cref="UploadGate.InspectAsync"/>; the refusal for a mark is noted before it is answered.</summary>
    internal async Task<Result<AcceptedFile>> InspectAsync(
        Stream upload, string fileName, string? declaredType, UploadPolicy policy, Actor actor, CancellationToken ct)
    {
        var judged = await _gate.InspectAsync(upload, fileName, declaredType, policy, ct);
        if (judged.Error is SecrecyMarkFound { Trace: { } trace } found)
        {
            await _alarm.RaiseAsync(found.InName ? MarkPlace.FileName : MarkPlace.FileContent, trace, actor);
        }

        return judged;
    }
}
