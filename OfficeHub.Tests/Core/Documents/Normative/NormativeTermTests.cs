using OfficeHub.Core.Documents.Normative;
using OfficeHub.Core.Publishing.Content;

namespace OfficeHub.Tests.Core.Documents.Normative;

public sealed class NormativeTermTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Theory]
    [InlineData("北原盟城镇低保管理办法", "本办法自2026年12月1日起施行，有效期5年。", "2026-12-01", "2031-11-30")]
    [InlineData("北原盟城镇低保管理办法", "本办法自印发之日起施行，有效期三年。", "2026-11-20", "2029-11-19")]
    [InlineData("北原盟城镇低保管理办法", "本办法自2026年12月1日起施行，有效期至2030年12月31日。", "2026-12-01", "2030-12-31")]
    [InlineData("北原盟城镇低保管理办法", "本办法由盟民政局解释。", "2026-11-20", "2031-11-19")]
    [InlineData("北原盟网约车管理办法（试行）", "本办法由盟交通局解释。", "2026-11-20", "2028-11-19")]
    [InlineData("关于网约车管理的暂行规定", "有效期99年。", "2026-11-20", "2028-11-19")]
    public void Term_is_what_the_text_says_and_else_what_the_rule_gives(string title, string last, string from, string until)
    {
        var term = NormativeTerm.Propose(Of(DocumentKind.Notice, title, last), Day, 5, 2);

        Assert.Equal((from, until), (term.From.ToString("yyyy-MM-dd", null), term.Until.ToString("yyyy-MM-dd", null)));
        Assert.True(term.LatestByRule > term.From);
    }

    [Theory]
    [InlineData(DocumentKind.Notice, "关于印发《北原盟城镇低保管理办法》的通知", "申请人应当如实提交材料。本办法自2026年12月1日起施行。", 3)]
    [InlineData(DocumentKind.PublicNotice, "关于春季草原禁火的通告", "任何企业不得在草原用火。自2026年3月15日起施行。", 3)]
    [InlineData(DocumentKind.Notice, "关于做好2026年防汛抗旱值班工作的通知", "实行领导带班和24小时值班。", 0)]
    [InlineData(DocumentKind.Notice, "关于印发政务公开工作要点的通知", "企业应当按时报送。自2026年1月1日起实施。", 0)]
    [InlineData(DocumentKind.Letter, "关于商请提供数据的函", "企业应当配合。自2026年1月1日起实施。", 0)]
    public void Looks_like_one_by_kind_title_and_words(DocumentKind kind, string title, string text, int reasons) =>
        Assert.Equal(reasons, NormativeProposal.Of(Of(kind, title, text)).Count);

    [Fact]
    public void Number_is_that_of_the_agency_and_the_year() => Assert.Equal("北署发-规-2026-007", NormativeEntry.NumberOf("北署发", 2026, 7));

    private static DocumentContent Of(DocumentKind kind, string title, string text) => new() { Kind = kind, Title = title, MainText = [new Paragraph(0, "现将有关事项通知如下。"), new Paragraph(0, text)] };
}
