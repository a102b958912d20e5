using System.Globalization;
using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Web.CommandLine;

/// <summary>Options by which <c>typeset --barcode</c> prints a barcode.</summary>
internal static class BarcodeOptions
{
    private static readonly Dictionary<string, BarcodePlace> Places = new(StringComparer.Ordinal)
    {
        ["版记左"] = BarcodePlace.FootLeft,
        ["版记右"] = BarcodePlace.FootRight,
        ["首页右"] = BarcodePlace.HeadRight,
    };

    private static readonly VerbOption Print = new("--barcode", null, "印公文二维条码（PDF417，GB0626-2005）；要有成文日期");
    private static readonly VerbOption Level = new("--barcode-level", "等级", "纠错等级 2 至 8，不写时为 5；放不下时用放得下的最高一级");
    private static readonly VerbOption Place = new("--barcode-place", "位置", $"{string.Join('、', Places.Keys)}，不写时为版记左");
    private static readonly VerbOption Number = new("--barcode-number", "编号", "条码编号，20 至 22 位字母、数字；不写时由制作日期和正文得出");
    private static readonly VerbOption Maker = new("--barcode-maker", "单位", "条码制作单位；不写时为印发机关，没有时为发文机关");
    private static readonly VerbOption MadeOn = new("--barcode-date", "日期", "条码制作日期，如 2026-07-01；不写时为印发日期，没有时为成文日期");
    private static readonly VerbOption Scope = new("--barcode-scope", "层次", "发布层次，如 县团级；不写时为空");

    /// <summary>In the order of the help.</summary>
    public static IReadOnlyList<VerbOption> All { get; } = [Print, Level, Place, Number, Maker, MadeOn, Scope];

    /// <summary>The barcode that was typed; null for none, or one sentence.</summary>
    /// <param name="call">What was typed.</param>
    /// <param name="content">The document.</param>
    /// <param name="id">Of the text: the code number follows from it.</param>
    public static (PrintedBarcode? Barcode, string? Fault) Read(VerbCall call, DocumentContent content, Guid id)
    {
        if (!call.Has(Print))
        {
            return (null, All.FirstOrDefault(call.Has) is { } without ? $"写了 {without.Name}，没有写 --barcode，没有排版。要印二维条码，请加上 --barcode。" : null);
        }

        var level = PrintedBarcode.UsualLevel;
        if (call.Value(Level) is { } typed && (!int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out level) || level is < Pdf417Symbol.LowestLevel or > Pdf417Symbol.HighestLevel))
        {
            return (null, "--barcode-level 要写 2 至 8 的整数。");
        }

        var place = BarcodePlace.FootLeft;
        if (call.Value(Place) is { } where && !Places.TryGetValue(where, out place))
        {
            return (null, $"--barcode-place 要写 {string.Join('、', Places.Keys)} 中的一个。");
        }

        if (!call.TryDay(MadeOn, out var day))
        {
            return (null, "--barcode-date 要写成 2026-07-01 这样的日期。");
        }

        var fields = BarcodeFields.Of(content, id);
        var madeOn = day ?? fields.MadeOn;
        var barcode = PrintedBarcode.Of(
            fields with
            {
                CodeNumber = call.Value(Number) ?? BarcodeFields.CodeNumberOf(id, madeOn ?? DateOnly.MinValue),
                Maker = call.Value(Maker) ?? fields.Maker,
                MadeOn = madeOn,
                ReleaseScope = call.Value(Scope) ?? "",
            },
            level, place);
        return barcode.IsSuccess ? (barcode.Value, null) : (null, barcode.Error.Message);
    }

    /// <summary>What is to be said about a barcode that was laid out.</summary>
    public static IEnumerable<string> Notes(PrintedBarcode? barcode, LaidDocument laid) => barcode is not null && laid.Barcode is { } printed && printed.Symbol.Level < barcode.Level
        ? [string.Create(CultureInfo.InvariantCulture, $"二维条码放不下纠错 {barcode.Level} 级，印的是 {printed.Symbol.Level} 级。")]
        : [];
}
