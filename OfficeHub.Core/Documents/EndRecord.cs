namespace OfficeHub.Core.Documents;

/// <summary>不予发文, as on the record.</summary>
/// <param name="By">Name and post.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">UTC.</param>
public sealed record EndRecord(string By, string Reason, DateTime At);
