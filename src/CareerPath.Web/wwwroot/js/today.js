// A link to a day opens its week, in browsers that do not do so by themselves.
const open = () => document.getElementById(location.hash.slice(1))?.closest("details")?.setAttribute("open", "");
addEventListener("hashchange", open);
open();

// The server does not know the visitor's time zone, so the browser marks the current day.
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");
for (const day of document.querySelectorAll("[data-date]")) {
  day.classList.toggle("is-past", day.dataset.date < today);
  if (day.dataset.date === today) {
    day.classList.add("is-today");
    day.querySelector(".tag[hidden]")?.removeAttribute("hidden");
  }
}
