// Runs before the first paint. A theme chosen on this device overrides the system's, on the page and in the browser's toolbar.
function wear(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  for (const bar of document.querySelectorAll("meta[name=theme-color]")) {
    const { scheme } = bar.dataset;
    bar.media = !theme ? `(prefers-color-scheme: ${scheme})` : theme === scheme ? "all" : "not all";
  }
}

try {
  const theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") wear(theme);
} catch {
  // Storage is off: the system's theme applies.
}
