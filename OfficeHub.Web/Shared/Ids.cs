using System.Globalization;

namespace OfficeHub.Web.Shared;

/// <summary>Ids that tie a label to its input; unique on the page.</summary>
internal static class Ids
{
    private static int _last;

    public static string New(string stem) => stem + "-" + ((uint)Interlocked.Increment(ref _last)).ToString("x", CultureInfo.InvariantCulture);
}
