using System.Security.Cryptography;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Certificates;

namespace OfficeHub.Signing.Keys;

/// <summary>A key in a file, encrypted under a password; for development and small offices.</summary>
/// <remarks>
/// The file is an EncryptedPrivateKeyInfo (RFC 5958) with PBKDF2 over HMAC-SM3 and SM4-GCM (security.md C6). It is decrypted for each signature and the
/// number overwritten after it; the password is asked for each time, so that whoever holds this object alone cannot sign.
/// </remarks>
public sealed class SoftwareSealKey : ISealKeyProvider
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly Func<CancellationToken, Task<string>> _password;

    /// <summary>A provider over the content of a key file.</summary>
    /// <param name="file">As <see cref="Protect"/> made it.</param>
    /// <param name="certificate">The certificate of the key.</param>
    /// <param name="password">Asked before each signature.</param>
    public SoftwareSealKey(ReadOnlyMemory<byte> file, Certificate certificate, Func<CancellationToken, Task<string>> password)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(password);
        (_file, Certificate, _password) = (file, certificate, password);
    }

    /// <inheritdoc/>
    public Certificate Certificate { get; }

    /// <summary>Encrypts a key into the content of a key file.</summary>
    /// <param name="key">The key; stays the caller's.</param>
    /// <param name="password">At least 8 characters.</param>
    /// <param name="rounds">Rounds of PBKDF2, from 10,000 to 2,000,000.</param>
    public static Outcome<byte[]> Protect(Sm2PrivateKey key, string password, int rounds = PasswordScheme.Rounds)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(password);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 10_000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rounds, PasswordScheme.MaxRounds);
        if (password.Length < 8)
        {
            return new SigningFault(SigningFaultKind.NotAllowed, "密钥文件的密码至少 8 个字符。");
        }

        var info = key.ToInfo();
        try
        {
            return PasswordScheme.Protect(info, password, rounds);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(info);
        }
    }

    /// <summary>Decrypts the content of a key file. The caller disposes the key.</summary>
    public static Outcome<Sm2PrivateKey> Unlock(ReadOnlyMemory<byte> file, string password)
    {
        ArgumentNullException.ThrowIfNull(password);
        var info = PasswordScheme.Open(file, password);
        if (!info.IsSuccess)
        {
            return info.Fault;
        }

        var key = Sm2PrivateKey.ReadInfo(info.Value);
        CryptographicOperations.ZeroMemory(info.Value);
        // Ciphers without authentication let one wrong password in 256 through to here.
        return key.Fault?.Kind is SigningFaultKind.Malformed ? new SigningFault(SigningFaultKind.WrongPassword, "密码不对，或者文件被改动。") : key;
    }

    /// <inheritdoc/>
    public async Task<Outcome<Sm2Signature>> SignAsync(ReadOnlyMemory<byte> message, CancellationToken ct)
    {
        var unlocked = Unlock(_file, await _password(ct));
        if (!unlocked.IsSuccess)
        {
            return unlocked.Fault;
        }

        using var key = unlocked.Value;
        return Certificate.PublicKey is { IsSuccess: true } certified && certified.Value == key.PublicKey
            ? key.Sign(message.Span)
            : new SigningFault(SigningFaultKind.KeyMismatch, "密钥文件与证书不成对。");
    }
}

/// <summary>A key that is open in memory already: of a command that was given a PKCS #12 file, and of tests.</summary>
/// <param name="Certificate">The certificate of the key.</param>
/// <param name="Key">Disposed by the caller.</param>
public sealed record OpenSealKey(Certificate Certificate, Sm2PrivateKey Key) : ISealKeyProvider
{
    /// <inheritdoc/>
    public Task<Outcome<Sm2Signature>> SignAsync(ReadOnlyMemory<byte> message, CancellationToken ct) =>
        Task.FromResult<Outcome<Sm2Signature>>(Certificate.PublicKey is { IsSuccess: true } certified && certified.Value == Key.PublicKey
            ? Key.Sign(message.Span)
            : new SigningFault(SigningFaultKind.KeyMismatch, "私钥与证书不成对。"));
}
