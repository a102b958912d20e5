using OfficeHub.Core.Common;
using OfficeHub.Signing.Certificates;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Core.Seals.Making;

/// <summary>Files with a key of another authority.</summary>
/// <param name="Key">PKCS #12; a key in PEM or DER; or a GB/T 35276 enveloped key.</param>
/// <param name="Certificate">Its certificate; null when it is in the key file.</param>
/// <param name="Holder">Key file that opens an enveloped key; null for other files.</param>
/// <param name="Password">Of the key file, or of the holder's.</param>
public sealed record KeyToBring(string Key, string? Certificate, string? Holder, string Password)
{
    /// <summary>Without the password.</summary>
    public override string ToString() => $"{nameof(KeyToBring)} {Key}";
}

/// <summary>Brings keys of other authorities into key files (导入).</summary>
public static class KeyBringing
{
    /// <summary>Reads, and writes a PKCS #12 file under a password of its own, with the certificate beside it as .cer.</summary>
    /// <param name="brought">What is brought.</param>
    /// <param name="file">The new file (.p12).</param>
    /// <param name="password">Of the new file.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Whose certificate it is; <see cref="SealFileRefused"/> or <see cref="SealingRefused"/>, and nothing is written then.</returns>
    public static async Task<Result<string>> WriteAsync(KeyToBring brought, string file, string password, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(brought);
        ArgumentNullException.ThrowIfNull(password);
        if (password.Length < KeyFile.ShortestPassword)
        {
            return new SealingRefused(null, $"密钥文件的密码至少 {KeyFile.ShortestPassword} 个字符。");
        }

        var key = await SealFiles.ReadAsync(brought.Key, BroughtKey.MostBytes, ct);
        var certificate = brought.Certificate is { } named ? await SealFiles.ReadAsync(named, BroughtKey.MostBytes, ct) : (Result<byte[]>?)null;
        if ((key.Error ?? certificate?.Error) is { } error)
        {
            return error;
        }

        var opened = brought.Holder is { } path ? await KeyFile.OpenAsync(path, brought.Password, ct) : (Result<KeyFile>?)null;
        if (opened?.Error is { } closed)
        {
            return closed;
        }

        using var holder = opened?.Value;
        var read = new BroughtKey(key.Value, brought.Password, certificate?.Value).Read(holder?.Key.Key);
        if (!read.IsSuccess)
        {
            return read.Error;
        }

        using var own = read.Value.Key;
        if (!CertificateProfile.MaySeal(read.Value.Certificates[0]) && !CertificateProfile.MayStampTime(read.Value.Certificates[0]))
        {
            return new SealingRefused(null, "这张证书不是签名证书（可能是加密证书），不能用来签章。请导入同时发给您的签名证书。");
        }

        await SealFiles.WriteAsync(file, Pkcs12File.Write(own, read.Value.Certificates, password), isPrivate: true, ct);
        await AuthorityFiles.WriteAsync(Path.ChangeExtension(file, ".cer"), read.Value.Certificates[0], ct);
        return read.Value.Certificates[0].Subject.CommonName;
    }
}
