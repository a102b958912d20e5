using OfficeHub.Core.Documents.Sealing;
using OfficeHub.Core.Settings;

namespace OfficeHub.Tests.Core.Documents.Sealing;

public sealed class VerifyCodeTests
{
    private const string Hash = "3f2a91c07be44d01aa85f3c2000102030405060708090a0b0c0d0e0f10111213";
    private const string Code = "3f2a91c07be44d01aa85f3c2";

    [Theory]
    [InlineData(Code)]
    [InlineData("3f2a 91c0 7be4 4d01 aa85 f3c2")]
    [InlineData(" 3F2A-91C0-7BE4-4D01-AA85-F3C2 ")]
    [InlineData("３ｆ２ａ 91c0 7be4 4d01 aa85 f3c2")]
    [InlineData("https://oa.example.gov.cn/verify/3f2a91c07be44d01aa85f3c2")]
    [InlineData("https://oa.example.gov.cn/office/verify/3f2a91c07be44d01aa85f3c2?from=wx")]
    public void Code_is_read_however_it_is_typed(string typed) => Assert.Equal(Code, VerifyCode.Read(typed)?.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("北署发〔2026〕18号")]
    [InlineData("3f2a91c07be44d01aa85f3c")]
    [InlineData("3f2a91c07be44d01aa85f3cg")]
    [InlineData("https://oa.example.gov.cn/verify/")]
    public void Whatever_is_no_code_is_none(string? typed) => Assert.Null(VerifyCode.Read(typed));

    [Fact]
    public void Code_is_the_beginning_of_the_hash_and_the_whole_hash_is_taken_too()
    {
        Assert.Equal(Code, VerifyCode.Of(Hash).Text);
        Assert.Equal("3f2a 91c0 7be4 4d01 aa85 f3c2", VerifyCode.Of(Hash).Spaced);
        Assert.Equal(Hash, VerifyCode.Read(Hash.ToUpperInvariant())?.Text);
    }

    [Theory]
    [InlineData("https://oa.example.gov.cn", true)]
    [InlineData("http://10.1.2.3:5080/office", true)]
    [InlineData("", true)]
    [InlineData("oa.example.gov.cn", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("https://oa.example.gov.cn/?a=1", false)]
    [InlineData("https://某机关.cn", false)]
    public void Public_address_is_a_web_address_or_nothing(string value, bool isTaken)
    {
        AddressSetting setting = VerifyLinks.PublicAddress;

        Assert.Equal(isTaken, setting.FaultOf(setting.Clean(value)) is null);
    }
}
