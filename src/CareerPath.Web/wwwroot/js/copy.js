// <button data-copy="id" hidden> copies that element; an empty data-copy copies the phrase or script next to the button.
const announcement = document.createElement("p");
announcement.className = "visually-hidden";
announcement.role = "status";
let lastPressed;

function sourceOf(button) {
  const id = button.dataset.copy;
  return id ? document.getElementById(id) : button.closest(".phrases li")?.querySelector(".phrase") ?? button.closest(".script");
}

function textOf(source) {
  if (source.matches("input, textarea")) return source.value;
  const text = source.cloneNode(true);
  for (const blank of text.querySelectorAll(".blank")) blank.textContent = `[${blank.textContent}]`;
  const paragraphs = [...text.querySelectorAll("p, li")].map((p) => p.textContent.trim());
  return (paragraphs.length > 0 ? paragraphs.join("\n\n") : text.textContent).trim();
}

let named = 0;

function idOf(element) {
  if (!element.id) element.id = `copied-${++named}`;
  return element.id;
}

function prepare(button, source) {
  const label = button.textContent;
  let shown;
  // A screen reader lists many buttons that all say Copy. This adds which phrase each one copies.
  if (source.matches(".phrase")) button.setAttribute("aria-labelledby", `${idOf(button)} ${idOf(source)}`);
  button.hidden = false;
  button.addEventListener("click", async () => {
    lastPressed = button;
    announcement.textContent = "";
    let outcome = document.body.dataset.copied;
    try {
      await navigator.clipboard.writeText(textOf(source));
    } catch {
      outcome = document.body.dataset.notCopied;
    }
    button.textContent = announcement.textContent = outcome;
    clearTimeout(shown);
    shown = setTimeout(() => {
      button.textContent = label;
      if (lastPressed === button) announcement.textContent = "";
    }, 2500);
  });
}

if (navigator.clipboard) {
  document.body.append(announcement);
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const source = sourceOf(button);
    if (source) prepare(button, source);
  }
}
