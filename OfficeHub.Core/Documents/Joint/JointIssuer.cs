namespace OfficeHub.Core.Documents.Joint;

/// <summary>联合发文机关 beside the lead agency, as the drafter chose it. Its name is printed after the lead agency's.</summary>
/// <param name="AgencyId">The agency.</param>
/// <param name="SignatoryId">Who signs for it; null while nobody is chosen.</param>
public sealed record JointIssuer(Guid AgencyId, Guid? SignatoryId = null);

/// <summary>联合发文机关 beside the lead agency, as the document knows it.</summary>
/// <param name="Id">The agency.</param>
/// <param name="Name">As printed.</param>
public sealed record JointAgency(Guid Id, string Name);

/// <summary>联合会签 of one agency, bound to the text it was given on.</summary>
/// <param name="AgencyId">For which agency.</param>
/// <param name="Agency">Its name as printed.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post.</param>
/// <param name="At">UTC, the press.</param>
/// <param name="TextHash">The text signed.</param>
public sealed record JointSignature(Guid AgencyId, string Agency, Guid StaffId, string Name, string Post, DateTime At, string TextHash);
