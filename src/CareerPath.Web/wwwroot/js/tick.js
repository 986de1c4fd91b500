// Ticks a task without a reload. The new text and bars come from the page in the server's response.
const line = document.querySelector(".keeping");
const longest = 20_000;
let turn = Promise.resolve();

function say(state, words) {
  line.dataset.state = state;
  line.textContent = words;
}

function press(button, pressed) {
  button.ariaPressed = pressed;
  button.closest(".task").classList.toggle("is-done", pressed === "true");
}

function show(html, task) {
  const page = new DOMParser().parseFromString(html, "text/html");
  // This plan has been replaced by another one.
  if (!page.getElementById(task.id)) return location.reload();
  const swap = (selector) => document.querySelector(selector).replaceWith(page.querySelector(selector));
  const focused = task.querySelector(".tick-button") === document.activeElement;
  const week = task.closest(".week").querySelector("h2").id;
  for (const selector of [".progress", `.week-head:has(#${week})`, `#${task.id} .tick`, `#${task.id} .task-meta`, `#to-${task.closest(".day").id}`]) swap(selector);
  task.className = page.getElementById(task.id).className;
  if (focused) task.querySelector(".tick-button").focus();
  say("saved", document.querySelector(".progress-words").textContent);
}

async function send(form, button, before) {
  let state = "offline";
  try {
    const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: AbortSignal.timeout(longest) });
    if (response.ok) return show(await response.text(), form.closest(".task"));
    // The plan was replaced or the form has expired: the server's page says so and shows the current state.
    if (response.status < 500 && response.status !== 429) return form.submit();
    state = "broken";
  } catch {
    // The message is shown below.
  }
  press(button, before);
  button.ariaBusy = null;
  say(state, line.dataset[state]);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches(".tick")) return;
  event.preventDefault();
  const button = form.querySelector(".tick-button");
  if (button.ariaBusy) return;
  const before = button.ariaPressed;
  button.ariaBusy = "true";
  press(button, before === "true" ? "false" : "true");
  turn = turn.then(() => send(form, button, before));
});
