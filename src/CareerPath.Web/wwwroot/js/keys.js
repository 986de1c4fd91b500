// When a position of a pair has the focus, 1 to 5 choose a position and 0 skips the pair.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.type !== "radio" || !/^[0-5]$/.test(event.key)) return;
  const choice = event.target.closest(".pair")?.querySelectorAll("input[type=radio]")[(Number(event.key) + 5) % 6];
  if (!choice) return;
  event.preventDefault();
  choice.focus();
  choice.click();
});
