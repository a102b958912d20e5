using System.Globalization;
using System.Text;
using OfficeHub.Core.Common;
using OfficeHub.Core.Common.Text;

namespace OfficeHub.Core.Publishing.Barcodes;

/// <summary>The string of a document's barcode: fields with ^ between them, ^| behind the last; and its bytes in GB 18030.</summary>
/// <remarks>
/// GB0626-2005. Lengths are bytes, as the standard counts them. Names that are too long (issuer, kind, title, scope, maker) are cut between two characters, since a
/// register needs their beginning; recipients that are too long give way to 见主送机关, since half a list misleads; numbers and dates are never cut but refused.
/// For scope, maker and custom field the standard names no length: ours keep the symbol within its place.
/// </remarks>
public static class BarcodeText
{
    /// <summary>条码版本标识.</summary>
    public const string Version = "GB0626-2005";

    /// <summary>Most bytes a string of ours has.</summary>
    public const int MostBytes = 600;

    internal const char Separator = '^';
    internal const char End = '|';

    /// <summary>Sign for a character that cannot be written.</summary>
    private const char Missing = '〓';

    private const int IssuerBytes = 40;
    private const int KindBytes = 30;
    private const int NumberBytes = 30;
    private const int RecipientsBytes = 40;
    private const int TitleBytes = 160;
    private const int SecrecyBytes = 16;
    private const int UrgencyBytes = 4;
    private const int OwnBytes = 40;
    private const int CustomBytes = 100;
    private const int LeastCodeNumber = 20;
    private const int MostCodeNumber = 22;

    /// <summary>GB 18030.</summary>
    internal static Encoding Gb18030 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    /// <summary>The string of these fields.</summary>
    /// <returns><see cref="Invalid"/> with every fault; its fields are named as in <see cref="BarcodeFields"/>.</returns>
    public static Result<string> Write(BarcodeFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var faults = new List<FieldFault>();
        string[] values =
        [
            Version,
            CodeNumber(fields.CodeNumber),
            Needed(nameof(fields.Issuer), "发文机关", Cut(Clean(fields.Issuer), IssuerBytes)),
            Cut(Clean(fields.Kind), KindBytes),
            Whole(nameof(fields.Number), "发文字号", OrNone(fields.Number), NumberBytes),
            Recipients(Clean(fields.PrimaryRecipients)),
            Cut(Clean(fields.Title), TitleBytes),
            Whole(nameof(fields.Secrecy), "密级", OrNone(fields.Secrecy), SecrecyBytes),
            Whole(nameof(fields.Urgency), "紧急程度", OrNone(fields.Urgency), UrgencyBytes),
            Day(nameof(fields.DocumentDate), "成文日期", fields.DocumentDate),
            Cut(Clean(fields.ReleaseScope), OwnBytes),
            Needed(nameof(fields.Maker), "条码制作单位", Cut(Clean(fields.Maker), OwnBytes)),
            Day(nameof(fields.MadeOn), "条码制作日期", fields.MadeOn),
            Cut(Clean(fields.Custom), CustomBytes),
        ];
        return faults.Count > 0 ? new Invalid(faults) : string.Join(Separator, values) + Separator + End;

        string CodeNumber(string value)
        {
            Require(
                value.Length is >= LeastCodeNumber and <= MostCodeNumber && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-'),
                nameof(fields.CodeNumber), "二维条码的编号应为 20 至 22 位字母、数字，请改。");
            return value;
        }

        string Whole(string field, string name, string value, int most)
        {
            var bytes = Gb18030.GetByteCount(value);
            Require(bytes <= most, field, string.Create(CultureInfo.InvariantCulture, $"{name}在二维条码里最多 {most} 字节（一个汉字 2 字节），现有 {bytes} 字节，请缩短，或者不印二维条码。"));
            return value;
        }

        string Needed(string field, string name, string value)
        {
            Require(value.Length > 0, field, $"没有{name}，印不了二维条码。请补上。");
            return value;
        }

        string Day(string field, string name, DateOnly? day)
        {
            Require(day is not null, field, $"没有{name}，印不了二维条码。请补上。");
            return day?.ToString(BarcodeReader.DayFormat, CultureInfo.InvariantCulture) ?? "";
        }

        void Require(bool holds, string field, string message)
        {
            if (!holds)
            {
                faults.Add(new FieldFault(field, message));
            }
        }
    }

    /// <summary>The bytes of a string, without any mark of their encoding: readers take GB 18030.</summary>
    public static byte[] Bytes(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Gb18030.GetBytes(text);
    }

    /// <summary>What would end a field or the string becomes a space, and so do controls; what nobody sees goes; half a character becomes the sign for a missing one.</summary>
    internal static string Clean(string value)
    {
        var clean = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length;)
        {
            if (!Rune.TryGetRuneAt(value, i, out var rune))
            {
                clean.Append(Missing);
                i++;
                continue;
            }

            i += rune.Utf16SequenceLength;
            _ = rune.Value is Separator or End || Rune.IsControl(rune) ? clean.Append(' ')
                : Characters.IsNonCharacter(rune) ? clean.Append(Missing)
                : Characters.IsInvisible(rune) ? clean
                : clean.Append(rune);
        }

        return clean.ToString().Trim();
    }

    private static string OrNone(string value) => Clean(value) is { Length: > 0 } clean ? clean : BarcodeFields.None;

    private static string Recipients(string value) => Gb18030.GetByteCount(value) <= RecipientsBytes ? value : BarcodeFields.SeeRecipients;

    private static string Cut(string value, int most)
    {
        var (end, bytes) = (0, 0);
        for (var elements = StringInfo.GetTextElementEnumerator(value); elements.MoveNext(); end += elements.GetTextElement().Length)
        {
            bytes += Gb18030.GetByteCount(elements.GetTextElement());
            if (bytes > most)
            {
                break;
            }
        }

        return value[..end].TrimEnd();
    }
}
