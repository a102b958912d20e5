using System.Text.RegularExpressions;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.Architecture;

/// <summary>XML is read through one door only.</summary>
/// <remarks>security.md 5.10.</remarks>
public sealed partial class XmlReaderTests
{
    private const string Door = "SafeXml.cs";

    [Fact]
    public void Sources_make_no_XML_reader_outside_the_one_place()
    {
        var sources = new[] { "OfficeHub.Core", "OfficeHub.Signing", "OfficeHub.Web" }
            .SelectMany(project => Directory.EnumerateFiles(Tree.File(project), "*.*", SearchOption.AllDirectories))
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToArray();

        var offenders = sources.Where(path => !string.Equals(Path.GetFileName(path), Door, StringComparison.Ordinal) && MakesReader(File.ReadAllText(path)));

        Assert.True(sources.Length > 10);
        Assert.Empty(offenders);
    }

    [Fact]
    public void The_one_place_does_make_one() =>
        Assert.True(MakesReader(File.ReadAllText(Tree.File("OfficeHub.Signing/Packages/" + Door))));

    [Theory]
    [InlineData("using var r = XmlReader.Create(stream);")]
    [InlineData("var d = XDocument.Load(path);")]
    [InlineData("var d = await XDocument . LoadAsync(stream, options, ct);")]
    [InlineData("var e = XElement.Parse(text);")]
    [InlineData("var d = new XmlDocument();")]
    [InlineData("XmlDocument d = new() { };")]
    [InlineData("var r = new XmlTextReader(stream);")]
    [InlineData("var x = new XPathDocument(stream);")]
    [InlineData("new XmlSerializer(typeof(A)).Deserialize(stream)")]
    [InlineData("new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse }")]
    [InlineData("set.ReadXml(stream)")]
    public void A_reader_made_elsewhere_would_be_seen(string line) => Assert.True(MakesReader(line));

    [Theory]
    [InlineData("using var r = SafeXml.CreateReader(stream);")]
    [InlineData("public override void Scan(XmlReader reader) => reader.Read();")]
    [InlineData("using var w = XmlWriter.Create(stream);")]
    public void Using_the_one_place_is_no_offence(string line) => Assert.False(MakesReader(line));

    private static bool MakesReader(string source) => Readers().IsMatch(source);

    [GeneratedRegex(@"\bXmlReader\s*\.\s*Create\b|\b(XDocument|XElement|XNode|XStreamingElement)\s*\.\s*(Load|LoadAsync|Parse|ReadFrom|ReadFromAsync)\b"
        + @"|\b(XmlDocument|XmlDataDocument|XmlTextReader|XmlValidatingReader|XPathDocument|XmlReaderSettings|XmlSerializer|DataContractSerializer|XslCompiledTransform)\b"
        + @"|\bXmlDictionaryReader\s*\.\s*Create|\.\s*ReadXml(Schema)?\s*\(", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Readers();
}
