using OfficeHub.Web.Shared;

namespace OfficeHub.Web.Features.Files;

/// <summary>What the pages of files add to the frame.</summary>
public static class FilePages
{
    /// <summary>文件, for everybody.</summary>
    public static NavigationEntry Entry { get; } = new(85, "文件", "document", "/files");
}
