// Keeps unsaved answers across a reload, only in this tab and only for the same pairs.
const form = document.querySelector("form[data-draft]");
const key = `draft ${form.dataset.draft} ${location.pathname}`;
try {
  const kept = new Map(JSON.parse(sessionStorage.getItem(key) ?? "[]"));
  form.addEventListener("change", () => sessionStorage.setItem(key, JSON.stringify([...new FormData(form)].filter(([name]) => name.startsWith("Input.")))));
  form.addEventListener("kept", () => sessionStorage.removeItem(key));
  for (const [name, value] of kept) {
    const choice = form.querySelector(`input[name="${name}"][value="${value}"]:not(:checked)`);
    if (choice?.type !== "radio") continue;
    choice.checked = true;
    const was = name.replace("Chosen", "Was");
    if (form.elements[was]) form.elements[was].value = kept.get(was) ?? "";
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  }
} catch {
  // Storage is off: a reload starts from what is saved.
}
