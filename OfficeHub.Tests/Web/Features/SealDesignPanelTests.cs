using Bunit;
using Microsoft.AspNetCore.Components.Forms;
using OfficeHub.Core.Seals.Drawing;
using OfficeHub.Tests.Support;
using OfficeHub.Tests.Web.Shared;
using OfficeHub.Web.Features.Seals;

namespace OfficeHub.Tests.Web.Features;

public sealed class SealDesignPanelTests : KitContext
{
    private SealPictureChoice? _chosen;

    [Fact]
    public void Seal_appears_beside_the_form_as_the_name_is_typed()
    {
        var panel = Panel();
        Assert.Empty(panel.FindAll("svg[role=img]"));
        Assert.Empty(panel.FindAll(".err"));
        Assert.Contains("填了文字，这里显示印章的样子", panel.Find("figure").TextContent, StringComparison.Ordinal);

        Field(panel, "印章名称").Change("北原盟行政公署办公室");

        Assert.Equal("印章：北原盟行政公署办公室", panel.Find("svg[role=img]").GetAttribute("aria-label"));
        Assert.Equal("北原盟行政公署办公室", string.Concat(panel.FindAll("svg text").Select(glyph => glyph.TextContent)));
        Assert.Equal("北原盟行政公署办公室", _chosen!.Design!.Name);
        Assert.True(_chosen.Check().IsSuccess);
    }

    [Fact]
    public void Rank_brings_its_diameter_and_mark_and_says_where_it_is_written()
    {
        var panel = Panel();
        Field(panel, "印章名称").Change("北原盟行政公署");

        Field(panel, "印章类别").Change("3");
        Assert.Equal((SealRank.Prefecture, 45, SealMark.Star), (_chosen!.Design!.Rank, _chosen.Design.WidthMm, _chosen.Design.Mark));
        Assert.Contains("直径 45 毫米，中央刊五角星。依据：《国务院", panel.Markup, StringComparison.Ordinal);

        Field(panel, "直径（毫米）").Change("50");
        Assert.Contains("印章直径是 45 毫米", panel.Find(".err").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("svg[role=img]"));

        Field(panel, "印章类别").Change("2");
        Assert.Equal(SealMark.Emblem, _chosen.Design.Mark);
        Assert.Contains("请上传中央图像", panel.Markup, StringComparison.Ordinal);
        panel.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(DrawnPng.Dot(300, 300), "国徽.png"));
        Assert.Single(panel.FindAll("svg image"));
    }

    [Fact]
    public void Name_that_is_too_long_or_rare_is_explained_at_its_field_and_nothing_typed_is_lost()
    {
        var panel = Panel();

        Field(panel, "印章名称").Change("北原盟𠮷祥公司");

        Assert.Contains("生僻字", panel.Find(".err").TextContent, StringComparison.Ordinal);
        Assert.Equal("北原盟𠮷祥公司", Field(panel, "印章名称").GetAttribute("value"));
        Assert.False(_chosen!.Check().IsSuccess);
    }

    [Fact]
    public void Name_stamp_and_box_have_fields_of_their_own()
    {
        var panel = Panel();

        Choose(panel, "名章");
        Field(panel, "姓名").Change("陈立诚印");
        Assert.Equal((SealKind.NameStamp, 20), (_chosen!.Design!.Kind, _chosen.Design.HeightMm));
        Assert.Single(panel.FindAll("svg rect"));

        Choose(panel, "长方章");
        Field(panel, "第二行").Change("收讫");
        panel.Find("input[type=checkbox]").Change(true);
        Assert.Equal("陈立诚印收讫演示", string.Concat(panel.FindAll("svg text").Select(glyph => glyph.TextContent)));
    }

    [Fact]
    public void Official_png_is_shown_in_its_own_size_or_refused()
    {
        var panel = Panel();
        Choose(panel, "上传正式图像");
        Assert.Empty(panel.FindAll(".err"));

        panel.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(DrawnPng.Dot(240, 240), "章.png"));
        Assert.Contains("不到 300 dpi", panel.Find(".err").TextContent, StringComparison.Ordinal);

        Field(panel, "宽（毫米）").Change("20");
        Field(panel, "高（毫米）").Change("20");
        Assert.StartsWith("data:image/png;base64,", panel.Find("figure img").GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal((20, 20, null), (_chosen!.WidthMm, _chosen.HeightMm, _chosen.Design));

        panel.FindComponent<InputFile>().UploadFiles(InputFileContent.CreateFromBinary(new byte[SealPng.MostBytes + 1], "大.png"));
        Assert.Contains("超过 1 MB", panel.Find(".err").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("figure img"));
    }

    [Fact]
    public void Choice_of_before_is_shown_as_it_was()
    {
        var approval = SealDesign.Round("北原盟政务服务与数据管理局", SealRank.Special) with { BottomText = "行政审批专用章" };

        var panel = Panel(SealPictureChoice.Drawn(approval));
        Assert.Equal("行政审批专用章", Field(panel, "横排文字").GetAttribute("value"));

        panel.Render(one => one.Add(it => it.Value, SealPictureChoice.Uploaded(DrawnPng.Dot(240, 240), 20, 20)));
        Assert.Single(panel.FindAll("figure img"));
    }

    [Fact]
    public void Characters_of_a_design_never_become_markup()
    {
        var picture = Render<SealPicture>(one => one.Add(it => it.Design, SealDesign.Round("<b>北原盟</b>")));

        Assert.Contains("画不出来", picture.Markup, StringComparison.Ordinal);
        Assert.Empty(picture.FindAll("b"));
    }

    private IRenderedComponent<SealDesignPanel> Panel(SealPictureChoice? value = null) =>
        Render<SealDesignPanel>(panel => panel.Add(one => one.Value, value).Add(one => one.ValueChanged, choice => _chosen = choice));

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<SealDesignPanel> panel, string label)
    {
        var named = panel.FindAll("label").First(one => one.TextContent.StartsWith(label, StringComparison.Ordinal));
        return panel.Find($"#{named.GetAttribute("for")}");
    }

    private static void Choose(IRenderedComponent<SealDesignPanel> panel, string word) => panel.Find($"input[type=radio][value='{word}']").Change(word);
}
