using System.Text.RegularExpressions;

namespace OfficeHub.Web.CommandLine.Measuring;

/// <summary>What a page's HTML holds for its circuit: which components stand where, and the state to begin with.</summary>
/// <param name="Operations">All of them added, as the script would write it.</param>
/// <param name="State">Sealed by the server.</param>
internal sealed partial record PageMarkers(string Operations, string State)
{
    public static PageMarkers Of(string html)
    {
        var operations = Marker().Matches(html).Select((marker, index) =>
            $$"""{"type":"add","ssrComponentId":{{index + 1}},"marker":{{marker.Groups["marker"].Value}}}""");
        return new PageMarkers($$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", ServerState().Match(html).Groups["state"].Value);
    }

    [GeneratedRegex("""<!--Blazor:(?<marker>\{"type":"server".*?\})-->""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ServerState();
}
