using Org.BouncyCastle.Crypto.EC;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Math.EC;

namespace OfficeHub.Signing.Algorithms;

/// <summary>The curve sm2p256v1, the only one this library computes on.</summary>
/// <remarks>GB/T 32918.5-2017.</remarks>
internal static class Sm2Curve
{
    /// <summary>Bytes of a coordinate, of a private number, and of r and s.</summary>
    public const int FieldLength = 32;

    /// <summary>Bytes of a point written out: 04, x, y.</summary>
    public const int PointLength = 1 + (2 * FieldLength);

    public static ECDomainParameters Domain { get; } = Make();

    public static BigInteger N => Domain.N;

    /// <summary>The user id of certificates, seals and signatures.</summary>
    /// <remarks>GB/T 35276-2017, 10; GM/T 0009-2023, 10.</remarks>
    public static ReadOnlySpan<byte> DefaultUserId => "1234567812345678"u8;

    /// <summary>The point, or null when it is not on the curve.</summary>
    public static ECPoint? Decode(ReadOnlySpan<byte> point)
    {
        if (point.Length != PointLength || point[0] != 4)
        {
            return null;
        }

        try
        {
            // Checks the equation; the cofactor is 1, so every point of the curve is in the group.
            var decoded = Domain.Curve.DecodePoint(point.ToArray());
            return decoded.IsInfinity ? null : decoded;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A number as 32 bytes.</summary>
    public static byte[] Fixed(BigInteger number)
    {
        var bytes = number.ToByteArrayUnsigned();
        var result = new byte[FieldLength];
        bytes.CopyTo(result, FieldLength - bytes.Length);
        return result;
    }

    private static ECDomainParameters Make()
    {
        var named = CustomNamedCurves.GetByName("SM2P256V1");
        return new ECDomainParameters(named.Curve, named.G, named.N, named.H);
    }
}
