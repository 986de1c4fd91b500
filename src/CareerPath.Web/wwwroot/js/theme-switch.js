// Shows the switch and keeps the choice. Choosing what the system has anyway follows the system again.
const button = document.querySelector(".theme-switch");
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");

const systemTheme = () => (system.matches ? "dark" : "light");
const theme = () => root.dataset.theme ?? systemTheme();
const other = () => (theme() === "dark" ? "light" : "dark");

function name() {
  button.querySelector("span").textContent = button.dataset[other()];
}

function keep(choice) {
  try {
    if (choice) localStorage.setItem("theme", choice);
    else localStorage.removeItem("theme");
  } catch {
    // Storage is off: the choice lasts for this page.
  }
}

button.addEventListener("click", () => {
  const choice = other();
  if (choice === systemTheme()) {
    delete root.dataset.theme;
    keep(null);
  } else {
    root.dataset.theme = choice;
    keep(choice);
  }
  name();
});

system.addEventListener("change", name);
name();
button.hidden = false;
