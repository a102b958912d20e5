using OfficeHub.Core.Common;
using OfficeHub.Core.Publishing.Barcodes;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Publishing.Barcodes;

public sealed class BarcodeTextTests
{
    private static readonly BarcodeFields Whole = new()
    {
        CodeNumber = "20260702000000000018",
        Issuer = "北原盟行政公署办公室",
        Kind = "通知",
        Number = "北署办发〔2026〕18号",
        PrimaryRecipients = "各旗县人民政府",
        Title = "关于做好2026年秋季草原防火工作的通知",
        Urgency = "加急",
        DocumentDate = new DateOnly(2026, 7, 1),
        ReleaseScope = "县团级",
        Maker = "北原盟行政公署办公室",
        MadeOn = new DateOnly(2026, 7, 2),
        Custom = "3",
    };

    [Fact]
    public void String_has_fourteen_fields_in_the_order_of_the_standard() => Assert.Equal(
        "GB0626-2005^20260702000000000018^北原盟行政公署办公室^通知^北署办发〔2026〕18号^各旗县人民政府^关于做好2026年秋季草原防火工作的通知^无^加急^20260701^县团级^北原盟行政公署办公室^20260702^3^|",
        BarcodeText.Write(Whole).Value);

    [Fact]
    public void Fields_of_a_document_follow_from_its_content_and_id()
    {
        var id = Guid.Parse("0197c2d4-0000-7000-8000-00a1b2c3d4e5");
        var joint = OfficeDocuments.JointReport with { PrintingAgency = "" };

        var notice = BarcodeFields.Of(OfficeDocuments.Notice, id);
        var report = BarcodeFields.Of(joint, id);

        Assert.Equal(("2026070200A1B2C3D4E5", "北署办发〔2026〕18号", "加急", "无", "通知"), (notice.CodeNumber, notice.Number, notice.Urgency, notice.Secrecy, notice.Kind));
        Assert.Equal((new DateOnly(2026, 7, 1), new DateOnly(2026, 7, 2)), (notice.DocumentDate, notice.MadeOn));
        // Of a joint document the lead agency only; without printing agency and date the issuer makes it on the day of the document.
        Assert.Equal(("北原盟行政公署", "北原盟行政公署", new DateOnly(2026, 7, 1), "无"), (report.Issuer, report.Maker, report.MadeOn, report.Urgency));
        Assert.Equal("第3号", BarcodeFields.Of(OfficeDocuments.Order, id).Number);
        Assert.Equal("无", BarcodeFields.Of(OfficeDocuments.Order with { Format = OfficeHub.Core.Publishing.Content.DocumentFormat.Ordinary, Number = null }, id).Number);
    }

    [Fact]
    public void Marks_of_the_string_and_controls_become_spaces_half_a_character_a_sign_and_nothing_invisible_stays()
    {
        var text = BarcodeText.Write(Whole with { Title = "一^二|三\t四\r\n五\0六\u202E七\uD842八\uFFFF", Custom = "^|" }).Value;

        Assert.Equal("一 二 三 四  五 六七〓八〓", text.Split('^')[6]);
        Assert.Equal(14, text.Count(c => c is '^'));
        Assert.EndsWith("^^|", text, StringComparison.Ordinal);
        Assert.Equal(text, CodePages.GetString(BarcodeText.Bytes(text)));
    }

    [Fact]
    public void Long_names_are_cut_between_two_characters()
    {
        // The variation selector belongs to the character before it, the rare one takes four bytes.
        var text = BarcodeText.Write(Whole with { Title = new string('字', 79) + "葛\uDB40\uDD00", Issuer = new string('盟', 19) + "𠮷", Kind = new string('文', 16) }).Value;

        Assert.Equal((new string('盟', 19), new string('文', 15), new string('字', 79)), (text.Split('^')[2], text.Split('^')[3], text.Split('^')[6]));
    }

    [Fact]
    public void Recipients_too_many_for_the_field_are_referred_to()
    {
        Assert.Equal(new string('旗', 20), BarcodeText.Write(Whole with { PrimaryRecipients = new string('旗', 20) }).Value.Split('^')[5]);
        Assert.Equal("见主送机关", BarcodeText.Write(Whole with { PrimaryRecipients = new string('旗', 21) }).Value.Split('^')[5]);
    }

    [Fact]
    public void Number_is_refused_rather_than_cut_and_all_faults_come_at_once()
    {
        var refused = BarcodeText.Write(Whole with { CodeNumber = "18", Issuer = " ", Number = "北原盟行政公署办公室发〔2026〕18号", Maker = "^", DocumentDate = null, MadeOn = null, Urgency = "非常急", Secrecy = new string('密', 9) });

        var faults = Assert.IsType<Invalid>(refused.Error).Faults;
        Assert.Equal(
            [nameof(BarcodeFields.CodeNumber), nameof(BarcodeFields.Issuer), nameof(BarcodeFields.Number), nameof(BarcodeFields.Secrecy), nameof(BarcodeFields.Urgency), nameof(BarcodeFields.DocumentDate), nameof(BarcodeFields.Maker), nameof(BarcodeFields.MadeOn)],
            faults.Select(fault => fault.Field));
        Assert.Contains("发文字号在二维条码里最多 30 字节（一个汉字 2 字节），现有 34 字节，请缩短，或者不印二维条码。", faults.Select(fault => fault.Message));
    }

    [Fact]
    public void Empty_fields_that_may_be_empty_are_empty_and_the_others_say_none()
    {
        var text = BarcodeText.Write(Whole with { Kind = "", Number = " ", PrimaryRecipients = "", Title = "", Secrecy = "", Urgency = "", ReleaseScope = "", Custom = "" }).Value;

        Assert.Equal("GB0626-2005^20260702000000000018^北原盟行政公署办公室^^无^^^无^无^20260701^^北原盟行政公署办公室^20260702^^|", text);
    }

    [Fact]
    public void Longest_string_is_no_longer_than_its_place_holds()
    {
        var many = new string('字', 400);
        var longest = BarcodeText.Write(Whole with
        {
            CodeNumber = "2026070200000000001800",
            Issuer = many,
            Kind = many,
            Number = new string('字', 15),
            PrimaryRecipients = new string('字', 20),
            Title = many,
            Secrecy = new string('字', 8),
            ReleaseScope = many,
            Maker = many,
            Custom = many,
        });

        Assert.InRange(BarcodeText.Bytes(longest.Value).Length, 500, BarcodeText.MostBytes);
    }

    private static System.Text.Encoding CodePages => System.Text.CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
}
