using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Tests.Architecture;

/// <summary>Rules of the frame and the kit that no compiler sees.</summary>
public sealed partial class FrameTests
{
    private static string Web([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "../../../OfficeHub.Web"));

    private static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory.EnumerateFiles(Path.Combine(Web(), folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    [Fact]
    public void Only_the_tokens_name_a_colour()
    {
        var guilty = Files("wwwroot/css", ".css").Where(file => !file.EndsWith("tokens.css", StringComparison.Ordinal))
            .Concat(Files("Shared", ".razor")).Concat(Files("Shell", ".razor"))
            .Where(file => NamesColour(File.ReadAllText(file)));

        Assert.Empty(guilty.Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("a { color: #1B5E86; }")]
    [InlineData("a { background: rgba(27, 36, 48, .4); }")]
    [InlineData("a { border: 1px solid red; }")]
    public void A_colour_outside_the_tokens_would_be_found(string style) => Assert.True(NamesColour(style));

    [Fact]
    public void No_markup_carries_a_script_of_its_own()
    {
        var guilty = Files("", ".razor").Where(file => InlineScript().IsMatch(File.ReadAllText(file)));

        Assert.Empty(guilty.Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("<button onclick=\"go()\">")]
    [InlineData("<script>go()</script>")]
    public void A_script_in_markup_would_be_found(string markup) => Assert.Matches(InlineScript(), markup);

    [Fact]
    public void Frame_and_kit_name_no_feature()
    {
        var guilty = Files("Shared", ".razor", ".cs").Concat(Files("Shell", ".razor", ".cs"))
            .Where(file => FeatureUse().IsMatch(File.ReadAllText(file)));

        Assert.Empty(guilty.Select(Path.GetFileName));
    }

    [Fact]
    public void Every_picture_named_in_markup_exists()
    {
        var named = Files("", ".razor", ".cs").SelectMany(file => IconUse().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).Distinct().ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, IconNames.Pictures.Keys));
    }

    private static bool NamesColour(string text) => Colour().IsMatch(Comment().Replace(text, ""));

    [GeneratedRegex(@"#[0-9A-Fa-f]{3,8}\b(?=[^{}]*[;}""])|rgba?\(|hsla?\(|:[^;{}]*(?<!-)\b(white|black|red|blue|green|gray|grey|yellow)\b[^-]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Colour();

    [GeneratedRegex(@"/\*.*?\*/|@\*.*?\*@", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("<[a-z][^>]*\\son[a-z]+=\"|<script(?![^>]*\\ssrc=)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineScript();

    [GeneratedRegex(@"(using|@using)\s+OfficeHub\.(Web\.Features|Core\.(?!Common))", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FeatureUse();

    [GeneratedRegex("<Icon Name=\"(?<name>[a-z]+)\"|\\bIcon=\"(?<name>[a-z]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IconUse();
}
