namespace OfficeHub.Core.Seals.Register;

/// <summary>What is heavy about a seal: the picture that was applied for, and the seal itself. A row of its own, so that lists stay light.</summary>
public sealed class SealContent
{
    private SealContent()
    {
    }

    internal SealContent(Guid sealId, string design, byte[] png, int widthMm, int heightMm) =>
        (SealId, Design, Png, WidthMm, HeightMm) = (sealId, design, png, widthMm, heightMm);

    /// <summary>The seal.</summary>
    public Guid SealId { get; private init; }

    /// <summary>The design, as JSON; empty when a PNG was brought.</summary>
    public string Design { get; private init; } = "";

    /// <summary>The PNG that was brought; empty when the seal is drawn.</summary>
    public byte[] Png { get; private init; } = [];

    /// <summary>Width in print.</summary>
    public int WidthMm { get; private init; }

    /// <summary>Height in print.</summary>
    public int HeightMm { get; private init; }

    /// <summary>The seal (SESeal, DER); empty before it is made.</summary>
    public byte[] Esl { get; private set; } = [];

    internal void Keep(byte[] esl) => Esl = esl;
}

/// <summary>What the maker has made.</summary>
/// <param name="CertificateId">The keeper's certificate in it.</param>
/// <param name="Structure">4 or 5.</param>
/// <param name="ValidFrom">UTC.</param>
/// <param name="ValidUntil">UTC.</param>
/// <param name="FileHash">SM3 of the file.</param>
/// <param name="Words">For the record.</param>
internal sealed record MadeSeal(Guid CertificateId, int Structure, DateTime ValidFrom, DateTime ValidUntil, string FileHash, string Words);
