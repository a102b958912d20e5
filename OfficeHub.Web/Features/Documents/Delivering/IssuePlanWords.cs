using OfficeHub.Core.Common;
using OfficeHub.Core.Documents;
using OfficeHub.Core.Documents.Delivering;
using OfficeHub.Web.Shared;
using OfficeHub.Web.Shared.Lists;
using OfficeHub.Web.Shared.Parts;

namespace OfficeHub.Web.Features.Documents.Delivering;

/// <summary>Words about 定时核发, and the address of what waits to be issued.</summary>
internal static class IssuePlanWords
{
    public const string List = "/documents/waiting";

    public static NavigationEntry Entry { get; } = new(45, "待核发", "calendar", List, DocumentPermissions.ReadRegister);

    /// <summary>The address of a part.</summary>
    public static string Part(WaitingPart? part) => part is { } chosen ? $"{List}?part={chosen}" : List;

    /// <summary>7月1日 09:00; with the year when it is not this one.</summary>
    public static string At(DateTime utc, TimeProvider clock) => BeijingTime.DayOf(utc).Year == BeijingTime.Today(clock).Year ? BeijingTime.Brief(utc) : BeijingTime.Full(utc);

    /// <summary>Why somebody must look after it.</summary>
    public static string Stuck(IssuePlanState state) => state is IssuePlanState.Missed ? "定时核发逾期" : "定时核发没有办成";

    public static (LightKind Kind, string Word) Light(IssuePlanView plan) => plan.State switch
    {
        IssuePlanState.Waiting => (LightKind.Ok, "已排定"),
        IssuePlanState.Missed => (LightKind.Late, "逾期待核对"),
        _ => (LightKind.Late, "没有核发"),
    };
}
