// Lists the pages that this device can open offline.
const list = document.querySelector("[data-kept]");
for (const name of ["result", "pages"]) {
  const cache = await caches.open(name);
  for (const request of await cache.keys()) {
    const page = new DOMParser().parseFromString(await (await cache.match(request)).text(), "text/html");
    const link = Object.assign(document.createElement("a"), { href: request.url, textContent: page.title });
    const item = document.createElement("li");
    item.append(link);
    list.append(item);
  }
}
