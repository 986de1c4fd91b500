// Lets the device remember the link without leaving the page: what is entered on it stays.
const notice = document.getElementById("elsewhere");
const form = notice.querySelector("form");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const { ok } = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!ok) throw new Error("Refused");
  } catch {
    // The page that the server answers says what is wrong.
    return form.submit();
  }
  notice.role = "status";
  notice.tabIndex = -1;
  notice.textContent = notice.dataset.done;
  notice.focus();
});
