using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OfficeHub.Core.Common.Text;
using OfficeHub.Core.Seeding;
using OfficeHub.Tests.Support;

namespace OfficeHub.Tests.EndToEnd;

/// <summary>What a careful reader would hold against a page: faults of the console, of access, of width, of language.</summary>
internal sealed partial class Look
{
    // Names and terms that are the same in Chinese office writing.
    private static readonly HashSet<string> Allowed = new(
        ["OfficeHub", "XLSX", "xlsx", "docx", "pdf", "ofd", "xml", "esl", "dat", "png", "jpg", "DOCX", "OFD", "PDF", "CSV", "TXT", "txt", "ZIP", "PNG", "JPG", "TOTP", "IPv", "Alt", "Ctrl", "Shift", "Enter", "Esc", "Tab", "Chromium", "Chrome", "Linux", "HeadlessChrome", "UTC"],
        StringComparer.Ordinal);

    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Tree.File("OfficeHub.Tests/Browser/node_modules/axe-core/axe.min.js")));

    private readonly ConcurrentQueue<string> _console = new();
    private readonly IPage _page;

    private Look(IPage page) => _page = page;

    /// <summary>Listens from before the page is opened.</summary>
    public static Look At(IPage page)
    {
        var look = new Look(page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                look._console.Enqueue($"console: {message.Text}");
            }
        };
        page.PageError += (_, error) => look._console.Enqueue($"script: {error}");
        return look;
    }

    /// <summary>Forgets what was heard so far, on the way to the page itself.</summary>
    public void BeginHere() => _console.Clear();

    /// <summary>Takes the way to the page; who gets stuck on it says what the page said.</summary>
    public async Task OrTellAsync(Func<Task> way)
    {
        try
        {
            await way();
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"{late.Message}\n{_page.Url} says: {await _page.InnerTextAsync("body")}\n{string.Join(" | ", _console)}", late);
        }
    }

    /// <summary>Waits until the page has its heading and has stood still for a moment.</summary>
    public async Task SettledAsync()
    {
        await _page.IdleAsync();
        await _page.WaitForSelectorAsync("h1");
        await _page.EvaluateAsync("""
            () => new Promise(done => {
              const end = () => { watch.disconnect(); done(); };
              let quiet = setTimeout(end, 250);
              const watch = new MutationObserver(() => { clearTimeout(quiet); quiet = setTimeout(end, 250); });
              watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
              setTimeout(end, 5000);
            })
            """);
    }

    /// <summary>Every fault, each a line.</summary>
    /// <param name="status">Of the answer; an address that is not there logs its own 404.</param>
    public async Task<IReadOnlyList<string>> FaultsAsync(int status) =>
    [
        .. _console.Where(line => status < 400 || !line.Contains("Failed to load resource", StringComparison.Ordinal)),
        .. await AccessFaultsAsync(),
        .. await WidthFaultsAsync(),
        .. await PrimaryFaultsAsync(),
        .. LanguageFaults(await _page.EvaluateAsync<string>(VisibleText)),
    ];

    internal static IEnumerable<string> LanguageFaults(string text)
    {
        var names = DemoAccounts.All.SelectMany(account => new[] { account.UserName, PinyinInitials.Of(account.Name) }).ToHashSet(StringComparer.Ordinal);
        text = text.Replace(DemoAccounts.Password, "", StringComparison.Ordinal);
        return LatinWord().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal)
            .Where(word => !Allowed.Contains(word) && !names.Contains(word))
            .Select(word => $"English on the page: “{word}”");
    }

    private async Task<IEnumerable<string>> AccessFaultsAsync()
    {
        // Through the debugger, since the page's own policy forbids foreign scripts.
        if (!await _page.EvaluateAsync<bool>("() => \"axe\" in window")) await _page.EvaluateAsync(Axe.Value + ";0");
        var found = await _page.EvaluateAsync<JsonElement>("""
            async () => (await axe.run(document, { resultTypes: ["violations"] })).violations
              .filter(one => one.impact === "serious" || one.impact === "critical")
              .map(one => `${one.impact}: ${one.help} (${one.id})` + one.nodes.slice(0, 4).map(node => "\n      " + node.html.slice(0, 160) + "\n      " + (node.any[0] || node.all[0] || node.none[0] || {}).message).join(""))
            """);
        return found.EnumerateArray().Select(line => line.GetString()!).ToList();
    }

    private async Task<IEnumerable<string>> WidthFaultsAsync()
    {
        var wide = await _page.EvaluateAsync<string?>("""
            () => {
              const root = document.documentElement;
              if (root.scrollWidth <= root.clientWidth) return null;
              const clipped = element => { for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) if (getComputedStyle(up).overflowX !== "visible") return true; return false; };
              const widest = [...document.body.querySelectorAll("*")].filter(each => each.getBoundingClientRect().right > root.clientWidth + 1 && !clipped(each));
              return `${root.scrollWidth} px wide in ${root.clientWidth}: ` + widest.slice(-3).map(each => each.outerHTML.slice(0, 120)).join(" | ");
            }
            """);
        return wide is null ? [] : [$"overflow: {wide}"];
    }

    // One accent button a page, and it is the next right act (ui.md §11).
    private async Task<IEnumerable<string>> PrimaryFaultsAsync()
    {
        var primary = await _page.EvaluateAsync<string[]>("""
            () => {
              // What lies behind an open dialog cannot be pressed.
              const dialog = [...document.querySelectorAll("dialog[open]")].at(-1);
              return [...(dialog ?? document).querySelectorAll(".btn.pri")].filter(each => each.checkVisibility()).map(each => each.innerText.trim());
            }
            """);
        return primary.Length <= 1 ? [] : [$"more than one primary act: {string.Join("，", primary)}"];
    }

    private const string VisibleText = """
        () => {
          // Codes, keys to press, secrets to copy, names of fonts and files are not words.
          for (const each of document.querySelectorAll("code, kbd, .once, .hash, .names")) each.style.visibility = "hidden";
          const parts = [document.title, document.body.innerText];
          for (const each of document.querySelectorAll("[aria-label],[title],[placeholder],[alt]"))
            for (const name of ["aria-label", "title", "placeholder", "alt"]) parts.push(each.getAttribute(name) || "");
          return parts.join("\n");
        }
        """;

    // An address, /healthz, is a name and not a word, and so are letters in a number or a hash.
    [GeneratedRegex("(?<![/A-Za-z0-9])[A-Za-z]{3,}(?![A-Za-z0-9])", RegexOptions.None, 1000)]
    private static partial Regex LatinWord();
}
