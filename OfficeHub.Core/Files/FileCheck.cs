using OfficeHub.Core.Common;
using OfficeHub.Core.Files.Inspection;

namespace OfficeHub.Core.Files;

/// <summary>The judgement of the gate on a file that lies on a disk already: for the command line.</summary>
public static class FileCheck
{
    /// <summary>The first refusal, or null.</summary>
    /// <param name="file">Can be sought in; stands at its beginning afterwards.</param>
    /// <param name="kind">What its name says.</param>
    /// <param name="ct">Ends the reading.</param>
    public static Error? Of(Stream file, FileKind kind, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        var refusal = FileInspector.Inspect(file, kind, kind.Extension(), ct);
        file.Position = 0;
        return refusal;
    }
}
