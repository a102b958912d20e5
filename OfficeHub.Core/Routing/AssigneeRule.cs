namespace OfficeHub.Core.Routing;

/// <summary>Who takes a step.</summary>
/// <param name="By">How they are found.</param>
/// <param name="Value">Role code, post id, staff id or the key of the choice; empty where nothing is to be named.</param>
public sealed record AssigneeRule(AssigneeBy By, string Value = "");

/// <summary>A person found for a step, as on the record.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="Name">姓名.</param>
/// <param name="Post">Unit and post through which the step comes to him.</param>
/// <param name="Standing">0 for a principal leader, rising: opinions are listed in this order.</param>
public sealed record Assignee(Guid StaffId, string Name, string Post, int Standing);
