// Caches for offline reading: the styles and scripts, the public pages that were opened, the quiz form and the last result.
// The server puts the definition of `shell` above this. Forms that are sent are never cached, and never sent later.
const most = 60;
const longest = 5_000;
const plain = (path) => path.replace(/\.\w{10}\./, ".");
const pathOf = (url) => new URL(url).pathname;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event));
  else if (/^\/(css|js)\//.test(pathOf(request.url))) event.respondWith(file(request));
});

async function install() {
  const cache = await caches.open(shell.name);
  await Promise.all(shell.files.map(async ({ path, integrity }) => {
    // The integrity check fails if a proxy returns something in place of the file.
    const response = await fetch(path, { integrity });
    if (!response.ok) throw new Error(path);
    await cache.put(path, response);
  }));
  for (const path of shell.pages) {
    const response = await fetch(path, { credentials: "omit", cache: "reload" });
    const page = await response.text();
    if (!response.ok || !page.includes(shell.mark)) throw new Error(path);
    // Tokens and tickets belong to one visitor and expire.
    const html = page.replace(/(name="(?:Ticket|__RequestVerificationToken)"[^>]* value=")[^"]*/g, "$1");
    await cache.put(path, new Response(html, { headers: response.headers }));
  }
  await skipWaiting();
}

async function activate() {
  for (const name of await caches.keys()) {
    if (![shell.name, "pages", "result"].includes(name)) await caches.delete(name);
  }
  await registration.navigationPreload?.enable();
  await clients.claim();
  // Cache the pages that were open before there was a worker.
  await Promise.all((await clients.matchAll({ type: "window" })).map(({ url }) => fetch(url, { signal: AbortSignal.timeout(longest) }).then((response) => keep(url, response)).catch(() => {})));
}

async function file(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    // A cached page may be older than the cached styles.
    const today = shell.files.find(({ path }) => plain(path) === plain(pathOf(request.url)));
    if (!today) throw error;
    return caches.match(today.path);
  }
}

async function page(event) {
  const { request } = event;
  try {
    const response = (await event.preloadResponse) ?? (await fetch(request));
    event.waitUntil(keep(request.url, response.clone()));
    return response;
  } catch {
    return offline(pathOf(request.url));
  }
}

async function keep(url, response) {
  const { pathname, search } = new URL(url);
  const { headers, status } = response;
  const result = headers.get("Offline-Copy");
  if (result === "last") return replace(await caches.open("result"), pathname, response, true);
  if (result) await caches.delete("result");
  if (status === 404) return Promise.all(["result", "pages"].map(async (name) => (await caches.open(name)).delete(pathname)));
  if (status !== 200 || response.redirected || search || shell.pages.includes(pathname) || !/html/.test(headers.get("Content-Type")) || /no-store/.test(headers.get("Cache-Control"))) return;
  if (!(await response.clone().text()).includes(shell.mark)) return;
  const pages = await caches.open("pages");
  await replace(pages, pathname, response);
  const [oldest, ...others] = await pages.keys();
  if (others.length >= most) await pages.delete(oldest);
}

// Deletes the last copy only after the whole new one has arrived.
async function replace(cache, path, response, alone = false) {
  const body = await response.blob();
  for (const request of alone ? await cache.keys() : [path]) await cache.delete(request);
  await cache.put(path, new Response(body, response));
}

async function offline(path) {
  const fallback = await caches.match("/offline");
  const copy = await caches.match(path);
  const html = await fallback.text();
  if (!copy || path === "/offline") return new Response(html, { status: 503, headers: fallback.headers });
  const at = new Date(copy.headers.get("Date"));
  const style = at.toDateString() === new Date().toDateString() ? {} : { dateStyle: "medium" };
  const [, language] = html.match(/<html lang="([^"]*)/);
  const [, words] = html.match(/<template id="copy">([^]*?)<\/template>/);
  const notice = words.replace("{0}", at.toLocaleString(language, { ...style, timeStyle: "short" }));
  return new Response((await copy.text()).replace(/<main[^>]*>/, (main) => main + notice), { headers: copy.headers });
}
