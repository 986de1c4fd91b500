// Shows the switch and stores the choice. Choosing the system's current theme makes the site follow the system again.
const button = document.querySelector(".theme-switch");
const system = matchMedia("(prefers-color-scheme: dark)");

const systemTheme = () => (system.matches ? "dark" : "light");
const theme = () => document.documentElement.dataset.theme ?? systemTheme();
const other = () => (theme() === "dark" ? "light" : "dark");

function name() {
  button.querySelector("span").textContent = button.dataset[other()];
}

function keep(choice) {
  try {
    if (choice) localStorage.setItem("theme", choice);
    else localStorage.removeItem("theme");
  } catch {
    // Storage is off: the choice lasts only for this page.
  }
}

button.addEventListener("click", () => {
  const choice = other() === systemTheme() ? null : other();
  wear(choice);
  keep(choice);
  name();
});

system.addEventListener("change", name);
name();
button.hidden = false;
