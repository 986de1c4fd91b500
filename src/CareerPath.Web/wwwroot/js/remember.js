// Lets the device remember the link without leaving the page, so that nothing entered on it is lost.
const notice = document.getElementById("elsewhere");
const form = notice.querySelector("form");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const { ok } = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
    if (!ok) throw new Error("Refused");
  } catch {
    // Send the form without the script: the page in the server's response says what is wrong.
    return form.submit();
  }
  notice.role = "status";
  notice.tabIndex = -1;
  notice.textContent = notice.dataset.done;
  notice.focus();
});
