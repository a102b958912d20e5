using System.Globalization;
using System.Xml.Linq;
using static OfficeHub.Core.Publishing.Ofd.OfdNames;

namespace OfficeHub.Core.Publishing.Ofd;

/// <summary>Files inside the OFD, and their list.</summary>
/// <remarks>GB/T 33190-2016, attachments: sizes are in KB.</remarks>
internal static class OfdAttachments
{
    /// <summary>The parts; none without attachments.</summary>
    /// <param name="folder">Where they go.</param>
    /// <param name="options">The files, and the time.</param>
    public static IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> Parts(string folder, OfdOptions options)
    {
        if (options.Attachments.Count == 0)
        {
            yield break;
        }

        // The name shown may be any; the name of the part is ours, so no name can leave the folder or meet another.
        var files = options.Attachments.Select((one, i) => (File: one, Part: string.Create(CultureInfo.InvariantCulture, $"attach_{i + 1}{EndingOf(one.Name)}"))).ToList();
        yield return ($"{folder}/Attachments.xml", Part(new XElement(Ns + "Attachments", files.Select((one, i) => new XElement(
            Ns + "Attachment",
            new XAttribute("ID", string.Create(CultureInfo.InvariantCulture, $"a{i + 1:000}")),
            new XAttribute("Name", Clean(one.File.Name)),
            new XAttribute("Format", EndingOf(one.File.Name).TrimStart('.')),
            new XAttribute("CreationDate", options.WrittenAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
            new XAttribute("Size", Number(one.File.Content.Length / 1024d)),
            new XElement(Ns + "FileLoc", one.Part))))));
        foreach (var (file, part) in files)
        {
            yield return ($"{folder}/{part}", file.Content);
        }
    }

    private static string EndingOf(string name)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        return ending.Length is > 1 and < 10 && ending[1..].All(char.IsAsciiLetterOrDigit) ? ending : "";
    }
}
