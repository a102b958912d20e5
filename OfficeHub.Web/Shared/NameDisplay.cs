namespace OfficeHub.Web.Shared;

/// <summary>How names of persons are set.</summary>
public static class NameDisplay
{
    /// <summary>A name of two characters takes a full-width space, so that columns of names align: 高静 becomes 高　静.</summary>
    public static string Spaced(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length == 2 && name.All(character => character >= '\u3400') ? $"{name[0]}　{name[1]}" : name;
    }
}
