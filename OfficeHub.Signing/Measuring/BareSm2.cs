using OfficeHub.Signing.Algorithms;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;
using Org.BouncyCastle.Math;

namespace OfficeHub.Signing.Measuring;

/// <summary>The same work done by BouncyCastle alone: what the anchor of the measurement is.</summary>
internal sealed class BareSm2
{
    private readonly byte[] _message;
    private readonly byte[] _piece;
    private readonly byte[] _digest = new byte[32];
    private readonly byte[] _signature;
    private readonly ParametersWithID _private;
    private readonly ParametersWithID _public;

    public BareSm2(Sm2PrivateKey key, byte[] message, byte[] piece)
    {
        (_message, _piece) = (message, piece);
        var userId = Sm2Curve.DefaultUserId.ToArray();
        _private = new ParametersWithID(new ECPrivateKeyParameters(new BigInteger(1, key.ToNumber()), Sm2Curve.Domain), userId);
        _public = new ParametersWithID(new ECPublicKeyParameters(Sm2Curve.Decode(key.PublicKey.Point.Span)!, Sm2Curve.Domain), userId);
        _signature = Signed();
    }

    public void Sign() => Signed();

    public bool Verify()
    {
        var signer = new SM2Signer();
        signer.Init(forSigning: false, _public);
        signer.BlockUpdate(_message, 0, _message.Length);
        return signer.VerifySignature(_signature);
    }

    public void Digest()
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(_piece, 0, _piece.Length);
        digest.DoFinal(_digest, 0);
    }

    private byte[] Signed()
    {
        var signer = new SM2Signer();
        signer.Init(forSigning: true, _private);
        signer.BlockUpdate(_message, 0, _message.Length);
        return signer.GenerateSignature();
    }
}
