namespace OfficeHub.Core.Auditing;

/// <summary>Where Auditing keeps what must not be in the database.</summary>
/// <param name="HeadsFile">The file of kept heads; best on a disk the database administrator cannot write.</param>
public sealed record AuditOptions(string HeadsFile);
