using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Openness;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Documents.Openness;

/// <summary>The page of the 负面清单.</summary>
public static class NegativeListPages
{
    /// <summary>Its address.</summary>
    public const string List = "/openness/negative-list";

    /// <summary>负面清单. Whoever drafts comes to it from the draft.</summary>
    public static NavigationEntry Entry { get; } = new(76, "负面清单", "lock", List, DocumentPermissions.AdoptNegativeList);

    /// <summary>One version.</summary>
    public static string Of(int number) => $"{List}?version={number}";

    /// <summary>How an item binds, in words.</summary>
    public static string Of(NegativeForce force) => force switch
    {
        NegativeForce.NotHere => "不在本网办理",
        NegativeForce.Must => "不得公开",
        _ => "可以不公开",
    };
}
