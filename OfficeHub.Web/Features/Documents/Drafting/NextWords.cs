using OfficeHub.Core.Routing.Views;

namespace OfficeHub.Web.Features.Documents.Drafting;

/// <summary>Who gets a paper next, as it stands on the button: 赵启明审核, 3 人会签.</summary>
internal static class NextWords
{
    private static readonly string[] Places = ["部门", "领导"];

    /// <summary>Empty when nobody can be named.</summary>
    public static string Of(RoutePreview preview) => string.Join('、', preview.Next.Select(Of));

    private static string Of(ForeseenStep step)
    {
        // 赵启明部门审核 says where twice.
        var act = Array.Find(Places, place => step.Name.Length > place.Length && step.Name.StartsWith(place, StringComparison.Ordinal)) is { } said ? step.Name[said.Length..] : step.Name;
        return step.People is [var only] ? $"{only.Name}{act}" : $" {step.People.Count} 人{act}";
    }
}
