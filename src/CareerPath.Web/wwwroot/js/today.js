// A link to a day opens its week, in browsers that do not do so by themselves.
const open = () => document.getElementById(location.hash.slice(1))?.closest("details")?.setAttribute("open", "");
addEventListener("hashchange", open);
open();

// The server does not know the visitor's time zone, so the browser corrects which day is marked as the current one.
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, "0")).join("-");

function mark() {
  for (const day of document.querySelectorAll("[data-date]")) {
    day.classList.toggle("is-past", day.dataset.date < today);
    const isToday = day.dataset.date === today;
    day.classList.toggle("is-today", isToday);
    day.querySelector("[data-today]")?.toggleAttribute("hidden", !isToday);
  }
  for (const link of document.querySelectorAll("a[data-from]")) link.search = `?from=${[today, link.dataset.from].sort()[1]}`;
  const day = document.querySelector(".day.is-today");
  const link = document.getElementById("to-today");
  if (day && link) link.hash = day.id;
}

addEventListener("updated", mark);
mark();
// The page opens at today, unless its address or a reload says where, or something has to be said first.
const first = document.querySelector(".day.is-today");
const isCalm = document.getElementById("to-today") && !document.querySelector(".error-summary, a[data-from]");
if (first && isCalm && !location.hash && performance.getEntriesByType("navigation")[0]?.type === "navigate") {
  first.closest("details")?.setAttribute("open", "");
  first.scrollIntoView();
}
