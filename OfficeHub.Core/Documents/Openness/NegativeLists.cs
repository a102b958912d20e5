using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Organization;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Documents.Openness;

/// <summary>A version as others read it.</summary>
/// <param name="Number">第几版.</param>
/// <param name="Items">In their order.</param>
/// <param name="AdoptedOn">The first day on which it is in force.</param>
/// <param name="Basis">依据.</param>
/// <param name="AdoptedBy">Name and post; empty for the law's own list.</param>
public sealed record NegativeListEdition(int Number, IReadOnlyList<NegativeItem> Items, DateOnly AdoptedOn, string Basis, string AdoptedBy)
{
    /// <summary>What its yearly review decided about the unused items of the version before; empty for one that was no review.</summary>
    public IReadOnlyList<ReviewedItem> Reviewed { get; init; } = [];

    /// <summary>The item; null for one that is not in it, or is not to be chosen.</summary>
    public NegativeItem? Find(string code) => Items.FirstOrDefault(item => item.Code == code && item.IsChoosable);
}

/// <summary>Which list is in force where.</summary>
public static class NegativeLists
{
    private const string Rules = "《政府信息公开条例》";

    /// <summary>The item no list is without, and nobody chooses.</summary>
    public static NegativeItem StateSecret { get; } = new("N1", "国家秘密", $"{Rules}第十四条", "依法确定为国家秘密的政府信息", NegativeForce.NotHere);

    /// <summary>第 1 版: what the law itself says; in force until an agency adopts a list of its own.</summary>
    /// <remarks>《政府信息公开条例》 (2019), art. 14 to 16; 《保守国家秘密法》 (2024), art. 64.</remarks>
    public static NegativeListEdition Initial { get; } = new(
        1,
        [
            StateSecret,
            new("N2", "法律法规禁止", $"{Rules}第十四条", "法律、行政法规禁止公开的政府信息", NegativeForce.Must),
            new("N3", "国家安全、公共安全、经济安全、社会稳定", $"{Rules}第十四条", "公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息", NegativeForce.Must),
            new("N4", "第三方权益", $"{Rules}第十五条", "涉及商业秘密、个人隐私等，公开会损害第三方合法权益，第三方又不同意公开的政府信息", NegativeForce.Must),
            new("N5", "内部事务", $"{Rules}第十六条第一款", "人事管理、后勤管理、内部工作流程等内部事务信息", NegativeForce.May),
            new("N6", "过程性信息", $"{Rules}第十六条第二款", "讨论记录、过程稿、磋商信函、请示报告等过程性信息", NegativeForce.May),
            new("N7", "执法案卷", $"{Rules}第十六条第二款", "行政执法案卷信息", NegativeForce.May),
            new("N8", "工作秘密", "《保守国家秘密法》第六十四条", "不属于国家秘密，但泄露后会造成一定不利影响的工作秘密", NegativeForce.May),
        ],
        new DateOnly(2019, 5, 15), $"{Rules}第十四条至第十六条", "");

    /// <summary>What notices about it are of.</summary>
    public const string Subject = "负面清单";

    /// <summary>Who keeps the list an agency goes by: itself, or the one whose office it is.</summary>
    internal static async Task<Unit?> KeeperAsync(OfficeHubDbContext db, Guid agencyId, CancellationToken ct) =>
        await AgencyOffices.ServedByAsync(db, agencyId, ct) is [var keeper, ..] ? keeper : null;

    /// <summary>The agencies that go by the list of the same keeper, as somebody of one of them sees it.</summary>
    internal static async Task<IReadOnlyList<Guid>> AgenciesAsync(OfficeHubDbContext db, Guid agencyId, CancellationToken ct) =>
        [.. (await AgencyOffices.ServedByAsync(db, agencyId, ct)).Select(unit => unit.Id)];

    /// <summary>The list an agency goes by on a day.</summary>
    internal static async Task<NegativeListEdition> InForceAsync(OfficeHubDbContext db, Guid agencyId, DateOnly on, CancellationToken ct)
    {
        if (await KeeperAsync(db, agencyId, ct) is not { } keeper) return Initial;
        var version = await db.Set<NegativeListVersion>().AsNoTracking().Where(list => list.AgencyId == keeper.Id && list.AdoptedOn <= on).OrderByDescending(list => list.Number).FirstOrDefaultAsync(ct);
        return version is null ? Initial : Of(version);
    }

    /// <summary>What a drafter chose, in the words of the list in force; what was stored before stays as it is; anything else is no ground.</summary>
    internal static async Task<DisclosureGround?> TrueAsync(OfficeHubDbContext db, Guid agencyId, DateOnly on, DisclosureGround? typed, DisclosureGround? stored, CancellationToken ct)
    {
        if (typed is null || typed == stored) return typed;
        var list = await InForceAsync(db, agencyId, on, ct);
        return list.Find(typed.Code) is { } item ? DisclosureGround.Of(list.Number, item) : null;
    }

    internal static NegativeListEdition Of(NegativeListVersion version) => new(version.Number, version.Items, version.AdoptedOn, version.Basis, version.AdoptedBy) { Reviewed = version.Reviewed };
}
