using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Classified;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Classified;

/// <summary>Addresses of 涉密件处置, and words its pages share.</summary>
internal static class ClassifiedPages
{
    public const string List = "/secrecy/papers";

    public static NavigationEntry Entry { get; } = new(87, "涉密件处置", "lock", List, DocumentPermissions.ReadClassified);

    public static string Case(Guid id) => $"{List}/{id:N}";

    /// <summary>How far it is, and how pressing that is.</summary>
    public static (LightKind Light, string Word) StateOf(ClassifiedRow row) => row switch
    {
        { State: CaseState.Found } => (LightKind.Late, "待清退"),
        { State: CaseState.Asked } => (LightKind.Warn, "待批准"),
        { ScrubbedAt: null } => (LightKind.Hold, "正在清除"),
        _ => (LightKind.Done, "已清除"),
    };
}
