using System.Globalization;
using System.Xml.Linq;
using OfficeHub.Core.Publishing.Content;
using OfficeHub.Core.Publishing.Svg;

namespace OfficeHub.Tests.Core.Publishing.Svg;

public sealed class InfographicWriterTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Infographic Graphic = new(
        "一图看懂：汛期值班谁在岗、打给谁、多久到，一次讲清楚，贴在嘎查门口都看得见",
        [new("谁在岗", "每班两个人，其中一位是领导；名字和电话写在门口，换班当天就改，来的人一眼看得到。", "2 人"), new("打给<谁>", "先打本旗值班电话，再打盟里。"), new("多久到", "接报后半小时内有人到现场。", "30 分钟")]);

    [Fact]
    public void Picture_is_the_same_each_time_and_has_a_name_and_a_description()
    {
        var svg = InfographicWriter.Write(Graphic);
        var root = XDocument.Parse(svg).Root!;

        Assert.Equal(svg, InfographicWriter.Write(Graphic));
        Assert.Equal(Graphic.Title, root.Element(Svg + "title")!.Value);
        Assert.Equal("1. 谁在岗（2 人）：每班两个人，其中一位是领导；名字和电话写在门口，换班当天就改，来的人一眼看得到。2. 打给<谁>：先打本旗值班电话，再打盟里。3. 多久到（30 分钟）：接报后半小时内有人到现场。", root.Element(Svg + "desc")!.Value);
        Assert.Equal(("img", "name words"), ((string?)root.Attribute("role"), (string?)root.Attribute("aria-labelledby")));
    }

    [Fact]
    public void No_word_leaves_the_picture_and_none_is_lost()
    {
        var root = XDocument.Parse(InfographicWriter.Write(Graphic)).Root!;
        var (width, height) = (Length(root, "width"), Length(root, "height"));
        var texts = root.Elements(Svg + "text").ToList();

        Assert.All(texts, text =>
        {
            Assert.All(((string)text.Attribute("x")!).Split(' '), x => Assert.InRange(double.Parse(x, CultureInfo.InvariantCulture), 0, width - 20));
            Assert.InRange(Length(text, "y"), 0, height);
        });
        var words = string.Concat(texts.Select(text => text.Value)).Replace(" ", "", StringComparison.Ordinal);
        Assert.All(Graphic.Blocks.SelectMany(block => new[] { block.Heading, block.Text, block.Figure }).Append(Graphic.Title), text => Assert.Contains(text.Replace(" ", "", StringComparison.Ordinal), words, StringComparison.Ordinal));
    }

    [Fact]
    public void Blocks_stand_below_each_other_inside_the_picture()
    {
        var cards = XDocument.Parse(InfographicWriter.Write(Graphic)).Root!.Elements(Svg + "rect").Where(rect => (string?)rect.Attribute("rx") == "14").Select(rect => (Top: Length(rect, "y"), High: Length(rect, "height"))).ToList();

        Assert.Equal(3, cards.Count);
        Assert.All(cards.Zip(cards.Skip(1)), pair => Assert.True(pair.First.Top + pair.First.High < pair.Second.Top));
    }

    [Fact]
    public void Nothing_written_is_still_a_picture() => Assert.NotNull(XDocument.Parse(InfographicWriter.Write(new Infographic("", []))).Root);

    private static double Length(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
