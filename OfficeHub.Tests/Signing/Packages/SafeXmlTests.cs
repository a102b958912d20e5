using System.Diagnostics;
using System.Text;
using System.Xml;
using OfficeHub.Signing.Packages;

namespace OfficeHub.Tests.Signing.Packages;

public sealed class SafeXmlTests
{
    [Theory]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a SYSTEM \"http://198.51.100.7/a.dtd\"><a/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY a \"1234567890\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><a>&b;</a>")]
    [InlineData("<a>&unknown;</a>")]
    [InlineData("<a><b></a>")]
    [InlineData("<a>\u0001</a>")]
    [InlineData("")]
    public void Load_of_unsafe_XML_is_refused_at_once(string xml)
    {
        var watch = Stopwatch.StartNew();

        Assert.False(SafeXml.TryLoad(Of(xml), out var document));

        Assert.Null(document);
        Assert.True(watch.ElapsedMilliseconds < 1000);
    }

    [Theory]
    [InlineData(SafeXml.MaxDepth, true)]
    [InlineData(SafeXml.MaxDepth + 1, false)]
    public void Load_counts_the_depth(int depth, bool loads)
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("</a>", depth));

        Assert.Equal(loads, SafeXml.TryLoad(Of(xml), out _));
    }

    [Fact]
    public void Reader_stops_at_the_bound_of_characters()
    {
        using var reader = SafeXml.CreateReader(Of("<a>" + new string('x', 100_000) + "</a>"), maxCharacters: 50_000);

        Assert.Throws<XmlException>(() =>
        {
            while (reader.Read())
            {
                // Reading is the act.
            }
        });
    }

    [Fact]
    public void Load_of_an_ordinary_document_gives_its_tree()
    {
        Assert.True(SafeXml.TryLoad(Of("<?xml version=\"1.0\"?><公文 a=\"1\"><标题>通知&amp;</标题></公文>"), out var document));

        Assert.Equal("通知&", document.Root!.Value);
    }

    private static MemoryStream Of(string xml) => new(Encoding.UTF8.GetBytes(xml));
}
