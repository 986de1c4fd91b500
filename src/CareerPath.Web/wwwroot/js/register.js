// Makes the site readable offline. Waits until this page has loaded, so as not to slow it down.
if ("serviceWorker" in navigator)
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
