using OfficeHub.Signing;
using OfficeHub.Signing.Timestamps;
using OfficeHub.Tests.Signing.Support;
using static OfficeHub.Tests.Signing.Support.SealOffice;
using static OfficeHub.Tests.Signing.Support.TestAuthority;

namespace OfficeHub.Tests.Signing.Timestamps;

/// <summary>Asking for a time stamp and answering, as it goes over the network.</summary>
/// <remarks>RFC 3161, 2.4.</remarks>
public sealed class TimestampRequestTests
{
    private static readonly byte[] Text = [1, 2, 3];

    private readonly TimestampAuthority _authority = (TimestampAuthority)new SealOffice().Timestamps(Signed);

    [Fact]
    public void Token_of_an_answer_is_over_the_request_and_repeats_its_nonce()
    {
        var request = TimestampRequest.For(Text, new byte[] { 0x12, 0x34 });

        var token = Answer(request.Write(), request).Value;

        var read = TimestampToken.Read(token).Value;
        Assert.Null(read.Check(Text, read.FindCertificate([])!));
        Assert.Equal(Signed, read.StampedAt);
        Assert.Equal([0x12, 0x34], read.Nonce.ToArray());
    }

    [Fact]
    public void Answer_to_another_request_is_refused()
    {
        var request = TimestampRequest.For(Text, new byte[] { 0x12, 0x34 });

        Assert.Equal(SigningFaultKind.KeyMismatch, Answer(request.Write(), request with { Nonce = new byte[] { 0x12, 0x35 } }).Fault!.Kind);
        Assert.Equal(SigningFaultKind.KeyMismatch, Answer(request.Write(), TimestampRequest.For([1, 2], request.Nonce)).Fault!.Kind);
        Assert.Equal(SigningFaultKind.NotAllowed, TimestampAnswer.Read(TimestampAnswer.Refuse(), request).Fault!.Kind);
    }

    [OpenSslFact]
    public void Request_of_OpenSsl_is_answered_and_OpenSsl_reads_the_answer()
    {
        using var openssl = new OpenSsl();
        openssl.Write("text", Text);
        openssl.Run("ts", "-query", "-data", "text", "-sm3", "-cert", "-out", "request.tsq");
        var request = TimestampRequest.Read(openssl.Read("request.tsq")).Value;
        openssl.Write("answer.tsr", TimestampAnswer.Grant(Done(_authority.StampAsync(request, default))));

        var said = openssl.Run("ts", "-reply", "-in", "answer.tsr", "-text");

        Assert.Contains("Status: Granted", said, StringComparison.Ordinal);
        // It is written in whole bytes or without the first zero, as it falls.
        Assert.Matches($"Nonce: 0x0*{Convert.ToHexString(request.Nonce.Span).TrimStart('0')}\n", said);
    }

    [OpenSslFact]
    public void Request_of_ours_is_read_by_OpenSsl_and_one_with_SHA256_is_refused()
    {
        using var openssl = new OpenSsl();
        openssl.Write("text", Text);
        openssl.Write("ours.tsq", TimestampRequest.For(Text, new byte[] { 0x12, 0x34 }).Write());
        openssl.Run("ts", "-query", "-data", "text", "-sha256", "-out", "sha.tsq");

        Assert.Contains("Hash Algorithm: sm3", openssl.Run("ts", "-query", "-in", "ours.tsq", "-text"), StringComparison.Ordinal);
        Assert.Equal(SigningFaultKind.UnsupportedAlgorithm, TimestampRequest.Read(openssl.Read("sha.tsq")).Fault!.Kind);
    }

    private Outcome<byte[]> Answer(byte[] request, TimestampRequest expected) =>
        TimestampAnswer.Read(TimestampAnswer.Grant(Done(_authority.StampAsync(TimestampRequest.Read(request).Value, default))), expected);
}
