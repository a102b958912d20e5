using OfficeHub.Core.Documents;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Documents.Checking;

/// <summary>The page of the rules.</summary>
public static class CheckRulePages
{
    /// <summary>Its address.</summary>
    public const string List = "/documents/rules";

    /// <summary>检查规则. Whoever drafts comes to it from the list of findings.</summary>
    public static NavigationEntry Entry { get; } = new(75, "检查规则", "checklist", List, DocumentPermissions.ReadRegister);

    /// <summary>The rules of an agency; of the reader's own for none.</summary>
    public static string Of(Guid? agency) => agency is { } id ? $"{List}?agency={id:N}" : List;
}
