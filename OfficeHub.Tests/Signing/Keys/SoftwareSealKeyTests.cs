using OfficeHub.Signing;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Keys;
using OfficeHub.Tests.Signing.Support;

namespace OfficeHub.Tests.Signing.Keys;

/// <summary>The key file: opened by its password only, changed by nobody unseen.</summary>
/// <remarks>security.md C6.</remarks>
public sealed class SoftwareSealKeyTests
{
    private const string Password = "Beiyuan-2026";
    private const int Rounds = 10_000;

    private readonly OpenSealKey _signer = TestAuthority.Common.Issue("张三");

    [Fact]
    public async Task Signing_asks_for_the_password_each_time_and_verifies()
    {
        var asked = 0;
        var key = new SoftwareSealKey(File(), _signer.Certificate, _ => Task.FromResult(++asked < 3 ? Password : "wrong-2026"));

        var first = await key.SignAsync(new byte[] { 1, 2, 3 }, default);
        var second = await key.SignAsync(new byte[] { 1, 2, 3 }, default);
        var third = await key.SignAsync(new byte[] { 1, 2, 3 }, default);

        Assert.True(_signer.Key.PublicKey.Verify([1, 2, 3], first.Value));
        Assert.True(_signer.Key.PublicKey.Verify([1, 2, 3], second.Value));
        Assert.Equal(SigningFaultKind.WrongPassword, third.Fault!.Kind);
        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task Key_file_of_another_certificate_signs_nothing()
    {
        var key = new SoftwareSealKey(File(), TestAuthority.Common.Issue("李四").Certificate, _ => Task.FromResult(Password));

        Assert.Equal(SigningFaultKind.KeyMismatch, (await key.SignAsync(new byte[] { 1 }, default)).Fault!.Kind);
    }

    [Fact]
    public void Key_file_shows_nothing_of_the_key()
    {
        var file = File().AsSpan();

        Assert.Equal(-1, file.IndexOf(_signer.Key.ToNumber()));
        Assert.Equal(-1, file.IndexOf(_signer.Key.PublicKey.Point.Span));
    }

    [Fact]
    public void Key_file_with_any_byte_changed_is_refused()
    {
        var file = File();
        for (var i = 0; i < file.Length; i++)
        {
            file[i] ^= 1;
            Assert.NotNull(SoftwareSealKey.Unlock(file, Password).Fault);
            file[i] ^= 1;
        }

        Assert.True(SoftwareSealKey.Unlock(file, Password).IsSuccess);
    }

    [Fact]
    public void Short_password_is_refused() =>
        Assert.Equal(SigningFaultKind.NotAllowed, SoftwareSealKey.Protect(_signer.Key, "1234567").Fault!.Kind);

    private byte[] File() => SoftwareSealKey.Protect(_signer.Key, Password, Rounds).Value;
}
