using System.Collections.Frozen;

namespace OfficeHub.Web.Shared.Parts;

/// <summary>The pictures in use, by name; a name not listed here is a bug and throws at once.</summary>
public static class IconNames
{
    /// <summary>Name to the inside of a 24 × 24 picture drawn in lines.</summary>
    public static FrozenDictionary<string, string> Pictures { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["menu"] = """<path d="M4 6.5h16M4 12h16M4 17.5h16"/>""",
        ["search"] = """<circle cx="10.5" cy="10.5" r="6"/><path d="M15 15l5 5"/>""",
        ["help"] = """<circle cx="12" cy="12" r="9"/><path d="M9.5 9.5a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.9M12 17v.2"/>""",
        ["bell"] = """<path d="M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15zM10 20.5h4"/>""",
        ["down"] = """<path d="M6 9.5l6 6 6-6"/>""",
        ["left"] = """<path d="M14.5 5.5l-6.5 6.5 6.5 6.5"/>""",
        ["right"] = """<path d="M9.5 5.5l6.5 6.5-6.5 6.5"/>""",
        ["close"] = """<path d="M6 6l12 12M18 6L6 18"/>""",
        ["more"] = """<circle cx="5" cy="12" r="1.2"/><circle cx="12" cy="12" r="1.2"/><circle cx="19" cy="12" r="1.2"/>""",
        ["home"] = """<path d="M3 11l9-7 9 7v9a1 1 0 0 1-1 1h-5v-6h-6v6H4a1 1 0 0 1-1-1z"/>""",
        ["document"] = """<path d="M6 2.8h8l4.5 4.5V21H6z"/><path d="M14 3v4.5h4.5M9 12h6.5M9 16h6.5"/>""",
        ["seal"] = """<path d="M5 20h14M6.5 16.5h11v-2.2c0-1-.8-1.8-1.8-1.8h-2.2c.2-2.5 1.5-3.2 1.5-5.2a3 3 0 0 0-6 0c0 2 1.3 2.7 1.5 5.2H8.3c-1 0-1.8.8-1.8 1.8z"/>""",
        ["announce"] = """<path d="M4 10v4h3l6 4V6l-6 4zM16.5 9a4.5 4.5 0 0 1 0 6M19 6.5a8 8 0 0 1 0 11"/>""",
        ["calendar"] = """<rect x="3.5" y="5" width="17" height="15" rx="1.5"/><path d="M3.5 10h17M8 3v4M16 3v4"/>""",
        ["message"] = """<path d="M4 5h16v11H9l-5 4z"/><path d="M8 9h8M8 12.5h5"/>""",
        ["checklist"] = """<path d="M4 5.5l1.5 1.5L8 4.5M4 12l1.5 1.5L8 11M4 18.5L5.5 20 8 17.5M11 6h9M11 12.5h9M11 19h9"/>""",
        ["exchange"] = """<path d="M4 8h14l-3.5-3.5M20 16H6l3.5 3.5"/>""",
        ["settings"] = """<circle cx="12" cy="12" r="3"/><path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M5.6 18.4l2.1-2.1M16.3 7.7l2.1-2.1"/>""",
        ["people"] = """<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.6c2 .8 3.2 2.6 3.5 5.4"/>""",
        ["role"] = """<path d="M12 3l7.5 3v5.5c0 4.5-3 8-7.5 9.5-4.5-1.5-7.5-5-7.5-9.5V6z"/><path d="M8.5 12l2.5 2.5 4.5-5"/>""",
        ["trail"] = """<path d="M6 3.5h12v17H6zM9 8h6M9 12h6M9 16h3.5"/>""",
        ["print"] = """<path d="M7 8V3.5h10V8M7 17H4V9h16v8h-3M7 14h10v6.5H7z"/>""",
        ["edit"] = """<path d="M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z"/>""",
        ["check"] = """<path d="M4.5 12.5l5 5 10-11"/>""",
        ["columns"] = """<rect x="3.5" y="4" width="7" height="16"/><rect x="13.5" y="4" width="7" height="16"/>""",
        ["undo"] = """<path d="M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4"/>""",
        ["download"] = """<path d="M12 4v11M7 10.5l5 5 5-5M5 20h14"/>""",
        ["upload"] = """<path d="M12 16V5M7 9.5l5-5 5 5M5 20h14"/>""",
        ["lock"] = """<rect x="5" y="11" width="14" height="9.5" rx="1.5"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>""",
        ["add"] = """<path d="M12 5v14M5 12h14"/>""",
        ["filter"] = """<path d="M4 6h16M7 12h10M10 18h4"/>""",
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
