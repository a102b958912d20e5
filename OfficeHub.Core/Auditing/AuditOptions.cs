namespace OfficeHub.Core.Auditing;

/// <summary>Where Auditing keeps what must not be in the database.</summary>
/// <param name="HeadsFile">The file of kept heads; best on a disk the database administrator cannot write.</param>
/// <param name="IsBesideData">It lies in the data folder: whoever can change the one can change the other. Said aloud at each start.</param>
public sealed record AuditOptions(string HeadsFile, bool IsBesideData = false);
