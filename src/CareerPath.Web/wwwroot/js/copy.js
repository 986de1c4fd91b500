// Copies words. A button names its source by id: <button data-copy="link" hidden>. Any other [data-copy] gets a button of its own.
const said = document.createElement("p");
said.className = "visually-hidden";
said.role = "status";

function textOf(source) {
  if (source.matches("input, textarea")) return source.value;
  const paragraphs = [...source.querySelectorAll("p, li")].map((p) => p.textContent.trim());
  return (paragraphs.length > 0 ? paragraphs.join("\n\n") : source.textContent).trim();
}

async function copy(button, source) {
  const label = button.textContent;
  let outcome = "Copied";
  try {
    await navigator.clipboard.writeText(textOf(source));
  } catch {
    outcome = "Not copied: select the text by hand";
  }
  button.textContent = said.textContent = outcome;
  setTimeout(() => {
    button.textContent = label;
    said.textContent = "";
  }, 2500);
}

function ownButton(source) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = "Copy";
  source.after(button);
  return button;
}

if (navigator.clipboard) {
  document.body.append(said);
  for (const element of document.querySelectorAll("[data-copy]")) {
    const named = element.matches("button");
    const source = named ? document.getElementById(element.dataset.copy) : element;
    const button = named ? element : ownButton(element);
    button.hidden = false;
    button.addEventListener("click", () => copy(button, source));
  }
}
