using System.Globalization;
using System.Text;
using OfficeHub.Core.Common;
using OfficeHub.Core.Documents.Delivering;

namespace OfficeHub.Core.Documents.Archiving;

/// <summary>签收回执 of a document as plain text, 北京时间: to whom it was sent and what became of it.</summary>
internal static class ReceiptWords
{
    /// <summary>UTF-8 with a byte order mark.</summary>
    public static byte[] Of(OfficialDocument document, IReadOnlyList<Delivery> rows)
    {
        var text = new StringBuilder($"签收回执\n\n{document.Title}\n{document.Number}\n时间都是北京时间。\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{row.AgencyName}　{(row.Serial > 1 ? $"第 {row.Serial} 次　" : "")}{row.SentBy} {BeijingTime.Full(row.SentAt)}发　文件 SM3 {row.FileHash}\n");
            foreach (var (act, mark) in new[] { ("签收", row.Receipt), ("退回", row.Return), ("由更正件替代", row.Supersession), ("收回", row.Recall) })
                if (mark is not null) text.Append(CultureInfo.InvariantCulture, $"    {BeijingTime.From(mark.At):yyyy'年'M'月'd'日' HH:mm:ss} {mark.By}{act}{(mark.Words.Length > 0 ? $"：{mark.Words}" : "")}\n");
            if (row.State is DeliveryState.Sent) text.Append("    归档时还没有签收\n");
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
