using OfficeHub.Core.Files;
using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Files;

/// <summary>What the pages of files add to the frame.</summary>
public static class FilePages
{
    /// <summary>文件, for everybody.</summary>
    public static NavigationEntry Entry { get; } = new(85, "文件", "document", "/files");

    /// <summary>拦下的涉密文件, for the secrecy reviewer.</summary>
    public static NavigationEntry Intercepted { get; } = new(86, "涉密拦截", "lock", "/secrecy", FilePermissions.HandleIntercepted);
}
