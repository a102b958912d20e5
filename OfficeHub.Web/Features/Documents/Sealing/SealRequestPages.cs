using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Sealing;

/// <summary>Addresses of 待用印, and words its pages share.</summary>
internal static class SealRequestPages
{
    public const string List = "/seals/requests";

    public static NavigationEntry Entry { get; } = new(5, "用印申请", "check", List, DocumentPermissions.Seal);

    public static string Of(Guid request) => $"{List}/{request:N}";

    public static string StateWord(SealRequestState state) => state switch
    {
        SealRequestState.Open => "待用印",
        SealRequestState.Done => "已用印",
        _ => "已撤回",
    };

    /// <summary>Where a seal stands: what is owed is coloured, what waits for others or is done is grey.</summary>
    public static (LightKind Light, string Word) StateOf(SealLineView seal) => seal.State switch
    {
        SealLineState.Sealed => (LightKind.Done, "已盖"),
        SealLineState.Turn => (LightKind.Warn, "轮到盖"),
        SealLineState.NoSeal => (LightKind.Late, "没有公章"),
        SealLineState.Waits => (LightKind.NotStarted, "等前面盖好"),
        _ => (LightKind.Hold, "已撤回"),
    };

    /// <summary>Who has it in hand, or what is lacking.</summary>
    public static string WaitingFor(SealLineView seal) => seal switch
    {
        { SealedAt: not null } => "",
        { Keepers.Length: > 0 } => $"监印人：{seal.Keepers}",
        { OnItsWay: { } coming } => $"“{coming.Name}”（{coming.Number}）{coming.State}，还不能用",
        _ => "还没有申请电子公章",
    };

    /// <summary>How an agency without a seal in use goes on.</summary>
    public static string WayOn(SealLineView seal) => seal.OnItsWay is { } coming
        ? $"{seal.Agency}的公章{coming.State}，办完、由保管人领用后才能在这里用印。公文应当加盖印章，没有盖齐不能核发。"
        : $"{seal.Agency}还没有电子公章。请它的用印员或文书先在印章登记簿申请，批准、制作、领用后再来用印。公文应当加盖印章，只有纪要不盖章、命令盖签发人签名章，没有盖齐不能核发。";
}
