// Saves a form of choices in the background: each change if the form asks for it, and the whole page when it is sent.
// If a save fails, the page says so and keeps the choices until they are saved.
const form = document.querySelector("form[data-keep]");
const line = form.querySelector(".keeping");
const [words, again] = line.children;
const saves = form.dataset.keep === "auto";
const longest = 20_000;
let busy, stale, timer, leaving, through, button;
let pause = 0;

function say(state, text = line.dataset[state]) {
  document.querySelector(".steps .saved")?.remove();
  line.dataset.state = state;
  line.ariaBusy = state === "saving";
  words.textContent = text;
  again.hidden = !["offline", "online", "broken"].includes(state);
}

// A page cached for reading offline has no tokens, so take them from a fresh page. If the pairs have changed, reload.
async function renew() {
  const names = ["__RequestVerificationToken", "Ticket"];
  if (names.every((name) => form.elements[name]?.value !== "")) return;
  const page = new DOMParser().parseFromString(await (await fetch(location.pathname)).text(), "text/html");
  const fresh = page.querySelector("form[data-keep]");
  if (fresh.dataset.draft !== form.dataset.draft) {
    location.reload();
    throw new Error("The pairs have changed");
  }
  for (const name of names) form.elements[name].value = fresh.elements[name].value;
}

// Records what the server accepted. The next save is compared with that.
function advance(body, refused) {
  for (const [name, value] of body) {
    if (!name.startsWith("Input.Chosen") || name in refused) continue;
    const was = name.replace("Chosen", "Was");
    let field = form.elements[was];
    if (!field) {
      field = Object.assign(document.createElement("input"), { type: "hidden", name: was });
      form.append(field);
    }
    field.value = value;
  }
}

async function post(go) {
  try {
    await renew();
    const body = new URLSearchParams(new FormData(form));
    if (go) body.set("Input.Go", go);
    const response = await fetch(form.action, {
      method: "POST", body, headers: { Accept: "application/json" }, keepalive: true, signal: AbortSignal.timeout(longest),
    });
    if (response.status === 404) return { state: "gone" };
    if (response.status === 429 || response.status >= 500) return { state: "broken" };
    const { next, errors = {} } = await response.json().catch(() => ({ errors: null }));
    if (!errors) return { state: "broken" };
    if (response.ok || response.status === 409) advance(body, errors);
    return next ? { state: "saved", next } : { state: "refused", text: Object.values(errors).join(" ") };
  } catch {
    return { state: "offline" };
  }
}

async function saveAll() {
  let outcome;
  do {
    stale = false;
    say("saving");
    outcome = await post("keep");
  } while (stale);
  busy = null;
  say(outcome.state, outcome.text);
  if (again.hidden) pause = 0;
  else timer = setTimeout(save, pause = Math.min(2 * pause || 2000, 60_000));
  if (outcome.state === "saved") form.dispatchEvent(new Event("kept"));
}

function save() {
  clearTimeout(timer);
  stale = true;
  busy ??= saveAll();
}

// An address that differs only in its fragment would not be loaded: the browser would scroll on the page as it was.
function go(next) {
  const same = new URL(next, location).pathname === location.pathname;
  location.assign(next);
  if (!same) return;
  history.scrollRestoration = "manual";
  location.reload();
}

async function send() {
  leaving = true;
  await busy;
  clearTimeout(timer);
  say("saving");
  const { state, next } = await post(button?.value);
  if (next || state === "refused") form.dispatchEvent(new Event("kept"));
  if (next) return go(next);
  leaving = false;
  through = state === "refused";
  // Send the form without the script: the page in the server's response shows best what is wrong, and where.
  if (through) form.requestSubmit(button);
  else say(state);
}

form.addEventListener("submit", (event) => {
  if (through) return;
  event.preventDefault();
  button = event.submitter;
  if (!leaving) send();
});
again.addEventListener("click", () => (saves ? save() : send()));
addEventListener("online", () => {
  if (line.dataset.state !== "offline") return;
  if (saves) save();
  else say("online");
});
addEventListener("pageshow", ({ persisted }) => {
  leaving = through = false;
  // A page from the browser's back/forward cache may show old answers. Reloading loses nothing, because choices are saved at once.
  if (persisted && saves) location.reload();
});
if (saves) form.addEventListener("change", save);
