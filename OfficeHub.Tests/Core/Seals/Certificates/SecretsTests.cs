using System.Text;
using OfficeHub.Core.Seals.Certificates;
using OfficeHub.Signing.Algorithms;
using OfficeHub.Signing.Keys;

namespace OfficeHub.Tests.Core.Seals.Certificates;

/// <summary>security.md C6: key bytes and passwords are in no output.</summary>
public sealed class SecretsTests
{
    [Fact]
    public async Task Key_and_passwords_are_nowhere_after_every_act()
    {
        await using var office = await CertificateOffice.OpenFoundedAsync();
        var id = await office.IssuedAsync();
        byte[] number;
        using (var opened = (await office.Shelf.OpenAsync(id, CertificateOffice.KeeperPassword, default)).Value)
        {
            number = opened.Key.Key.ToNumber();
        }

        const string wrong = "Wrong-typed-2026";
        await office.Shelf.OpenAsync(id, wrong, default);
        await office.IssueAsync((await office.AskAsync("第二人")).Value, wrong);
        await office.AskAsync(again: wrong);
        string[] commands =
        [
            new AskCertificate(Guid.NewGuid(), CertificateUse.SealHolder, "甲", null, CertificateOffice.KeeperPassword, wrong).ToString(),
            new IssueCertificate(Guid.NewGuid(), id, 0, 3, CertificateOffice.AuthorityPassword).ToString(),
            new RevokeCertificate(Guid.NewGuid(), id, 0, RevocationGround.NoLongerUsed, "", CertificateOffice.AuthorityPassword).ToString(),
            new RenewLists(Guid.NewGuid(), CertificateOffice.AuthorityPassword).ToString(),
            new FoundAuthority(Guid.NewGuid(), "甲", CertificateOffice.AuthorityPassword, wrong).ToString(),
            new ImportCertificate(Guid.NewGuid(), CertificateUse.SealHolder, new([], null, wrong, null), CertificateOffice.KeeperPassword, wrong).ToString(),
        ];

        var outputs = await OutputsAsync(office, commands);

        Assert.True(outputs.Count > 8, "the outputs were not read");
        byte[][] secrets = [number, Convert.FromHexString(Convert.ToHexString(number)), .. Spellings(number), .. new[] { CertificateOffice.KeeperPassword, CertificateOffice.AuthorityPassword, wrong }.SelectMany(Spelt)];
        foreach (var (name, bytes) in outputs)
        {
            Assert.All(secrets, secret => Assert.True(bytes.AsSpan().IndexOf(secret) < 0, name));
        }
    }

    [Fact]
    public async Task Search_finds_a_key_that_is_not_protected()
    {
        await using var office = await CertificateOffice.OpenAsync();
        using var key = Sm2PrivateKey.Generate();
        Directory.CreateDirectory(office.Folders.Keys);
        await File.WriteAllBytesAsync(Path.Combine(office.Folders.Keys, "bare.key"), key.ToInfo());

        Assert.Contains(await OutputsAsync(office, []), one => one.Bytes.AsSpan().IndexOf(key.ToNumber()) >= 0);
    }

    [Fact]
    public async Task Key_file_and_authority_are_readable_by_their_account_alone()
    {
        await using var office = await CertificateOffice.OpenFoundedAsync();
        await office.AskAsync();

        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(office.KeyFiles())));
        Assert.NotNull(SoftwareSealKey.Unlock(await File.ReadAllBytesAsync(office.KeyFiles()[0]), CertificateOffice.AuthorityPassword).Fault);
    }

    private static async Task<IReadOnlyList<(string Name, byte[] Bytes)>> OutputsAsync(CertificateOffice office, IReadOnlyList<string> more)
    {
        var audit = string.Join('\n', (await office.Office.LogAsync()).Select(entry => System.Text.Json.JsonSerializer.Serialize(entry)));
        var files = new[] { office.Office.DataFolder, Path.GetDirectoryName(office.Folders.Keys)! }.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            // A write-ahead log that goes meanwhile goes into the database, which is read after it.
            .OrderByDescending(path => path.EndsWith("-wal", StringComparison.Ordinal)).ToList();
        var all = new List<(string, byte[])> { ("log", Encoding.UTF8.GetBytes(office.Log.ToString())), ("audit", Encoding.UTF8.GetBytes(audit)), ("commands", Encoding.UTF8.GetBytes(string.Join('\n', more))) };
        foreach (var path in files.Where(File.Exists))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy);
            all.Add((path, copy.ToArray()));
        }

        return all;
    }

    private static IEnumerable<byte[]> Spellings(byte[] secret) => new[] { Convert.ToHexString(secret), Convert.ToHexStringLower(secret), Convert.ToBase64String(secret)[..40] }.Select(Encoding.ASCII.GetBytes);

    private static IEnumerable<byte[]> Spelt(string password) => [Encoding.UTF8.GetBytes(password), Encoding.Unicode.GetBytes(password), Encoding.BigEndianUnicode.GetBytes(password), .. Spellings(Encoding.UTF8.GetBytes(password.PadRight(30)))];
}
