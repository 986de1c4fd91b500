// Fills in the browser's time zone if none is chosen yet.
const zone = document.querySelector("[data-zone]");
if (zone && zone.value === "") zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
