using System.Text;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Tests.Support;
using Xunit.Abstractions;

namespace OfficeHub.Tests.Core.Publishing.Barcodes;

public sealed class BarcodeReaderTests(ITestOutputHelper output)
{
    private const string Thirteen = "GB0626-2005^20260702000000000018^北原盟行政公署办公室^通知^北署办发〔2026〕18号^见主送机关^关于做好防火工作的通知^无^特急^20260701^县团级^北原盟行政公署办公室^20260702";

    [Theory]
    [InlineData("^备注^|", "备注")]
    [InlineData("^^|", "")]
    [InlineData("^|", "")]
    [InlineData("|", "")]
    [InlineData("", "")]
    [InlineData("^3^有附件^北署办发〔2025〕7号^备注^|", "备注")]
    [InlineData("^3^^^^|", "")]
    [InlineData("^备注^|\r\n", "备注")]
    [InlineData("^备注^|后面的不看^另一条|", "备注")]
    public void First_thirteen_fields_go_by_place_whatever_follows(string tail, string custom)
    {
        var read = BarcodeReader.Read(Thirteen + tail).Value;

        Assert.Equal(
            new BarcodeFields
            {
                CodeNumber = "20260702000000000018",
                Issuer = "北原盟行政公署办公室",
                Kind = "通知",
                Number = "北署办发〔2026〕18号",
                PrimaryRecipients = "见主送机关",
                Title = "关于做好防火工作的通知",
                Secrecy = "无",
                Urgency = "特急",
                DocumentDate = new DateOnly(2026, 7, 1),
                ReleaseScope = "县团级",
                Maker = "北原盟行政公署办公室",
                MadeOn = new DateOnly(2026, 7, 2),
                Custom = custom,
            },
            read);
    }

    [Fact]
    public void Date_that_is_none_is_left_to_whoever_registers() =>
        Assert.Null(BarcodeReader.Read(Thirteen.Replace("20260701", "2026年7月", StringComparison.Ordinal) + "^|").Value.DocumentDate);

    [Fact]
    public void Class_of_secrecy_of_another_system_is_read_as_it_is() =>
        Assert.Equal("秘密10年", BarcodeReader.Read(Thirteen.Replace("^无^", "^秘密10年^", StringComparison.Ordinal) + "^^|").Value.Secrecy);

    [Fact]
    public void Harmful_characters_of_another_maker_are_not_read() => Assert.Equal(
        "关于 防火〓的通知", BarcodeReader.Read(Thirteen.Replace("关于做好防火工作的通知", "\u202E关于\u0007防火\uDC00的\u200B通知\n", StringComparison.Ordinal) + "^^|").Value.Title);

    [Theory]
    [InlineData("")]
    [InlineData("|")]
    [InlineData("https://example.com/?a=1^2^3^4^5^6^7^8^9^10^11^12^13")]
    [InlineData("GB0626-2005^20260702000000000018^北原盟行政公署办公室^|")]
    public void Another_code_is_refused_in_a_sentence(string scanned) => Assert.IsType<NotDocumentBarcode>(BarcodeReader.Read(scanned).Error);

    [Fact]
    public void Endless_string_is_refused() => Assert.IsType<NotDocumentBarcode>(BarcodeReader.Read(Thirteen + new string('^', 100_000)).Error);

    [Fact]
    public void Bytes_of_chance_never_throw()
    {
        var chance = Chance.Begin(output);
        var start = Encoding.ASCII.GetBytes("GB0626-2005");
        for (var round = 0; round < Chance.Rounds(2000); round++)
        {
            var bytes = new byte[chance.Next(400)];
            chance.NextBytes(bytes);
            for (var i = 0; i < bytes.Length; i += 1 + chance.Next(20))
            {
                bytes[i] = (byte)'^';
            }

            var read = BarcodeReader.Read([.. start, .. bytes]);

            Assert.True(read.IsSuccess || read.Error is NotDocumentBarcode);
        }
    }

    [Fact]
    public void What_was_written_is_read()
    {
        var chance = Chance.Begin(output);
        for (var round = 0; round < Chance.Rounds(200); round++)
        {
            var fields = RandomFields.Next(chance);

            var read = BarcodeReader.Read(BarcodeText.Bytes(BarcodeText.Write(fields).Value)).Value;

            Assert.Equal((fields.CodeNumber, fields.Number, fields.Urgency, fields.Maker, fields.DocumentDate, fields.MadeOn), (read.CodeNumber, read.Number, read.Urgency, read.Maker, read.DocumentDate, read.MadeOn));
        }
    }
}
