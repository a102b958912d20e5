using System.Text.Json.Nodes;

namespace OfficeHub.Core.Documents.Drafting;

/// <summary>Two changes of one draft brought together.</summary>
/// <param name="Fields">What each of them changed alone; where both changed the same element, one's own.</param>
/// <param name="Both">JSON names of the elements both changed, for example <c>mainText</c>.</param>
public sealed record MergedDraft(DraftFields Fields, IReadOnlyList<string> Both);

/// <summary>Merges element by element: a title here and a basis there go together, one main text changed twice does not.</summary>
public static class DraftMerge
{
    /// <summary>Merges one's own changes into another's.</summary>
    /// <param name="earlier">What both began from.</param>
    /// <param name="own">One's own.</param>
    /// <param name="others">As stored now.</param>
    public static MergedDraft Merge(DraftFields earlier, DraftFields own, DraftFields others)
    {
        var both = new List<string>();
        var (start, mine, merged) = (Node(earlier), Node(own), Node(others));
        Take(start, mine, merged, both);
        return new MergedDraft(DraftJson.Read(merged.ToJsonString()), both);
    }

    private static JsonObject Node(DraftFields fields) => JsonNode.Parse(DraftJson.Write(fields))!.AsObject();

    private static void Take(JsonObject earlier, JsonObject own, JsonObject merged, List<string> both)
    {
        foreach (var (name, mine) in own.ToList())
        {
            // What consists of elements itself is merged by them.
            if (name is "content" or "interpretation" && (earlier[name], mine, merged[name]) is (JsonObject before, JsonObject part, JsonObject others))
            {
                Take(before, part, others, both);
                continue;
            }

            if (JsonNode.DeepEquals(mine, earlier[name])) continue;
            if (!JsonNode.DeepEquals(merged[name], earlier[name]) && !JsonNode.DeepEquals(merged[name], mine)) both.Add(name);
            merged[name] = mine?.DeepClone();
        }

        // What was taken out is not written at all.
        foreach (var name in earlier.Select(pair => pair.Key).Where(name => !own.ContainsKey(name)).ToList())
        {
            if (!JsonNode.DeepEquals(merged[name], earlier[name])) both.Add(name);
            merged.Remove(name);
        }
    }
}
