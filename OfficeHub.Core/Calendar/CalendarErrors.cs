using OfficeHub.Core.Common;

namespace OfficeHub.Core.Calendar;

/// <summary>The day already has an entry.</summary>
public sealed record DayAlreadyEntered(DateOnly Date)
    : Error("Calendar.DayAlreadyEntered", $"{BeijingTime.Day(Date)}已经录入。要改请点开那一天修改。");

/// <summary>The year's notice has been entered before; single days can still be changed.</summary>
public sealed record YearAlreadyEntered(int Year)
    : Error("Calendar.YearAlreadyEntered", $"{Year}年的节假日安排已经录入，没有再录。要改请逐日修改。");
