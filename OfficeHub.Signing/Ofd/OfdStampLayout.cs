using OfficeHub.Signing.Seals;

namespace OfficeHub.Signing.Ofd;

/// <summary>From places to stamps: boundaries and clips in millimetres.</summary>
/// <remarks>ofd.md 5; GB/T 33190-2016, 18.2.3.</remarks>
internal static class OfdStampLayout
{
    /// <summary>Most pages under one picture: a narrower strip shows nothing. More pages get the picture several times.</summary>
    public const int MostStrips = 20;

    /// <summary>The stamps, without identifiers, in the order of the places and pages.</summary>
    /// <returns>Or why the seal cannot stand there.</returns>
    public static Outcome<IReadOnlyList<OfdStamp>> Of(IReadOnlyList<SealPlacement> places, SealPicture picture, IReadOnlyList<OfdPage> pages)
    {
        var stamps = new List<OfdStamp>();
        foreach (var place in places)
        {
            var fault = place switch
            {
                SealPlacement.OnOnePage one => AddOne(stamps, one, picture, pages),
                SealPlacement.Straddling straddle => AddStraddle(stamps, straddle, picture, pages),
                _ => throw new ArgumentException($"Unknown place {place}.", nameof(places)),
            };
            if (fault is not null)
            {
                return new SigningFault(SigningFaultKind.NotAllowed, fault) { Code = CheckCode.StampOffPage };
            }
        }

        return stamps;
    }

    private static string? AddOne(List<OfdStamp> stamps, SealPlacement.OnOnePage place, SealPicture picture, IReadOnlyList<OfdPage> pages)
    {
        if (place.Page < 1 || place.Page > pages.Count)
        {
            return $"没有第 {place.Page} 页，这个文件共 {pages.Count} 页。";
        }

        var page = pages[place.Page - 1];
        var boundary = new OfdBox(place.XMm, place.YMm, picture.WidthMm, picture.HeightMm);
        if (page.Box is not { } box)
        {
            return $"第 {place.Page} 页没有写明页面大小，不能盖章。";
        }

        if (!double.IsFinite(place.XMm + place.YMm) || !new OfdBox(0, 0, box.Width, box.Height).Holds(boundary))
        {
            return $"印章会超出第 {place.Page} 页，请改位置。";
        }

        stamps.Add(new OfdStamp("", page.Id, boundary with { X = box.X + boundary.X, Y = box.Y + boundary.Y }, null));
        return null;
    }

    private static string? AddStraddle(List<OfdStamp> stamps, SealPlacement.Straddling place, SealPicture picture, IReadOnlyList<OfdPage> pages)
    {
        if (pages.Count < 2)
        {
            return "骑缝章至少要有两页。";
        }

        var groups = ((pages.Count - 1) / MostStrips) + 1;
        for (var group = 0; group < groups; group++)
        {
            var from = group * pages.Count / groups;
            var strips = ((group + 1) * pages.Count / groups) - from;
            var width = (double)picture.WidthMm / strips;
            for (var i = 0; i < strips; i++)
            {
                var number = from + i;
                if (pages[number].Box is not { } box)
                {
                    return $"第 {number + 1} 页没有写明页面大小，不能盖骑缝章。";
                }

                var top = place.YMm ?? (box.Height - picture.HeightMm) / 2;
                if (!(top >= 0 && top + picture.HeightMm <= box.Height) || width > box.Width)
                {
                    return $"骑缝章会超出第 {number + 1} 页，请改位置。";
                }

                // Strip i ends at the right edge of its page.
                var left = box.X + box.Width - (width * (i + 1));
                stamps.Add(new OfdStamp("", pages[number].Id, new OfdBox(left, box.Y + top, picture.WidthMm, picture.HeightMm), new OfdBox(width * i, 0, width, picture.HeightMm)));
            }
        }

        return null;
    }
}
