namespace OfficeHub.Signing.Certificates;

/// <summary>What the administrator trusts, and what helps to get there. Nothing of it ever comes from the file that is checked.</summary>
/// <param name="Roots">Trusted as they stand, compared by their bytes.</param>
/// <param name="Intermediates">Used for building paths, trusted by nobody.</param>
/// <param name="Lists">Revocation lists; each is used only when its issuer's signature is good.</param>
public sealed record TrustStore(IReadOnlyList<Certificate> Roots, IReadOnlyList<Certificate> Intermediates, IReadOnlyList<RevocationList> Lists)
{
    /// <summary>Trusts nobody.</summary>
    public static TrustStore Empty { get; } = new([], [], []);

    /// <summary>The same with more certificates for building paths.</summary>
    public TrustStore With(IEnumerable<Certificate> more) => this with { Intermediates = [.. Intermediates, .. more] };
}
