using OfficeHub.Core.Organization;
using OfficeHub.Core.Organization.Units;
using OfficeHub.Web.Shared.Inputs;

namespace OfficeHub.Web.Features.Organization;

/// <summary>Choices the dialogs share.</summary>
internal static class OrganizationSpeech
{
    public static IReadOnlyList<Choice<PostKind>> PostKinds { get; } =
        [.. Enum.GetValues<PostKind>().Select(kind => new Choice<PostKind>(kind, OrganizationWords.Of(kind)))];

    /// <summary>A department, or an agency of a level.</summary>
    public static IReadOnlyList<Choice<AgencyLevel?>> UnitKinds { get; } =
        [new(null, "内设机构"), .. Enum.GetValues<AgencyLevel>().Select(level => new Choice<AgencyLevel?>(level, $"机关（{OrganizationWords.Of(level)}）"))];
}
