using System.Formats.Asn1;
using OfficeHub.Signing.Asn1;
using OfficeHub.Signing.Hashing;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math.EC;

namespace OfficeHub.Signing.Algorithms;

/// <summary>A public key on sm2p256v1, known to be on the curve.</summary>
/// <remarks>GB/T 32918.1-2016, 6.2.1; GB/T 35276-2017, 7.1.</remarks>
public sealed record Sm2PublicKey
{
    private const string What = "公钥";

    private readonly byte[] _point;
    private readonly ECPublicKeyParameters _parameters;

    private Sm2PublicKey(byte[] point, ECPoint decoded)
    {
        _point = point;
        _parameters = new ECPublicKeyParameters(decoded, Sm2Curve.Domain);
    }

    /// <summary>65 bytes: 04, x, y.</summary>
    public ReadOnlyMemory<byte> Point => _point;

    internal ECPublicKeyParameters Parameters => _parameters;

    /// <summary>Reads an uncompressed point.</summary>
    public static Outcome<Sm2PublicKey> Read(ReadOnlySpan<byte> point) =>
        Sm2Curve.Decode(point) is { } decoded
            ? new Sm2PublicKey(point.ToArray(), decoded)
            : new SigningFault(SigningFaultKind.PointOffCurve, "公钥不是 SM2 曲线上的点。");

    /// <summary>Reads a SubjectPublicKeyInfo. A curve written out is refused before anything computes with it.</summary>
    /// <remarks>GB/T 20518-2018, 5.2.3.8. The library's old version can be made to spin on parameters of the sender's choice.</remarks>
    public static Outcome<Sm2PublicKey> ReadInfo(ReadOnlyMemory<byte> subjectPublicKeyInfo)
    {
        var point = Decoding.Read(subjectPublicKeyInfo, What, 1024, reader => reader.Sequence(info =>
        {
            RequireNamedCurve(info.ReadSequence());
            return info.Bits();
        }));
        return point.IsSuccess ? Read(point.Value.Span) : point.Fault;
    }

    /// <summary>The SubjectPublicKeyInfo, with the curve by name.</summary>
    public byte[] ToInfo() => Der.Encode(writer => writer.Sequence(info =>
    {
        WriteAlgorithm(info);
        info.WriteBitString(_point);
    }));

    /// <summary>Whether the signature over the message is good, with the default user id.</summary>
    public bool Verify(ReadOnlySpan<byte> message, Sm2Signature signature) => Verify(message, signature, Sm2Curve.DefaultUserId);

    /// <summary>The same with a user id of the parties' choice.</summary>
    public bool Verify(ReadOnlySpan<byte> message, Sm2Signature signature, ReadOnlySpan<byte> userId)
    {
        ArgumentNullException.ThrowIfNull(signature);
        var signer = new SM2Signer();
        signer.Init(forSigning: false, new ParametersWithID(_parameters, userId.ToArray()));
        Feed(signer, message);
        return signer.VerifySignature(signature.ToDer());
    }

    /// <summary>The digest of user id, curve and key that every signature begins with.</summary>
    /// <remarks>GB/T 32918.2-2016, 5.5.</remarks>
    public byte[] Z(ReadOnlySpan<byte> userId)
    {
        var curve = Sm2Curve.Domain.Curve;
        var bits = userId.Length * 8;
        return Sm3.Hash([
            (byte)(bits >> 8), (byte)bits, .. userId,
            .. curve.A.GetEncoded(), .. curve.B.GetEncoded(),
            .. Sm2Curve.Domain.G.AffineXCoord.GetEncoded(), .. Sm2Curve.Domain.G.AffineYCoord.GetEncoded(), .. _point.AsSpan(1)]);
    }

    /// <inheritdoc/>
    public bool Equals(Sm2PublicKey? other) => other is not null && _point.AsSpan().SequenceEqual(other._point);

    /// <inheritdoc/>
    public override int GetHashCode() => BitConverter.ToInt32(_point, 1);

    internal static void WriteAlgorithm(AsnWriter writer) => writer.Sequence(algorithm =>
    {
        algorithm.WriteObjectIdentifier(Oids.EcPublicKey);
        algorithm.WriteObjectIdentifier(Oids.Sm2);
    });

    internal static void RequireNamedCurve(AsnReader algorithm)
    {
        var oid = algorithm.ReadObjectIdentifier();
        if (oid != Oids.EcPublicKey)
        {
            throw new RefusedException(new SigningFault(SigningFaultKind.UnsupportedAlgorithm, $"密钥算法 {oid} 不受支持，只支持 SM2。"));
        }

        RequireCurveName(algorithm);
        algorithm.ThrowIfNotEmpty();
    }

    internal static void RequireCurveName(AsnReader parameters)
    {
        if (!parameters.NextIs(Asn1Tag.ObjectIdentifier))
        {
            throw new RefusedException(new SigningFault(SigningFaultKind.ExplicitCurve, "密钥没有写曲线名称而自带曲线参数，不予受理。"));
        }

        var curve = parameters.ReadObjectIdentifier();
        if (curve != Oids.Sm2)
        {
            throw new RefusedException(new SigningFault(SigningFaultKind.UnsupportedAlgorithm, $"曲线 {curve} 不受支持，只支持 SM2（sm2p256v1）。"));
        }
    }

    // The library takes arrays only: a large message goes through in pieces instead of being copied whole.
    internal static void Feed(ISigner signer, ReadOnlySpan<byte> message)
    {
        var piece = new byte[Math.Min(message.Length, 65536)];
        while (!message.IsEmpty)
        {
            var length = Math.Min(piece.Length, message.Length);
            message[..length].CopyTo(piece);
            signer.BlockUpdate(piece, 0, length);
            message = message[length..];
        }
    }
}
