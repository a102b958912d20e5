using OfficeHub.Core.Common;

namespace OfficeHub.Core.Calendar;

/// <summary>How a day departs from the week's rule (Monday to Friday work, Saturday and Sunday off).</summary>
public enum CalendarDayKind
{
    /// <summary>休: off by law or by the yearly notice.</summary>
    Holiday,

    /// <summary>班: a Saturday or Sunday that is worked in exchange (调休).</summary>
    MakeUpWorkday,
}

/// <summary>One day of the yearly notice on holidays, or one an installation has decided itself.</summary>
public sealed class CalendarDay : Entity
{
    /// <summary>Longest name.</summary>
    public const int NameLimit = 30;

    /// <summary>Longest source.</summary>
    public const int SourceLimit = 100;

    /// <summary>Longest doubt.</summary>
    public const int DoubtLimit = 100;

    private CalendarDay()
    {
    }

    /// <summary>Enters a day. The caller has checked the texts.</summary>
    public CalendarDay(Guid id, DateOnly date, CalendarDayKind kind, string name, string source, string doubt)
    {
        Id = id;
        Date = date;
        Kind = kind;
        Name = name;
        Source = source;
        Doubt = doubt;
    }

    /// <summary>The day in Beijing.</summary>
    public DateOnly Date { get; private init; }

    /// <summary>Off or worked.</summary>
    public CalendarDayKind Kind { get; private set; }

    /// <summary>春节, 国庆节 …</summary>
    public string Name { get; private set; } = "";

    /// <summary>The notice it stands in: 国办发明电〔2025〕7号.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Why the day is not certain; empty when it is.</summary>
    public string Doubt { get; private set; } = "";

    /// <summary>Changes what is said of the day. The caller has checked the texts.</summary>
    public void Change(CalendarDayKind kind, string name, string source, string doubt)
    {
        Kind = kind;
        Name = name;
        Source = source;
        Doubt = doubt;
    }
}
