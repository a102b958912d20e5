using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Publishing.Archives;

/// <summary>目录 of a package as a machine and as a person reads it.</summary>
public static class ArchiveContents
{
    /// <summary>Name of the format, in every list.</summary>
    public const string Format = "officehub-archive-1";

    /// <summary>Where the list stands in the package.</summary>
    public const string JsonPath = "目录.json";

    /// <summary>Where the list for reading stands.</summary>
    public const string TextPath = "目录.txt";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        RespectNullableAnnotations = true,
    };

    /// <summary>The list as JSON, UTF-8 without a byte order mark.</summary>
    public static byte[] Json(ContentList list) => JsonSerializer.SerializeToUtf8Bytes(list, Options);

    /// <summary>Reads what <see cref="Json"/> wrote; null for anything else.</summary>
    public static ContentList? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<ContentList>(json, Options) is { Format: Format } list ? list : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The list as plain text, UTF-8 with a byte order mark so that every editor shows it.</summary>
    /// <param name="record">What it is.</param>
    /// <param name="pieces">Every file but the two lists.</param>
    public static byte[] Text(ArchiveRecord record, IReadOnlyList<ArchiveLine> pieces)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(pieces);
        var text = new StringBuilder("归档文件目录\n\n");
        foreach (var (name, value) in Lines(record)) text.Append(name).Append('：').Append(value).Append('\n');
        text.Append("\n包内文件 ").Append(Number(pieces.Count)).Append(" 个：\n");
        foreach (var piece in pieces)
            text.Append(CultureInfo.InvariantCulture, $"\n{piece.No}　{piece.Name}\n    {piece.Path}，{Number(piece.Bytes)} 字节\n    SM3 {piece.Sm3}\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static IEnumerable<(string Name, string Value)> Lines(ArchiveRecord record)
    {
        yield return ("档号", record.ArchiveNumber);
        yield return ("全宗", record.Fonds);
        yield return ("年度", record.Year.ToString(CultureInfo.InvariantCulture));
        yield return ("机构", record.Unit);
        yield return ("保管期限", record.RetentionName);
        yield return ("件号", record.Item.ToString(CultureInfo.InvariantCulture));
        yield return ("题名", record.Title);
        yield return ("责任者", record.Issuer);
        yield return ("文号", record.Number);
        yield return ("文种", record.Kind);
        yield return ("成文日期", BeijingTime.Day(record.DocumentDate));
        yield return ("签发人", record.SignedBy);
        yield return ("公开属性", record.Disclosure);
        yield return ("页数", record.Pages.ToString(CultureInfo.InvariantCulture));
        yield return ("归档人", record.FiledBy);
        yield return ("归档时间", $"{BeijingTime.Full(record.FiledAt)}（北京时间）");
        if (record.Explained.Length > 0) yield return ("归档说明", record.Explained);
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
