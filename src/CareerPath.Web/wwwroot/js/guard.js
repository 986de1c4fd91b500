// Asks for confirmation before the page is left with unsaved text.
const fields = [...document.querySelectorAll("[data-guard]")];
const refused = document.querySelector(".error-summary") !== null;
const ask = (event) => event.preventDefault();

function watch() {
  const unsaved = fields.some((field) => field.value !== field.defaultValue || (refused && field.value !== ""));
  if (unsaved) addEventListener("beforeunload", ask);
  else removeEventListener("beforeunload", ask);
}

for (const field of fields) {
  field.addEventListener("input", watch);
  field.form.addEventListener("submit", () => removeEventListener("beforeunload", ask));
}
watch();
