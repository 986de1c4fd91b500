// Sends a form without leaving the page, and changes on the page only what differs in the server's response. So the focus, the scroll
// position, open details and what is typed elsewhere stay as they are.
let turn = Promise.resolve();

function say(state, words) {
  const line = document.querySelector(".keeping");
  line.dataset.state = state;
  line.textContent = words ?? line.dataset[state];
}

function press(button, pressed) {
  button.ariaPressed = pressed;
  button.closest(".task").classList.toggle("is-done", pressed === "true");
}

const key = (node) => node.nodeName + (node.id || node.classList?.[0]);

function update(old, fresh) {
  if (!old.attributes) return (old.data = fresh.data);
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) old.setAttribute(name, value);
  const was = [...old.childNodes];
  for (const node of [...fresh.childNodes]) {
    // What is not in the response any more is passed over. Text is everywhere, so it is only compared with what comes next.
    const ahead = was.slice(0, node.attributes ? was.length : 1).findIndex((other) => key(other) === key(node));
    for (const gone of was.splice(0, ahead)) gone.remove();
    if (ahead < 0) old.insertBefore(node, was[0] ?? null);
    else update(was.shift(), node);
  }
  for (const gone of was) gone.remove();
}

function show(html, form, isSaved) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const main = document.querySelector("main");
  update(main, page.querySelector("main"));
  document.title = page.title;
  dispatchEvent(new Event("updated"));
  if (isSaved) {
    // What was typed meanwhile stays.
    if (form.oninput) form.reset();
    const words = [...document.querySelectorAll("[data-outcome], .progress-words")].map((element) => element.dataset.outcome ?? element.textContent.trim());
    say("saved", words.join(" ") || undefined);
  }
  const error = isSaved ? null : document.querySelector(".error-summary");
  if (error) error.focus();
  else if (document.activeElement === document.body) main.focus({ preventScroll: true });
}

async function send(form, button, before, body) {
  let state = "offline";
  try {
    const response = await fetch(form.action, { method: "POST", body, signal: AbortSignal.timeout(20_000) });
    const there = new URL(response.url);
    if (response.status === 404) return location.reload();
    if (response.status < 500 && response.status !== 429) {
      if (response.ok && there.pathname !== location.pathname) return location.assign(there);
      return show(await response.text(), form, response.ok);
    }
    state = "broken";
  } catch {
    // The message is shown below.
  } finally {
    button.ariaBusy = null;
  }
  if (before) press(button, before);
  say(state);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-stay]")) return;
  event.preventDefault();
  const button = event.submitter ?? form.querySelector("button");
  if (button.ariaBusy) return;
  const before = button.ariaPressed;
  button.ariaBusy = "true";
  if (before) press(button, before === "true" ? "false" : "true");
  // The response before it may change the form.
  const body = new URLSearchParams(new FormData(form));
  form.oninput = () => (form.oninput = null);
  turn = turn.then(() => send(form, button, before, body));
});
