using OfficeHub.Core.Common;
using OfficeHub.Core.Seals.Register;

namespace OfficeHub.Core.Seals.Using;

/// <summary>The seal may not be used as it stands in the register.</summary>
public sealed record SealNotInUse(string Name, SealStatus Status)
    : Error("Seals.NotInUse", $"“{Name}”现在{SealNames.Of(Status)}，不能用印。请到印章登记簿看它的状态。");

/// <summary>The seal has ended by time.</summary>
public sealed record SealIsOver(string Name, DateOnly Day)
    : Error("Seals.IsOver", $"“{Name}”的有效期到{BeijingTime.Day(Day)}，不能再用。请申请换发。");

/// <summary>A document takes the agency's own seal and no special one.</summary>
public sealed record NotAnOfficialSeal(string Name)
    : Error("Seals.NotOfficial", $"公文盖公章，“{Name}”不是公章。请换一枚。");

/// <summary>The seal belongs to an agency that has not signed there.</summary>
public sealed record SealOfAnotherAgency(string Seal, string Agency)
    : Error("Seals.OfAnotherAgency", $"这里的署名是“{Agency}”，不能盖“{Seal}”。请选“{Agency}”的公章。");
