using System.Formats.Asn1;
using System.Security.Cryptography;
using OfficeHub.Signing.Asn1;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;

namespace OfficeHub.Signing.Algorithms;

/// <summary>A private key on sm2p256v1. Its bytes are overwritten when it is disposed.</summary>
/// <remarks>
/// GB/T 32918.1-2016, 6.1; GB/T 35276-2017, 7.1. While it signs, the library holds the number in objects of its own, which live until
/// they are collected: a key that must never be in this process's memory belongs in a device behind <see cref="ISealKeyProvider"/>.
/// </remarks>
public sealed class Sm2PrivateKey : IDisposable
{
    private const string What = "私钥";

    private readonly byte[] _number;

    private Sm2PrivateKey(byte[] number, Sm2PublicKey publicKey)
    {
        _number = number;
        PublicKey = publicKey;
    }

    /// <summary>The public key that belongs to it.</summary>
    public Sm2PublicKey PublicKey { get; }

    internal ECPrivateKeyParameters Parameters => new(new BigInteger(1, _number), Sm2Curve.Domain);

    /// <summary>A new key from the system's random numbers.</summary>
    public static Sm2PrivateKey Generate()
    {
        var number = new byte[Sm2Curve.FieldLength];
        while (true)
        {
            RandomNumberGenerator.Fill(number);
            if (Read(number) is { IsSuccess: true } key)
            {
                CryptographicOperations.ZeroMemory(number);
                return key.Value;
            }
        }
    }

    /// <summary>Reads the private number: 32 bytes, from 1 to n − 2.</summary>
    public static Outcome<Sm2PrivateKey> Read(ReadOnlySpan<byte> number)
    {
        if (number.Length != Sm2Curve.FieldLength)
        {
            return new SigningFault(SigningFaultKind.Malformed, "私钥应为 32 字节。");
        }

        var bytes = number.ToArray();
        var d = new BigInteger(1, bytes);
        if (d.SignValue == 0 || d.CompareTo(Sm2Curve.N.Subtract(BigInteger.One)) >= 0)
        {
            return new SigningFault(SigningFaultKind.OutOfRange, "私钥超出 SM2 规定的范围。");
        }

        var point = Sm2Curve.Domain.G.Multiply(d).Normalize().GetEncoded(compressed: false);
        return new Sm2PrivateKey(bytes, Sm2PublicKey.Read(point).Value);
    }

    /// <summary>Reads an unencrypted PrivateKeyInfo (PKCS #8) or ECPrivateKey (SEC 1). A curve written out is refused before anything computes with it.</summary>
    /// <remarks>RFC 5208, 5; RFC 5915, 3.</remarks>
    public static Outcome<Sm2PrivateKey> ReadInfo(ReadOnlyMemory<byte> der)
    {
        var parts = Decoding.Read(der, What, 4096, reader => reader.Sequence(ReadParts));
        if (!parts.IsSuccess)
        {
            return parts.Fault;
        }

        var (number, point) = parts.Value;
        var key = ReadLoose(number.Span);
        if (key.IsSuccess && !point.IsEmpty && !point.Span.SequenceEqual(key.Value.PublicKey.Point.Span))
        {
            key.Value.Dispose();
            return new SigningFault(SigningFaultKind.KeyMismatch, "私钥与随附的公钥不成对。");
        }

        return key;
    }

    /// <summary>The PrivateKeyInfo (PKCS #8), unencrypted. The caller overwrites it.</summary>
    public byte[] ToInfo() => Der.Encode(writer => writer.Sequence(info =>
    {
        info.WriteInteger(0);
        Sm2PublicKey.WriteAlgorithm(info);
        using (info.PushOctetString())
        {
            info.Sequence(key =>
            {
                key.WriteInteger(1);
                key.WriteOctetString(_number);
                key.Explicit(1, inner => inner.WriteBitString(PublicKey.Point.Span));
            });
        }
    }));

    /// <summary>Signs the message with the default user id.</summary>
    /// <remarks>GB/T 32918.2-2016, 6.1.</remarks>
    public Sm2Signature Sign(ReadOnlySpan<byte> message) => Sign(message, new SecureRandom());

    /// <inheritdoc/>
    public void Dispose() => CryptographicOperations.ZeroMemory(_number);

    /// <summary>The private number itself, for formats that hold it bare. The caller overwrites it.</summary>
    internal byte[] ToNumber() => [.. _number];

    internal Sm2Signature Sign(ReadOnlySpan<byte> message, SecureRandom random)
    {
        ObjectDisposedException.ThrowIf(_number.AsSpan().IndexOfAnyExcept((byte)0) < 0, this);
        var signer = new SM2Signer();
        signer.Init(forSigning: true, new ParametersWithID(new ParametersWithRandom(Parameters, random), Sm2Curve.DefaultUserId.ToArray()));
        Sm2PublicKey.Feed(signer, message);
        return Sm2Signature.ReadDer(signer.GenerateSignature()).Value;
    }

    // PKCS #8: version, algorithm, OCTET STRING of ECPrivateKey. SEC 1: version, number, [0] curve, [1] public key.
    private static (ReadOnlyMemory<byte> Number, ReadOnlyMemory<byte> Point) ReadParts(AsnReader key)
    {
        key.Int();
        if (!key.NextIs(Asn1Tag.Sequence))
        {
            return ReadSec1(key, curveKnown: false);
        }

        Sm2PublicKey.RequireNamedCurve(key.ReadSequence());
        var inner = key.Octets();
        if (key.NextIs(Decoding.Tagged(0)))
        {
            key.ReadEncodedValue();    // attributes
        }

        if (DerGate.Check(inner.Span, What, 1024) is { } fault)
        {
            throw new RefusedException(fault);
        }

        return new AsnReader(inner, AsnEncodingRules.BER).Sequence(sec1 =>
        {
            sec1.Int();
            return ReadSec1(sec1, curveKnown: true);
        });
    }

    private static (ReadOnlyMemory<byte> Number, ReadOnlyMemory<byte> Point) ReadSec1(AsnReader key, bool curveKnown)
    {
        var number = key.Octets();
        if (key.NextIs(Decoding.Tagged(0)))
        {
            Sm2PublicKey.RequireCurveName(key.ReadSequence(Decoding.Tagged(0)));
            curveKnown = true;
        }

        if (!curveKnown)
        {
            throw new RefusedException(new SigningFault(SigningFaultKind.UnsupportedAlgorithm, "私钥没有写明曲线。"));
        }

        ReadOnlyMemory<byte> point = default;
        if (key.NextIs(Decoding.Tagged(1)))
        {
            point = key.ReadSequence(Decoding.Tagged(1)).Bits();
        }

        return (number, point);
    }

    // Some writers leave out leading zeros.
    private static Outcome<Sm2PrivateKey> ReadLoose(ReadOnlySpan<byte> number)
    {
        if (number.Length is 0 or > Sm2Curve.FieldLength)
        {
            return new SigningFault(SigningFaultKind.Malformed, "私钥应为 32 字节。");
        }

        Span<byte> padded = stackalloc byte[Sm2Curve.FieldLength];
        padded.Clear();
        number.CopyTo(padded[(Sm2Curve.FieldLength - number.Length)..]);
        var key = Read(padded);
        CryptographicOperations.ZeroMemory(padded);
        return key;
    }
}
