using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Settings;

namespace OfficeHub.Core.Documents.Printing;

/// <summary>What an installation may set about the barcode of documents.</summary>
public static class BarcodeSettings
{
    /// <summary>Code of the choice that prints none.</summary>
    public const string Off = "off";

    private const string Area = "排版";

    private static readonly (string Code, string Name, BarcodePlace Place)[] Places =
    [
        ("foot-left", "印在末页版记下方左侧", BarcodePlace.FootLeft), ("foot-right", "印在末页版记下方右侧", BarcodePlace.FootRight), ("head-right", "印在首页右上角", BarcodePlace.HeadRight),
    ];

    /// <summary>Whether and where.</summary>
    public static ChoiceSetting Place { get; } = new(
        "Printing.BarcodePlace", "二维条码", Area, "编号后的公文印一个四一七条码（PDF417），收文单位扫一下就能登记。印在哪里全国没有统一规定，按本地的规矩选。", Off,
        [new(Off, "不印"), .. Places.Select(place => KeyValuePair.Create(place.Code, place.Name))]);

    /// <summary>Level of error correction.</summary>
    public static NumberSetting Level { get; } = new(
        "Printing.BarcodeLevel", "二维条码纠错等级", Area, "等级越高，条码越大，脏了、折了也越能读出。一处放不下时，自动用放得下的最高一级。",
        PrintedBarcode.UsualLevel, Pdf417Symbol.LowestLevel, Pdf417Symbol.HighestLevel, "级");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Place, Level];

    /// <summary>The place of a choice; null for none.</summary>
    internal static BarcodePlace? PlaceOf(string code) => Places.Where(place => place.Code == code).Select(place => (BarcodePlace?)place.Place).FirstOrDefault();
}
