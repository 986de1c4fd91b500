// Keeps private addresses out of a print, in case the browser ignores the print styles: out of its own footer and the links of a PDF.
const address = () => location.pathname + location.search + location.hash;
let links, before;

addEventListener("beforeprint", () => {
  if (links) return;
  links = [...document.querySelectorAll('a[href^="/a/"], a[href^="/s/"], a[href^="/view/"]')].map((link) => [link, link.getAttribute("href")]);
  before = address();
  for (const [link] of links) link.removeAttribute("href");
  history.replaceState(history.state, "", "/");
});
function restore() {
  if (!links) return;
  history.replaceState(history.state, "", before);
  for (const [link, href] of links) link.setAttribute("href", href);
  links = null;
}

// Not every browser fires afterprint.
for (const sign of ["afterprint", "focus", "pointerdown", "keydown", "pagehide"]) addEventListener(sign, restore);
