// Makes the site readable without a connection, once this page has all it needs itself.
if ("serviceWorker" in navigator)
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => {}));
