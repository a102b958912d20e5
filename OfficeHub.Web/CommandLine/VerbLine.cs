namespace OfficeHub.Web.CommandLine;

/// <summary>Takes the words after a verb apart.</summary>
internal static class VerbLine
{
    /// <summary>Reads them; <c>--name value</c> and <c>--name=value</c> are the same, all after <c>--</c> are operands.</summary>
    /// <returns>Null, or in Chinese what cannot be read.</returns>
    public static string? Read(IVerb verb, IReadOnlyList<string> words, out IReadOnlyList<string> operands, out ILookup<string, string> options)
    {
        var plain = new List<string>();
        var found = new List<(string Name, string Value)>();
        var fault = Sort(verb, words, plain, found)
            ?? (plain.Count > verb.MostOperands ? $"“{plain[verb.MostOperands]}”多出来了。" : null);
        operands = plain;
        options = found.ToLookup(option => option.Name, option => option.Value, StringComparer.Ordinal);
        return fault;
    }

    private static string? Sort(IVerb verb, IReadOnlyList<string> words, List<string> plain, List<(string Name, string Value)> found)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i] == "--")
            {
                plain.AddRange(words.Skip(i + 1));
                return null;
            }

            if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                plain.Add(words[i]);
                continue;
            }

            var parts = words[i].Split('=', 2);
            if (verb.Options.FirstOrDefault(option => option.Name == parts[0]) is not { } known)
            {
                return $"没有“{parts[0]}”这个选项。";
            }

            if (known.Value is null)
            {
                if (parts.Length > 1)
                {
                    return $"选项“{known.Name}”后面不带内容。";
                }

                found.Add((known.Name, ""));
            }
            else if (parts.Length > 1)
            {
                found.Add((known.Name, parts[1]));
            }
            else if (++i < words.Count && !words[i].StartsWith("--", StringComparison.Ordinal))
            {
                found.Add((known.Name, words[i]));
            }
            else
            {
                return $"选项“{known.Name}”后面要有{known.Value}。";
            }
        }

        return null;
    }
}
