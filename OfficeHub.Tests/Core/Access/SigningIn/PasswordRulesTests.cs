using OfficeHub.Core.Access.SigningIn;

namespace OfficeHub.Tests.Core.Access.SigningIn;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("Caoyuan-2026", 0)]
    [InlineData("Cao-26", 1)]
    [InlineData("caoyuan2026x", 1)]
    [InlineData("Admin@123", 1)]
    [InlineData("Woaini520", 1)]
    [InlineData("surina-X9", 1)]
    [InlineData("abc", 3)]
    public void Graded_preset_tells_every_fault_at_once(string password, int faults) =>
        Assert.Equal(faults, PasswordRules.Faults(SignInSettings.GradedPreset, password, "surina").Count);

    [Theory]
    [InlineData("qingchencaoyuanxiayu", 0)]
    [InlineData("草原上的风吹过蒙古包前的勒勒车", 0)]
    [InlineData("Caoyuan-2026", 1)]
    [InlineData("woaini1314520woaini", 1)]
    [InlineData("123456123456123456", 1)]
    [InlineData("aaaaaaaaaaaaaaaa", 1)]
    [InlineData("abcdefghijklmnopq", 1)]
    public void Modern_preset_asks_for_length_and_rarity_only(string password, int faults) =>
        Assert.Equal(faults, PasswordRules.Faults(SignInSettings.ModernPreset, password, "surina").Count);
}
