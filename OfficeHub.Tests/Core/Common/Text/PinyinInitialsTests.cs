using System.Diagnostics;
using OfficeHub.Core.Common.Text;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Core.Common.Text;

public sealed class PinyinInitialsTests
{
    [Theory]
    [InlineData("刘润莲", "lrl")]
    [InlineData("王志远", "wzy")]
    [InlineData("欧阳晓红", "oyxh")]
    [InlineData("  李 娜 ", "ln")]
    [InlineData("单立新", "slx")]
    [InlineData("解海龙", "xhl")]
    [InlineData("仇和平", "qhp")]
    [InlineData("曾庆华", "zqh")]
    [InlineData("查永明", "zym")]
    [InlineData("朴哲洙", "pzz")]
    [InlineData("盖建军", "gjj")]
    [InlineData("区向东", "oxd")]
    [InlineData("尉迟恭", "ycg")]
    [InlineData("万俟明", "mqm")]
    [InlineData("长孙无忌", "zswj")]
    [InlineData("澹台玉", "tty")]
    [InlineData("乐毅", "yy")]
    [InlineData("覃志刚", "qzg")]
    [InlineData("冼星海", "xxh")]
    [InlineData("缪荣", "mr")]
    [InlineData("翟天临", "ztl")]
    [InlineData("种师道", "csd")]
    [InlineData("褚时健", "csj")]
    [InlineData("祭遵", "zz")]
    [InlineData("召日格", "srg")]
    [InlineData("张晟", "zs")]
    [InlineData("Bayar", "bayar")]
    [InlineData("王Ａ", "wa")]
    [InlineData("阿·古拉", "agl")]
    [InlineData("王𠀀明", "wm")]
    [InlineData("", "")]
    public void Of_a_name_gives_the_initials_one_types(string name, string expected) =>
        Assert.Equal(expected, PinyinInitials.Of(name));

    [Theory]
    [InlineData("苏日娜", "srn")]
    [InlineData("巴特尔", "bte")]
    [InlineData("乌云其木格", "wyqmg")]
    [InlineData("额尔敦巴雅尔", "eedbye")]
    [InlineData("敖特根其其格", "atgqqg")]
    [InlineData("呼和巴日", "hhbr")]
    [InlineData("那仁满都拉", "nrmdl")]
    [InlineData("查干巴拉", "cgbl")]
    [InlineData("朝鲁门", "clm")]
    [InlineData("斯琴高娃", "sqgw")]
    [InlineData("哈斯额尔德尼", "hseedn")]
    [InlineData("格日勒图", "grlt")]
    [InlineData("宝音德力格尔", "bydlge")]
    [InlineData("娜仁托娅", "nrty")]
    [InlineData("阿拉坦仓", "altc")]
    [InlineData("特木尔巴根", "tmebg")]
    public void Of_a_Mongolian_name_in_Chinese_gives_the_initials_one_types(string name, string expected) =>
        Assert.Equal(expected, PinyinInitials.Of(name));

    // The hundred commonest surnames with their readings, as a second witness beside the platform's order.
    [Theory]
    [InlineData("王李张刘陈杨黄赵周吴徐孙马胡朱郭何罗高林", "wlzlcyhzzwxsmhzghlgl")]
    [InlineData("郑梁谢唐许冯宋韩邓彭曹曾田于肖潘袁董余叶", "zlxtxfshdpcztyxpydyy")]
    [InlineData("蒋杜苏魏程吕丁沈任姚卢姜崔钟谭陆汪范金石", "jdswcldsryljcztlwfjs")]
    [InlineData("廖贾夏韦付方白邹孟熊秦邱江尹薛阎段雷侯龙", "ljxwffbzmxqqjyxydlhl")]
    [InlineData("史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常", "stlhgmhgswqyqwdmkxtc")]
    public void Of_the_commonest_surnames_is_right_for_each(string surnames, string letters)
    {
        var initials = string.Concat(surnames.Select(surname => PinyinInitials.Of(surname.ToString())));

        Assert.Equal(letters, initials);
    }

    [Theory]
    [InlineData("伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂", "wfnxymjlqljyyyjjtmclxpgg")]
    [InlineData("建国华文玉红梅辉鹏飞宇浩然子轩欣怡梓涵晓东海燕波", "jghwyhmhpfyhrzxxyzhxdhyb")]
    public void Of_common_given_names_is_right_for_each(string characters, string letters)
    {
        var initials = string.Concat(characters.Select(character => PinyinInitials.Of("王" + character)[1..]));

        Assert.Equal(letters.Length, characters.Length);
        Assert.Equal(letters, initials);
    }

    [Fact]
    public async Task Start_without_culture_data_fails_with_a_clear_sentence()
    {
        var start = new ProcessStartInfo("dotnet", ["exec", "--runtimeconfig", RuntimeConfig(), typeof(PinyinProbe).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        start.Environment[PinyinProbe.Variable] = "1";

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Contains("Install ICU", output, StringComparison.Ordinal);
    }

    private static string RuntimeConfig() => Path.ChangeExtension(typeof(PinyinProbe).Assembly.Location, ".runtimeconfig.json");
}
