using OfficeHub.Core.Documents;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Documents.Numbering;

/// <summary>Where registers and numbers stand in the navigation, under 办文.</summary>
public static class NumberingNavigation
{
    /// <summary>发文登记簿.</summary>
    public static NavigationEntry Register { get; } = new(50, "发文登记簿", "trail", RegisterAddress.Path, DocumentPermissions.ReadRegister);

    /// <summary>编号与断号.</summary>
    public static NavigationEntry Numbers { get; } = new(70, "编号与断号", "checklist", "/documents/numbers", DocumentPermissions.ReadRegister);
}
