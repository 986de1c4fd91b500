// Checks that the site can be reached before a form leaves the page. If not, the page says so and keeps the form as it is.
const words = document.querySelector("script[data-broken]").dataset;
const longest = 20_000;
let checking = false;
let through = false;
let line;

async function check() {
  try {
    const { status } = await fetch(location.pathname, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(longest) });
    return status < 500 ? "there" : "broken";
  } catch {
    return "offline";
  }
}

function say(form, state) {
  line?.remove();
  line = Object.assign(document.createElement("div"), { className: "keeping", role: "alert" });
  const again = Object.assign(document.createElement("button"), { className: "button is-quiet", textContent: words.again });
  line.dataset.state = state;
  line.append(Object.assign(document.createElement("span"), { textContent: words[state] }), again);
  ([...form.querySelectorAll(".button-row")].at(-1) ?? form.querySelector("button")).before(line);
}

async function send(form, button) {
  checking = true;
  const state = await check();
  checking = false;
  if (state !== "there") return say(form, state);
  through = true;
  form.requestSubmit(button);
  through = false;
}

// In the capture phase, before the form's own listeners: they must see only the submission that really happens.
addEventListener("submit", (event) => {
  const form = event.target;
  if (through || form.method !== "post" || form.matches("[data-keep], [data-stay]")) return;
  event.preventDefault();
  event.stopPropagation();
  if (!checking) send(form, event.submitter?.closest(".keeping") ? null : event.submitter);
}, true);
