using System.Text.Json;
using CareerPath.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CareerPath.Web.Tests.Access;

// A person without a mouse. At each Tab stop, checks that the focus is visible, not covered, and in document order.
public sealed class Keyboard(IPage page)
{
    private const int MostStops = 400;

    private const string Look = """
        () => {
          const e = document.activeElement;
          if (e === null || e === document.body || e === document.documentElement) return { tag: "", name: "", faults: [] };
          // The parts of a date field are separate Tab stops within one field.
          if (e === window.lastStop && e.type === "date") return { tag: "input", name: "within", faults: [] };
          const faults = [];
          const ringed = s => s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 || s.boxShadow !== "none";
          if (![undefined, "::before"].some(part => ringed(getComputedStyle(e, part)))) faults.push("no focus to be seen");
          const box = e.getBoundingClientRect();
          const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
          const hit = document.elementFromPoint(box.x + box.width / 2, (top + bottom) / 2);
          if (hit === null || !e.contains(hit) && !hit.contains(e) && hit.closest("label") !== e.closest("label")) faults.push(`covered by ${hit?.outerHTML.slice(0, 80)}`);
          if (window.lastStop?.isConnected && !(window.lastStop.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING)) faults.push("out of order");
          if (e.tabIndex > 0) faults.push("a tabindex of its own");
          window.lastStop = e;
          const label = e.closest("label") ?? document.querySelector(`label[for="${e.id}"]`);
          return { tag: e.tagName.toLowerCase(), name: (label ?? e).textContent.trim().replace(/\s+/g, " "), faults };
        }
        """;

    public List<string> Faults { get; } = [];

    // Presses Tab and returns the name of the focused element, empty at the end of the page.
    public async Task<string> TabAsync()
    {
        await page.Keyboard.PressAsync("Tab");
        var stop = await page.EvaluateAsync<JsonElement>(Look);
        var name = stop.GetProperty("name").GetString()!;
        if (name == "within")
            return await TabAsync();
        Faults.AddRange(stop.GetProperty("faults").EnumerateArray().Select(f => $"{new Uri(page.Url).AbsolutePath}: {stop.GetProperty("tag")} “{name}”: {f}"));
        return stop.GetProperty("tag").GetString()!.Length == 0 ? "" : name;
    }

    // Presses Tab until the element with that name has the focus. Fails if it never does.
    public async Task TabToAsync(string name)
    {
        var met = new List<string>();
        while (met.Count < MostStops)
        {
            var stop = await TabAsync();
            if (stop.StartsWith(name, StringComparison.Ordinal))
                return;
            met.Add(stop);
        }
        Assert.Fail($"No “{name}” on {page.Url}, but {string.Join(", ", met.Distinct(StringComparer.Ordinal))}");
    }

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    public async Task FollowAsync(string name)
    {
        await TabToAsync(name);
        var before = page.Url;
        await PressAsync("Enter");
        await page.GoneFromAsync(before);
    }
}
