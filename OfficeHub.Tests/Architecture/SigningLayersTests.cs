namespace OfficeHub.Tests.Architecture;

/// <summary>Folders of Signing from the bottom up.</summary>
/// <remarks>docs/adr/0010-signing.md.</remarks>
public sealed class SigningLayersTests
{
    private const string Prefix = "OfficeHub.Signing.";

    // A folder may use those that stand before it. Packages knows none of them, and only Ofd reads packages.
    private static readonly string[] BottomUp =
        ["Asn1", "Hashing", "Algorithms", "Certificates", "Keys", "Authority", "Messages", "Timestamps", "Seals", "Verification", "Sealing", "Ofd", "Measuring"];

    [Fact]
    public void Folders_use_only_those_below() => Assert.Empty(Product.Dependencies.Where(GoesUp).Select(one => $"{one.From} → {one.To}"));

    [Fact]
    public void Use_of_a_folder_above_is_found()
    {
        Assert.True(GoesUp(new($"{Prefix}Certificates.Certificate", $"{Prefix}Keys.Pem")));
        Assert.True(GoesUp(new($"{Prefix}Seals.ElectronicSeal", $"{Prefix}Packages.ZipPackage")));
        Assert.False(GoesUp(new($"{Prefix}Sealing.SealWriter", $"{Prefix}Asn1.Oids")));
        Assert.False(GoesUp(new($"{Prefix}Ofd.OfdPackage", $"{Prefix}Packages.ZipPackage")));
    }

    [Fact]
    public void Every_folder_is_in_the_list() =>
        Assert.Equal([.. BottomUp.Append("Packages").Order()], Product.Dependencies.Select(one => FolderOf(one.From)).OfType<string>().Distinct().Order());

    private static bool GoesUp(Dependency dependency) => (FolderOf(dependency.From), FolderOf(dependency.To)) is ({ } from, { } to)
        && from != to && (from == "Packages" || (to == "Packages" && from != "Ofd") || Array.IndexOf(BottomUp, to) > Array.IndexOf(BottomUp, from));

    // What stands in no folder (faults, codes) is everybody's.
    private static string? FolderOf(string name) =>
        name.StartsWith(Prefix, StringComparison.Ordinal) && name[Prefix.Length..].Split('.') is [var folder, _, ..] ? folder : null;
}
