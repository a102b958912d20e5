using Microsoft.EntityFrameworkCore;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Persistence;

namespace OfficeHub.Core.Organization.Units;

/// <summary>What every act that names a unit asks of the name.</summary>
internal static class UnitTexts
{
    public static UnitTitle Title(FieldCheck check, string name, string shortName, string abbreviation)
    {
        var full = check.Line(nameof(UnitTitle.Name), "全称", name, Unit.NameLimit);
        var brief = ShortName(check, shortName);
        if (brief.Length == 0) brief = full;
        check.Require(brief.Length <= Unit.ShortNameLimit, nameof(UnitTitle.ShortName), $"全称超过 {Unit.ShortNameLimit} 字，要另填“简称”。");
        return new UnitTitle(full, brief, Abbreviation(check, abbreviation));
    }

    public static string ShortName(FieldCheck check, string shortName, bool required = false) =>
        check.Line(nameof(UnitTitle.ShortName), "简称", shortName, Unit.ShortNameLimit, required);

    public static string Abbreviation(FieldCheck check, string abbreviation) =>
        check.Line(nameof(UnitTitle.Abbreviation), "机关代字", abbreviation, Unit.AbbreviationLimit, required: false);

    /// <summary>Two living siblings of one name could not be told apart; two agencies with one 代字 would issue the same numbers.</summary>
    public static async Task<Error?> ClashAsync(OfficeHubDbContext db, Guid? self, Guid? parentId, UnitTitle title, CancellationToken ct)
    {
        var others = db.Set<Unit>().Where(unit => unit.AbolishedOn == null && unit.Id != self);
        if (await others.AnyAsync(unit => unit.ParentId == parentId && unit.Name == title.Name, ct))
        {
            return Invalid.In(nameof(UnitTitle.Name), $"同一上级下已有“{title.Name}”，请换一个全称。");
        }

        return title.Abbreviation.Length == 0 ? null : await AbbreviationClashAsync(others, title.Abbreviation, ct);
    }

    private static async Task<Error?> AbbreviationClashAsync(IQueryable<Unit> others, string abbreviation, CancellationToken ct) =>
        await others.Where(unit => unit.Abbreviation == abbreviation).Select(unit => unit.Name).FirstOrDefaultAsync(ct) is { } owner
            ? Invalid.In(nameof(UnitTitle.Abbreviation), $"机关代字“{abbreviation}”已由“{owner}”使用，请换一个。")
            : null;
}
