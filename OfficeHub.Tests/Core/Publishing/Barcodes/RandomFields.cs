using System.Globalization;
using System.Text;
using OfficeHub.Core.Publishing.Barcodes;

namespace OfficeHub.Tests.Core.Publishing.Barcodes;

/// <summary>Fields by chance: common and rare characters, Mongolian, Latin, what would end a field, and too long ones.</summary>
internal static class RandomFields
{
    private static readonly (int First, int Last)[] Scripts =
    [
        (0x4E00, 0x9FA5), (0x4E00, 0x9FA5), (0x4E00, 0x9FA5), (0x4E00, 0x9FA5), (0x3400, 0x4DB5), (0x20000, 0x2A6D6), (0x30000, 0x3134A), (0x1820, 0x1842), (0x20, 0x7E), (0xE000, 0xE765), (0xFF01, 0xFF5E),
    ];

    public static BarcodeFields Next(Random chance) => new()
    {
        CodeNumber = BarcodeFields.CodeNumberOf(new Guid(Bytes(chance, 16)), Day(chance)),
        Issuer = "盟" + Text(chance, 30),
        Kind = Text(chance, 16),
        Number = string.Create(CultureInfo.InvariantCulture, $"{Common(chance, 1 + chance.Next(5))}〔2026〕{1 + chance.Next(9999)}号"),
        PrimaryRecipients = Text(chance, 30),
        Title = Text(chance, 120),
        Urgency = new[] { BarcodeFields.None, "加急", "特急" }[chance.Next(3)],
        DocumentDate = Day(chance),
        ReleaseScope = Text(chance, 8),
        Maker = Common(chance, 2 + chance.Next(18)),
        MadeOn = Day(chance),
        Custom = Text(chance, 20),
    };

    private static string Text(Random chance, int most)
    {
        var text = new StringBuilder();
        for (var count = chance.Next(most + 1); count > 0; count--)
        {
            var (first, last) = Scripts[chance.Next(Scripts.Length)];
            text.Append(new Rune(chance.Next(first, last + 1)).ToString());
        }

        return text.ToString();
    }

    private static string Common(Random chance, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)chance.Next(0x4E00, 0x9FA5)));

    private static DateOnly Day(Random chance) => new DateOnly(2013, 1, 1).AddDays(chance.Next(9000));

    private static byte[] Bytes(Random chance, int count)
    {
        var bytes = new byte[count];
        chance.NextBytes(bytes);
        return bytes;
    }
}
