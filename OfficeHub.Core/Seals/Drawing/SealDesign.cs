using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using OfficeHub.Core.Common;

namespace OfficeHub.Core.Seals.Drawing;

/// <summary>The shape of a seal.</summary>
public enum SealKind
{
    /// <summary>圆章: the seal of a unit, or one for a special purpose (专用章).</summary>
    Round,

    /// <summary>名章: a person's name in a square, characters red on white (阳文), columns from right to left.</summary>
    NameStamp,

    /// <summary>长方章: one or two lines in a frame, for the daily business of an office.</summary>
    Box,
}

/// <summary>What stands in the centre of a round seal.</summary>
public enum SealMark
{
    /// <summary>五角星.</summary>
    Star,

    /// <summary>The agency's own picture, as of the national emblem (国徽), which is never drawn here.</summary>
    Emblem,

    /// <summary>Nothing, as many seals for a special purpose have it.</summary>
    None,
}

/// <summary>What a seal is drawn from. It says all that its picture shows: the same design gives the same picture.</summary>
/// <param name="Kind">Its shape.</param>
/// <param name="Name">Round: runs along the ring. Name stamp: the person, with 印 if it shall stand there. Box: the first line. Blanks are not drawn.</param>
public sealed record SealDesign(SealKind Kind, string Name)
{
    /// <summary>Longest text of a design that is read back: an emblem of 1 MB in Base64 and some words.</summary>
    public const int MostCharacters = 1_500_000;

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>Whose seal a round one is: decides diameter and mark.</summary>
    public SealRank Rank { get; init; } = SealRank.Unit;

    /// <summary>Round: from left to right below the centre, as 行政审批专用章. Box: the second line. Empty for none.</summary>
    public string BottomText { get; init; } = "";

    /// <summary>In the centre of a round seal.</summary>
    public SealMark Mark { get; init; }

    /// <summary>The PNG of <see cref="SealMark.Emblem"/> in Base64.</summary>
    public string? EmblemPng { get; init; }

    /// <summary>Width in print, whole millimetres: of a round seal its diameter.</summary>
    public int WidthMm { get; init; } = 42;

    /// <summary>Height in print, whole millimetres.</summary>
    public int HeightMm { get; init; } = 42;

    /// <summary>Whether 演示 stands in it, so that nobody takes it for a seal of an agency.</summary>
    public bool IsDemo { get; init; }

    /// <summary>A round seal as the rules have it for that rank.</summary>
    public static SealDesign Round(string name, SealRank rank = SealRank.Unit)
    {
        var rule = SealRule.Of(rank);
        return new SealDesign(SealKind.Round, name) { Rank = rank, Mark = rule.Mark ?? SealMark.Star, WidthMm = rule.DiameterMm, HeightMm = rule.DiameterMm };
    }

    /// <summary>The name stamp of a person, 20 mm.</summary>
    public static SealDesign NameStamp(string name) => new(SealKind.NameStamp, name) { Mark = SealMark.None, WidthMm = 20, HeightMm = 20 };

    /// <summary>One or two lines in a frame.</summary>
    public static SealDesign Box(string line, string second = "", int widthMm = 48, int heightMm = 18) =>
        new(SealKind.Box, line) { BottomText = second, Mark = SealMark.None, WidthMm = widthMm, HeightMm = heightMm };

    /// <summary>The design as text; the same design gives the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <returns><see cref="Invalid"/> when it is no design; whether it can be drawn, <see cref="SealDrawing.Of"/> says.</returns>
    public static Result<SealDesign> FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            if (json.Length <= MostCharacters && JsonSerializer.Deserialize<SealDesign>(json, Json) is { } design)
            {
                return design;
            }
        }
        catch (JsonException)
        {
        }

        return Invalid.In(nameof(Name), "印章式样读不出来，请重新设计。");
    }
}
