namespace OfficeHub.Core.Documents.Sealing;

/// <summary>核验码 of a sealed paper: the beginning of the SM3 of its sealed file. It exists from the last seal on, names that very file, and nobody finds it by trying: a seal's signature is random.</summary>
/// <remarks>features.md 101; docs/adr/0023.</remarks>
public sealed record VerifyCode
{
    /// <summary>Hexadecimal figures printed: 96 bits.</summary>
    public const int Length = 24;

    private const int HashLength = 64;
    private const int Group = 4;

    private VerifyCode(string text) => Text = text;

    /// <summary>Lower-case hexadecimal figures: <see cref="Length"/> of them, or the whole SM3 where somebody typed it.</summary>
    public string Text { get; }

    /// <summary>As it is printed and read aloud: groups of four.</summary>
    public string Spaced => string.Join(' ', Text.Chunk(Group).Select(group => new string(group)));

    /// <summary>The code of a sealed file.</summary>
    /// <param name="fileHash">SM3, lower-case hex.</param>
    public static VerifyCode Of(string fileHash)
    {
        ArgumentNullException.ThrowIfNull(fileHash);
        if (fileHash.Length != HashLength) throw new ArgumentException("No SM3.", nameof(fileHash));
        return new VerifyCode(fileHash[..Length]);
    }

    /// <summary>A code, an SM3 or a whole link as typed, pasted or scanned; null when it is none.</summary>
    /// <param name="typed">Anything: spaces, hyphens, full-width figures and capitals do not matter.</param>
    public static VerifyCode? Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > 400) return null;
        var plain = typed.Normalize(System.Text.NormalizationForm.FormKC).Trim();
        if (plain.LastIndexOf("/verify/", StringComparison.OrdinalIgnoreCase) is >= 0 and var at) plain = plain[(at + "/verify/".Length)..].Split('?', '#', '/')[0];
        var figures = string.Concat(plain.Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '‐' or '–' or '—' or '·'))).ToLowerInvariant();
        return figures.Length is Length or HashLength && figures.All(char.IsAsciiHexDigitLower) ? new VerifyCode(figures) : null;
    }
}
