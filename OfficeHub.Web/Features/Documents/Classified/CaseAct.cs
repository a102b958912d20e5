namespace OfficeHub.Web.Features.Documents.Classified;

/// <summary>What is done with a classified document.</summary>
public enum CaseAct
{
    /// <summary>提请清除.</summary>
    Ask,

    /// <summary>批准清除.</summary>
    Approve,
}
