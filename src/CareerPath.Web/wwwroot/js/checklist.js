// Remembers the ticks in an article's checklists on this device.
for (const box of document.querySelectorAll("input[data-checklist]")) {
  const key = `checklist:${box.dataset.checklist}`;
  try {
    box.checked = localStorage.getItem(key) !== null;
    box.addEventListener("change", () => {
      if (box.checked) localStorage.setItem(key, "1");
      else localStorage.removeItem(key);
    });
  } catch {
    // Storage is off: the ticks last only for this visit.
  }
}
