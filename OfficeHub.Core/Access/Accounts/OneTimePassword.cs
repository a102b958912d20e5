using System.Security.Cryptography;

namespace OfficeHub.Core.Access.Accounts;

/// <summary>A password that an administrator hands over and its owner changes at once.</summary>
public static class OneTimePassword
{
    // No 0 O 1 I l: it is read out over the telephone or copied from paper.
    private const string Letters = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const int GroupLength = 4;
    private const int Groups = 4;

    /// <summary>A new one, four groups of four: about 90 bits.</summary>
    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
}
