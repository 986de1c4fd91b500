// <button data-copy="id" hidden> copies that element; an empty data-copy copies the phrase or script the button stands by.
const said = document.createElement("p");
said.className = "visually-hidden";
said.role = "status";

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

async function copy(button, source) {
  const label = button.textContent;
  let outcome = document.body.dataset.copied;
  try {
    await navigator.clipboard.writeText(textOf(source));
  } catch {
    outcome = document.body.dataset.notCopied;
  }
  button.textContent = said.textContent = outcome;
  setTimeout(() => {
    button.textContent = label;
    said.textContent = "";
  }, 2500);
}

if (navigator.clipboard) {
  document.body.append(said);
  for (const button of document.querySelectorAll("button[data-copy]")) {
    const source = sourceOf(button);
    if (!source) continue;
    button.hidden = false;
    button.addEventListener("click", () => {
      if (said.textContent === "") copy(button, source);
    });
  }
}
