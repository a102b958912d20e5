namespace OfficeHub.Web.Shared.Inputs;

/// <summary>Somebody, or a group, to be chosen in a <see cref="PeoplePicker"/>.</summary>
/// <param name="Id">The staff member's, or the group's.</param>
/// <param name="Name">姓名, or the group's name.</param>
/// <param name="Unit">Unit, always shown: there are two of the same name.</param>
/// <param name="Post">Post and what it is in charge of.</param>
public sealed record PersonChoice(Guid Id, string Name, string Unit, string Post)
{
    /// <summary>The heading it is listed under: 最近, 组, or a unit; null for none.</summary>
    public string? Heading { get; init; }

    /// <summary>外出，7月5日回; null when in.</summary>
    public string? Away { get; init; }

    /// <summary>Said once chosen: whom the absent one has asked to act.</summary>
    public string? AwayNote { get; init; }
}
