using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Delivering;

/// <summary>Addresses of 来文 and the delivery board, and words they share.</summary>
internal static class IncomingPages
{
    public const string List = "/incoming";

    public static NavigationEntry Entry { get; } = new(30, "来文签收", "exchange", List, DocumentPermissions.Receive);

    public static string Paper(Guid delivery) => $"{List}/{delivery:N}";

    public static string Board(Guid document) => $"{DocumentPages.View(document)}?tab=delivery";

    public static string StateWord(DeliveryState state) => state switch
    {
        DeliveryState.Sent => "待签收",
        DeliveryState.Received => "已签收",
        DeliveryState.Returned => "已退回",
        DeliveryState.Superseded => "已更正",
        _ => "已收回",
    };

    /// <summary>What is owed is coloured, what is done is grey.</summary>
    public static LightKind LightOf(DeliveryState state) => state switch
    {
        DeliveryState.Sent => LightKind.Warn,
        DeliveryState.Received => LightKind.Done,
        DeliveryState.Returned => LightKind.Late,
        _ => LightKind.Hold,
    };
}
