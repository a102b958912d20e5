using System.Text;
using OfficeHub.Core.Publishing.Layout;

namespace OfficeHub.Core.Publishing.FontFiles;

/// <summary>The faces of a document as fonts of this machine: for each the one that is taken, and those that are asked when it lacks a character.</summary>
public sealed class FaceSet
{
    private readonly FontFolders _folders;
    private readonly Dictionary<Face, List<FontPlace>> _places = [];

    private FaceSet(FontFolders folders) => _folders = folders;

    /// <summary>How the machine stands.</summary>
    public FaceCheck Check { get; private set; } = new([], "");

    /// <summary>Looks the faces up.</summary>
    /// <param name="folders">Where.</param>
    /// <param name="names">What they are called.</param>
    public static FaceSet Of(FontFolders folders, FaceNames? names = null)
    {
        ArgumentNullException.ThrowIfNull(folders);
        names ??= new FaceNames();
        var set = new FaceSet(folders);
        var all = folders.Find();
        set.Check = new FaceCheck([.. Enum.GetValues<Face>().Select(face => set.Line(face, names, all))], folders.Own);
        return set;
    }

    /// <summary>The font and glyph a character is drawn with: of the face, else of another that has it; null when none has.</summary>
    internal (FontFace Font, int Glyph)? Find(Face face, Rune rune)
    {
        foreach (var place in _places[face].Concat(_places.Where(other => other.Key != face).SelectMany(other => other.Value)))
        {
            if (_folders.Open(place) is { } font && font.Glyph(rune) is > 0 and var glyph)
            {
                return (font, glyph);
            }
        }

        return null;
    }

    /// <summary>Characters of a document that no font has, each once.</summary>
    public IReadOnlyList<string> Undrawn(LaidDocument laid)
    {
        ArgumentNullException.ThrowIfNull(laid);
        return [.. laid.Pages.SelectMany(page => page.Items).OfType<LaidText>().SelectMany(text => text.Text.EnumerateRunes().Select(rune => (text.Style.Face, Rune: rune))).Distinct()
            .Where(one => !IsUnseen(one.Face, one.Rune) && Find(one.Face, one.Rune) is null).Select(one => one.Rune.ToString()).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Signs that only steer: directions, forms of the character before, ends of lines.</summary>
    internal static bool IsUnseen(Face face, Rune rune) => Rune.IsControl(rune) || SquareMetrics.Instance.Advance(face, rune) == 0;

    private FaceLine Line(Face face, FaceNames names, IReadOnlyList<FontPlace> all)
    {
        var own = Called(FaceChoices.Own(face, names), all);
        _places[face] = [.. own.Concat(Called(FaceChoices.StandIns(face), all)).Where(place => place.Head.MayEmbed).Distinct()];
        // A file whose outlines are damaged stands in no document's way: the next is taken.
        var taken = _places[face].Find(place => _folders.Open(place) is not null);
        var state = taken is null ? FaceState.Missing : own.Contains(taken) ? FaceState.There : FaceState.Replaced;
        return new FaceLine(
            face, names.Of(face), FaceChoices.Use(face), state, taken?.Name ?? "", taken is null ? "" : Path.GetFileName(taken.Path),
            [.. own.Where(place => !place.Head.MayEmbed).Select(place => $"“{place.Name}”（{Path.GetFileName(place.Path)}）")]);
    }

    private static List<FontPlace> Called(IEnumerable<string> names, IReadOnlyList<FontPlace> all) =>
        [.. names.SelectMany(name => all.Where(place => place.Head.IsRegular && place.IsCalled(name))).Distinct()];
}
