using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;
using OfficeHub.Tests.Core.Auditing;
using OfficeHub.Tests.Support;
using OfficeHub.Web.CommandLine;

namespace OfficeHub.Tests.Web.CommandLine;

/// <summary>The first revocation counts.</summary>
public sealed class CertRevokeVerbTests : IDisposable
{
    private readonly AuditJsonlTests.Folder _folder = new();
    private readonly FakeClock _clock = new();

    public CertRevokeVerbTests() => Environment.SetEnvironmentVariable(KeyPassword.Variable, "Beiyuan-2026");

    [Fact]
    public async Task Certificate_revoked_again_stays_revoked_from_the_first_time_and_for_the_worse_reason()
    {
        await DoneAsync("cert", "ca", "--ca", "机关", "--name", "北原盟行政公署");
        await DoneAsync("cert", "issue", "--ca", "机关", "--name", "李四", "--out", "李四.p12");
        await DoneAsync("cert", "revoke", "李四.cer", "--ca", "机关");
        var first = await RevokedAsync();
        _clock.Advance(TimeSpan.FromDays(1));

        await DoneAsync("cert", "revoke", "李四.cer", "--ca", "机关", "--stolen");
        await DoneAsync("cert", "revoke", "李四.cer", "--ca", "机关");

        var last = await RevokedAsync();
        Assert.Equal((first.RevokedAt, RevocationReason.CessationOfOperation), (last.RevokedAt, first.Reason));
        Assert.Equal(RevocationReason.KeyCompromise, last.Reason);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<RevokedCertificate> RevokedAsync() =>
        Assert.Single(Pem.ReadLists(await File.ReadAllBytesAsync(Path.Combine(_folder.Path, "机关", "trust", "crls", "issuing.crl"))).Value[0].Entries.Values);

    private async Task DoneAsync(params string[] args)
    {
        await using var said = new StringWriter();
        await using var error = new StringWriter();
        IVerb[] verbs = [new CertCaVerb(_clock), new CertIssueVerb(_clock), new CertRevokeVerb(_clock)];
        Assert.Equal(0, await Verbs.RunAsync(verbs, args, new VerbPlace(_folder.Path, said, error), default));
    }
}
