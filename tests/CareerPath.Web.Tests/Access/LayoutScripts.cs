namespace CareerPath.Web.Tests.Access;

// Scripts that check a page's layout. Each returns a list of problems.
public static class LayoutScripts
{
    // Helpers for the other scripts.
    public const string Common = """
        const said = e => `${e.tagName.toLowerCase()}${e.id ? "#" + e.id : ""}${e.classList.length ? "." + [...e.classList].join(".") : ""} “${e.textContent.trim().slice(0, 40)}”`;
        const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.closest(".visually-hidden, .skip-link, .pair-or") === null;
        const all = selector => [...document.querySelectorAll(selector)].filter(seen);

        """;

    public const string Sideways = """
        (() => {
          const room = document.documentElement;
          if (room.scrollWidth <= room.clientWidth) return [];
          const wide = all("body *").filter(e => e.getBoundingClientRect().right > room.clientWidth + 1 && e.closest(".table-scroll, pre") === null);
          return [`scrolls sideways by ${room.scrollWidth - room.clientWidth} px: ${wide.slice(-3).map(said).join(", ")}`];
        })()
        """;

    public const string Spread = """
        (() => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important } .visually-hidden { display: none !important }");
          document.adoptedStyleSheets = [sheet];
          return [];
        })()
        """;

    // Text that is cut off by its box or overflows it.
    public const string Clipped = """
        (() => {
          const cut = all("main *, header *, footer *").filter(e => {
            const style = getComputedStyle(e);
            const hides = v => v === "hidden" || v === "clip";
            return e.textContent.trim() !== "" && e.clientWidth > 1 && e.clientHeight > 1 && (hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1 || hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1);
          });
          const boxes = all("button, .button, .tag, .pair-word, .stop, th, td, summary, label, .input").filter(e => e.matches(".pair-word") || getComputedStyle(e).display !== "inline")
            .filter(e => e.scrollWidth > e.clientWidth + 1 && !e.matches("input, select") && e.clientWidth > 0);
          const tall = all("button, .button, .tag, .steps-words, .pair-word").filter(e => e.clientHeight > 0 && e.scrollHeight > e.clientHeight + 4);
          return [...cut.map(e => `cut off: ${said(e)}`), ...boxes.map(e => `too wide for its box: ${said(e)}`), ...tall.map(e => `too tall for its box: ${said(e)}`)];
        })()
        """;

    // Answers must be at least 44 px, everything else 24 px (WCAG 2.5.8), except links in a sentence.
    public const string SmallTargets = """
        (() => {
          const size = e => e.getBoundingClientRect();
          const small = (e, least) => Math.round(size(e).width) < least || Math.round(size(e).height) < least;
          const answers = all(".stop input, .choice, .level, .pair-skip, .tick-button, .button:not(.is-quiet), .input, .more > summary");
          const inSentence = e => e.matches("a") && getComputedStyle(e).display === "inline" && [...e.parentElement.childNodes].some(n => n !== e && n.textContent.trim() !== "");
          const others = all("a[href], button, summary, select, input:not([type=hidden], .stop input, label input)").filter(e => !inSentence(e) && !e.matches(".note-ref"));
          return [
            ...answers.filter(e => small(e, 44)).map(e => `${Math.round(size(e).width)}×${Math.round(size(e).height)}, less than 44 px: ${said(e)}`),
            ...others.filter(e => small(e, 24)).map(e => `${Math.round(size(e).width)}×${Math.round(size(e).height)}, less than 24 px: ${said(e)}`),
          ];
        })()
        """;

    public const string Moving = """
        (() => {
          const still = v => v.split(",").every(time => parseFloat(time) === 0);
          const moves = s => !still(s.transitionDuration) || s.animationName !== "none" && !still(s.animationDuration) || s.scrollBehavior === "smooth";
          const moving = [...document.querySelectorAll("*")].filter(e => [undefined, "::before", "::after"].some(part => moves(getComputedStyle(e, part))));
          return [...moving.map(e => `moves: ${said(e)}`), ...document.getAnimations().map(a => `runs: ${a.id}`)];
        })()
        """;

    public const string OnPaper = """
        (() => {
          const style = getComputedStyle(document.documentElement);
          const found = [];
          if (style.backgroundColor !== "rgb(255, 255, 255)") found.push(`the paper is ${style.backgroundColor}`);
          if (style.color !== "rgb(22, 33, 31)") found.push(`the ink is ${style.color}`);
          found.push(...all("body > header nav, .contents, .site-footer, .theme-switch, .copy, main button:not(.tick-button), main a.button").map(e => `still there: ${said(e)}`));
          found.push(...all(".table-scroll").filter(e => getComputedStyle(e).overflowX !== "visible").map(e => `cut off: ${said(e)}`));
          return found;
        })()
        """;
}
